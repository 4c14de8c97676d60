package org.convexgan.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Cells;
import org.convexgan.arrangement.Arc;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.broken.BrokenArrangement;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.NonNegativeLeastSquares;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Arrangement;

@Decides(
        value = "HC-ARR.count",
        regimes = {"general position"})
@Label(
        "HC-ARR.count: n samples of rank r have 2*sum_{k<r} C(n-1, k) strict patterns in general position, and never more")
class RegionCountProperties extends ClaimProperties<Arrangement> {
    private static final int GRID =
            180; // two degrees; the narrowest arc of the planar samples, between (1, 3) and (1, 4), has 4.4
    private static final double CLEARLY_INSIDE =
            1e-6; // the narrowest cell of the small samples has an inscribed sine of 1e-3

    @Override
    protected List<? extends Mutant<Arrangement>> mutants() {
        return List.of(BrokenArrangement.values());
    }

    @AsPrinted
    @Label(
            "general position has Cover's number of patterns, special position as many as it was built with and never more")
    void count_is_the_one_the_sample_was_built_with(@ForAll("instances") Cells.Sample in) {
        double found = certified(in.problem()).primalValue();

        expect("number of patterns", found, in.count(), 0);
        require(
                Check.VALUE,
                found <= Cells.cover(in.problem().data().rows(), in.rank()),
                "%s patterns exceed Cover's bound for rank %s",
                found,
                in.rank());
    }

    @AsPrinted
    @Label("of all 2^n words, those are patterns whose cone has an interior point")
    void patterns_are_the_words_with_an_interior_point(@ForAll("small") Cells.Sample in) {
        Set<SignPattern> expected = SignPattern.all(in.problem().data().rows()).stream()
                .filter(word -> inscribedSine(in.problem().data(), word) > CLEARLY_INSIDE)
                .collect(Collectors.toSet());

        Set<SignPattern> found = patterns(in.problem());

        require(Check.VALUE, found.equals(expected), "patterns are %s instead of %s", found, expected);
    }

    /** Returns {@code max t/√(1 + t²)} where a ball of radius {@code t} around a unit vector fits into the cone; 0 for an empty one. */
    private static double inscribedSine(Matrix x, SignPattern word) {
        double[][] rows = new double[x.rows()][];
        for (int i = 0; i < rows.length; i++) {
            Vector signed = x.row(i).times(word.sign(i) / x.row(i).norm());
            rows[i] = DoubleStream.concat(signed.stream(), DoubleStream.of(-1)).toArray();
        }
        double[] up = new double[x.columns() + 1];
        up[x.columns()] = 1;
        return NonNegativeLeastSquares.of(Vector.of(up), Matrix.ofRows(rows)).value();
    }

    @AsPrinted
    @Label("in the plane, a turn in steps of two degrees meets every pattern")
    void turning_round_meets_every_pattern(@ForAll("planar") Cells.Sample in) {
        Set<SignPattern> expected = IntStream.range(0, GRID)
                .mapToObj(k -> Arc.direction(2 * Math.PI * (k + 0.37) / GRID))
                .map(u -> SignPattern.from(in.problem().data(), u))
                .collect(Collectors.toSet());

        Set<SignPattern> found = patterns(in.problem());

        require(Check.VALUE, found.equals(expected), "patterns are %s instead of %s", found, expected);
    }

    @Supports
    @Label("with >= 0 for > 0, general position in the plane has at most one more pattern: all samples active at u = 0")
    void zero_adds_at_most_one_pattern(@ForAll("planar") Cells.Sample in) {
        Matrix x = in.problem().data();
        Set<SignPattern> closed = new HashSet<>(patterns(in.problem()));
        long strict = closed.size();
        closed.add(SignPattern.of(new boolean[x.rows()]).opposite());
        for (int i = 0; i < x.rows(); i++) {
            Vector along = Vector.of(-x.get(i, 1), x.get(i, 0));
            closed.add(nonNegative(x.times(along)));
            closed.add(nonNegative(x.times(along.times(-1))));
        }

        boolean allActive = patterns(in.problem()).stream().anyMatch(pattern -> pattern.count() == pattern.size());

        expect("patterns of 1[Xu >= 0]", closed.size(), strict + (allActive ? 0 : 1), 0);
    }

    private static SignPattern nonNegative(Vector products) {
        boolean[] bits = new boolean[products.size()];
        IntStream.range(0, bits.length).forEach(i -> bits[i] = products.get(i) >= 0);
        return SignPattern.of(bits);
    }

    private Set<SignPattern> patterns(Arrangement problem) {
        Matrix rows = solve(problem).primal().matrix("patterns");
        return IntStream.range(0, rows.rows())
                .mapToObj(rows::row)
                .map(row -> row.map(bit -> bit - 0.5))
                .map(RegionCountProperties::nonNegative)
                .collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<Cells.Sample> instances() {
        return Arbitraries.oneOf(Cells.general(), Cells.parallel(), Cells.deficient(), Cells.directSums());
    }

    @Provide
    Arbitrary<Cells.Sample> small() {
        return Arbitraries.oneOf(Cells.general(1, 3, 5), Cells.deficient());
    }

    @Provide
    Arbitrary<Cells.Sample> planar() {
        return Cells.general(2, 2, 7);
    }
}
