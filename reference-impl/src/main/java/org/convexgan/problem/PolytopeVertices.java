package org.convexgan.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.Tolerance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.polytope.Polytope;

/**
 * All vertices of the polytope (7).
 *
 * <pre>{@code
 * maximize the number of different vertices of {w : (7)} in the answer;  at most 3·2^{n−1}  (n = 1: 2)     (HC, eq. 17 and 19; count ours)
 * }</pre>
 *
 * <p>The answer is a set: the order of its rows does not matter, repeated rows count once.
 *
 * @param realData {@code x}, {@code 1 ≤ n ≤ 20} numbers, ascending
 * @param beta discriminator penalty in the units of {@code x}; finite and {@code > 0}
 */
public record PolytopeVertices(@Symbol("x") Vector realData, double beta) implements Problem {
    private static final int LARGEST_SIZE = 20;

    public PolytopeVertices {
        Require.that(
                realData.size() >= 1 && realData.size() <= LARGEST_SIZE,
                "x",
                "have 1 to %d entries".formatted(LARGEST_SIZE),
                realData.size());
        Require.that(realData.isSorted(), "x", "be sorted", realData);
        Require.positive("beta", beta);
    }

    @Override
    public String claim() {
        return "HC-E17";
    }

    @Override
    public Sense sense() {
        return Sense.MAXIMIZE;
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·x + c·1, a·β) = p*(x, β)        for a = 2^k ≥ 1, c such that the sums are exact
     * p*(−(x_n, …, x_1), β) = p*(x, β)     because heads and tails change places
     * }</pre>
     *
     * <p>Scaling down could bring {@code β} below what the tolerance resolves.
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = Math.max(1, symmetry.powerOfTwo());
        Vector x = Symmetry.scale(realData, symmetry.sign() * a).sorted();
        double c = symmetry.shift(x);
        return Optional.of(new PolytopeVertices(x.map(t -> t + c), a * beta));
    }

    @Override
    public Optional<String> listed() {
        return Optional.of("vertices");
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.matrix("vertices", Field.ANY, realData.size()));
    }

    @Override
    public Feasibility feasibility() {
        double smallest = 8 * tolerance();
        return beta > smallest
                ? Feasibility.byPoint("w = x − β·d for every d of the reference polytope")
                : new Feasibility(
                        "vertices are resolved: β > 8·tol·(1 + max|x|)",
                        beta - smallest,
                        Feasibility.Decision.TOO_CLOSE);
    }

    private double tolerance() {
        return Tolerance.F64.feasibility() * (1 + realData.maxAbs());
    }

    @Override
    public double objective(Point primal) {
        Polytope polytope = HeadTailRows.polytope(realData, beta);
        List<Vector> distinct = new ArrayList<>();
        for (Vector w : rows(primal)) {
            if (polytope.isVertex(w, tolerance()) && distinct.stream().noneMatch(v -> isSame(v, w))) {
                distinct.add(w);
            }
        }
        return distinct.size();
    }

    private boolean isSame(Vector v, Vector w) {
        return v.minus(w).maxAbs() < beta / 2; // different vertices differ by at least β in some coordinate
    }

    private static List<Vector> rows(Point primal) {
        Matrix vertices = primal.matrix("vertices");
        return IntStream.range(0, vertices.rows()).mapToObj(vertices::row).toList();
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        Polytope polytope = HeadTailRows.polytope(realData, beta);
        double excess = rows(primal).stream()
                .mapToDouble(polytope::excess)
                .map(e -> Math.max(0, e))
                .max()
                .orElseThrow();
        long strangers = rows(primal).stream()
                .filter(w -> !polytope.isVertex(w, tolerance()))
                .count();
        return List.of(
                new Residual("rows (7)", excess, realData.maxAbs()),
                new Residual("every row of the answer is a vertex", strangers, 0));
    }

    @Override
    public double dualBound(Point dual) {
        return HeadTailRows.vertexCount(realData.size());
    }
}
