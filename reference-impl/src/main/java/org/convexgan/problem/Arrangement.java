package org.convexgan.problem;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convexgan.arrangement.Region;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.Tolerance;
import org.convexgan.certificate.exact.RegionCount;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * All strict activation patterns of a sample.
 *
 * <pre>{@code
 * maximize the number of different patterns in the answer   s.t.  each is 1[Xu > 0] for some u with x_i'u ≠ 0 for all i
 * at most 2·Σ_{k<r} C(n−1, k), r = rank(X); equal in general position                                        (HC, Section 1; Cover, 1965)
 * }</pre>
 *
 * <p>The paper's {@code 1[Xu ≥ 0]} with free {@code u} also has patterns of boundaries; they add nothing to (6) or (12), because their cones lie in the
 * closures of others, and are not asked for.
 *
 * <p>The judge knows a pattern by a point inside its region, and that no region is missing by the number of regions in exact arithmetic. The answer is
 * a set: the order of its rows does not matter, repeated rows count once.
 *
 * @param data {@code X}, {@code n×d} without zero row; {@code n} times Cover's count is at most 1,000,000
 */
public record Arrangement(@Symbol("X") Matrix data) implements Problem {
    private static final BigInteger LARGEST_ANSWER = BigInteger.valueOf(1_000_000);

    public Arrangement {
        IntStream.range(0, data.rows())
                .forEach(
                        i -> Require.that(data.row(i).maxAbs() > 0, "row %d of X".formatted(i), "not be zero", "zero"));
        if (bits(data, Math.min(data.rows(), data.columns())).compareTo(LARGEST_ANSWER) > 0) {
            BigInteger bits = bits(data, of(data).rank());
            Require.that(
                    bits.compareTo(LARGEST_ANSWER) <= 0,
                    "X",
                    "have at most %d bits in Cover's number of patterns".formatted(LARGEST_ANSWER),
                    bits);
        }
    }

    private static BigInteger bits(Matrix data, int rank) {
        return org.convexgan.arrangement.Arrangement.coverCount(data.rows(), rank)
                .multiply(BigInteger.valueOf(data.rows()));
    }

    private static org.convexgan.arrangement.Arrangement of(Matrix data) {
        return org.convexgan.arrangement.Arrangement.of(data);
    }

    @Override
    public String claim() {
        return "HC-ARR.count";
    }

    @Override
    public Sense sense() {
        return Sense.MAXIMIZE;
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * N(D·P·X·Q) = N(X)     for a permutation P of samples, a diagonal D of signed powers of two, a signed permutation Q of features
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        Matrix turned = symmetry.features(data.columns()).apply(symmetry.reorder(data), 1);
        return Optional.of(new Arrangement(symmetry.rescaleRows(turned)));
    }

    @Override
    public Optional<String> listed() {
        return Optional.of("patterns");
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.matrix("patterns", Field.ANY, data.rows()));
    }

    /** Decides that there are points clearly inside as many regions as exist; otherwise the data are too close to a more special position. */
    @Override
    public Feasibility feasibility() {
        org.convexgan.arrangement.Arrangement arrangement = of(data);
        long missing = RegionCount.of(data) - arrangement.regions().size();
        double margin = arrangement.margin() - Tolerance.TIE;
        return missing == 0 && margin > 0
                ? Feasibility.byPoint("a point of every region, farther than 1e-10 from every wall")
                : new Feasibility(
                        "every region contains a point farther than 1e-10 from every wall",
                        missing == 0 ? margin : -Math.abs(missing),
                        Feasibility.Decision.TOO_CLOSE);
    }

    @Override
    public double objective(Point primal) {
        Set<SignPattern> realized = realizable();
        return patterns(primal).stream().filter(realized::contains).distinct().count();
    }

    private Set<SignPattern> realizable() {
        return of(data).regions().stream().map(Region::pattern).collect(Collectors.toSet());
    }

    private static List<SignPattern> patterns(Point primal) {
        Matrix rows = primal.matrix("patterns");
        return IntStream.range(0, rows.rows())
                .mapToObj(i -> {
                    Vector row = rows.row(i);
                    boolean[] bits = new boolean[row.size()];
                    IntStream.range(0, bits.length).forEach(j -> bits[j] = row.get(j) > 0.5);
                    return SignPattern.of(bits);
                })
                .toList();
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        Vector entries = Vector.of(primal.matrix("patterns").toArray());
        double farthestBit =
                entries.map(t -> Math.min(Math.abs(t), Math.abs(t - 1))).maxAbs();
        Set<SignPattern> realized = realizable();
        long strangers =
                patterns(primal).stream().filter(p -> !realized.contains(p)).count();
        return List.of(
                new Residual("bits are 0 or 1", farthestBit, 0),
                new Residual("every row of the answer is a strict pattern", strangers, 0));
    }

    @Override
    public double dualBound(Point dual) {
        return RegionCount.of(data);
    }
}
