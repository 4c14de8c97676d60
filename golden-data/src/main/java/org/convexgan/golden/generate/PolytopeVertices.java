package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * The vertices of {@code {w : |P_k| <= β, |P_n − P_k| <= β}}, {@code P_k = Σ_{i<=k}(x_i − w_i)}: all intersections of n rows that
 * satisfy the others, found by exhausting the choices of rows; there must be {@code 3·2^{n−1}} of them, 2 for n = 1.
 *
 * <p>Feasible is an answer whose rows are vertices; its objective is the number of different ones, so that a gap means incomplete.
 */
record PolytopeVertices(RationalMatrix x, BigFraction beta) implements ExactProblem {
    static PolytopeVertices of(String x, String beta) {
        return new PolytopeVertices(RationalMatrix.vector(x), Rational.parse(beta));
    }

    @Override
    public String name() {
        return "polytope-vertices";
    }

    @Override
    public Point input() {
        return new Point().vector("x", x).number("beta", beta);
    }

    @Override
    public boolean hasValue() {
        return false;
    }

    @Override
    public Proved prove() {
        RationalMatrix vertices = vertices();
        int n = x.rows();
        int expected = n == 1 ? 2 : 3 * (1 << (n - 1));
        ProofException.require(vertices.rows() == expected, "3*2^(n-1) vertices", vertices);
        return Proved.optimal(new BigFraction(expected)).uniqueMatrix("set(vertices)", vertices);
    }

    /** Returns the vertices as rows, sorted lexicographically. */
    RationalMatrix vertices() {
        int n = x.rows();
        List<RationalMatrix> rows = OneDimensional.polytopeRows(n);
        Set<RationalMatrix> found = new LinkedHashSet<>();
        for (int[] chosen : Subsets.of(rows.size(), n)) {
            RationalMatrix a =
                    RationalMatrix.of(n, n, (i, j) -> rows.get(chosen[i]).at(j));
            a.solve(RationalMatrix.ones(n).times(beta))
                    .filter(d -> rows.stream().allMatch(row -> row.inner(d).compareTo(beta) <= 0))
                    .ifPresent(d -> found.add(x.minus(d)));
        }
        List<RationalMatrix> sorted = new ArrayList<>(found);
        sorted.sort(PolytopeVertices::lexicographic);
        return RationalMatrix.of(sorted.size(), n, (i, j) -> sorted.get(i).at(j));
    }

    private static int lexicographic(RationalMatrix a, RationalMatrix b) {
        return IntStream.range(0, a.rows())
                .map(i -> a.at(i).compareTo(b.at(i)))
                .filter(sign -> sign != 0)
                .findFirst()
                .orElse(0);
    }

    /** Returns an answer with the given rows. */
    static Point point(RationalMatrix rows) {
        return new Point()
                .matrix(
                        "vertices",
                        RationalMatrix.of(
                                rows.rows(),
                                rows.columns(),
                                (i, j) -> Interval.of(rows.at(i, j)).rounded()));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("vertices", List.of(-1, x.rows()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        RationalMatrix claimed = primal.get("vertices");
        return IntStream.range(0, claimed.rows()).allMatch(i -> match(claimed.row(i), slack) >= 0);
    }

    /** Returns the number of the vertex that is nearer than {@code slack} to a row, or -1. */
    private int match(RationalMatrix row, BigFraction slack) {
        RationalMatrix vertices = vertices();
        return IntStream.range(0, vertices.rows())
                .filter(k -> vertices.row(k).minus(row).maxAbs().compareTo(slack) <= 0)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public BigFraction scale() {
        return x.maxAbs();
    }

    @Override
    public Interval objective(Point primal) {
        RationalMatrix claimed = primal.get("vertices");
        return Interval.of(IntStream.range(0, claimed.rows())
                .map(i -> match(claimed.row(i), beta.divide(2)))
                .distinct()
                .count());
    }
}
