package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.polytope.Polytope;

/**
 * One-dimensional WGAN with a regularizer that is convex but not permutation invariant.
 *
 * <pre>{@code
 * p* = min ‖w − target‖²   s.t.  T(w) ≤ β                                  (HC, eq. 39 with Rg = ‖w − target‖²)
 * d* = max yᵀ(A·t − b) − ‖Aᵀy‖²/4   s.t.  y ≥ 0,  t = target sorted        (ours)
 * }</pre>
 *
 * <p>where {@code {w : A·w ≤ b}} are the rows (7) of sorted {@code x} together with {@code w_1 ≤ … ≤ w_n}. The feasible set is invariant
 * under permutations and, among the orders of a multiset, the one of the target is nearest to it.
 *
 * @param realData {@code x}, {@code n ≥ 1} numbers in any order
 * @param beta discriminator penalty in the units of {@code x}; finite and {@code > 0}
 * @param target {@code n} numbers in any order
 */
public record OneDimensionalReluTarget(@Symbol("x") Vector realData, double beta, Vector target) implements Problem {
    public OneDimensionalReluTarget {
        Require.that(realData.size() >= 1, "x", "have at least one entry", realData);
        Require.positive("beta", beta);
        Require.that(
                target.size() == realData.size(),
                "target",
                "have %d entries (size of x)".formatted(realData.size()),
                target.size());
    }

    @Override
    public String claim() {
        return "HC-T2.2.anyRg";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·P·x + c·1, |a|·β, a·P′·target + c·1) = a²·p*(x, β, target)   for a = ±2^k, P, P′ permutations,
     * c such that the sums are exact
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        double signed = symmetry.sign() * a;
        Vector x = Symmetry.scale(symmetry.reorder(realData), signed);
        Vector goal = Symmetry.scale(symmetry.reorder(target), signed);
        double c = symmetry.shift(x, goal);
        return Optional.of(new OneDimensionalReluTarget(x.map(t -> t + c), a * beta, goal.map(t -> t + c)));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("w", realData.size()));
    }

    @Override
    public List<Field> dualFields() {
        return List.of(Field.vector("y", sortedFeasibleSet().b().size()));
    }

    /** Returns {@code {w : (7), w_1 ≤ … ≤ w_n}} for sorted {@code x}: the sorted points of the true feasible set. */
    public Polytope sortedFeasibleSet() {
        Polytope rows = HeadTailRows.polytope(realData.sorted(), beta);
        int n = realData.size();
        if (n == 1) {
            return rows;
        }
        double[][] ascending = IntStream.range(0, n - 1)
                .mapToObj(i -> IntStream.range(0, n)
                        .mapToDouble(j -> j == i ? 1 : j == i + 1 ? -1 : 0)
                        .toArray())
                .toArray(double[][]::new);
        return rows.and(Matrix.ofRows(ascending), Vector.zeros(n - 1));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("w = x has T(w) = 0");
    }

    @Override
    public double objective(Point primal) {
        Vector difference = primal.vector("w").minus(target);
        return difference.dot(difference);
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of(OneDimensionalRelu.distance(realData, primal.vector("w"), beta));
    }

    @Override
    public double dualBound(Point dual) {
        Polytope set = sortedFeasibleSet();
        Vector y = dual.vector("y");
        Vector pull = set.a().transpose().times(y);
        return y.dot(set.a().times(target.sorted()).minus(set.b())) - pull.dot(pull) / 4;
    }

    @Override
    public double primalPrice(Point dual) {
        return dual.vector("y").map(Math::abs).sum();
    }

    @Override
    public double dualPrice() {
        return sortedFeasibleSet().b().map(Math::abs).sum()
                + sortedFeasibleSet().b().size() * realData.size() * (realData.maxAbs() + beta);
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        return List.of(new Residual(
                "y ≥ 0",
                dual.vector("y").stream().map(y -> Math.max(0, -y)).max().orElseThrow(),
                0));
    }
}
