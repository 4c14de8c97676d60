package org.convexgan.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.convexgan.linalg.LeastNormMatrix.Outcome;

/**
 * Cutting planes for {@link LeastNormMatrix}: a constraint that a point violates is replaced by the inequality of the direction that sees most, which
 * non-negative least squares finds; the point of least norm that satisfies all inequalities so far is again a non-negative least-squares problem
 * (Lawson and Hanson, 1974, chapter 23, problem LDP).
 *
 * <p>The multipliers of the inequalities, gathered per constraint, are feasible directions whose value is at least the squared norm of the point; the
 * point is optimal up to what it violates, which shrinks with the square of its error.
 */
final class CuttingPlanes {
    /** Relative violation that ends the search: some ten times what the least-squares method leaves. */
    static final double SLACK = 2e-11;

    /** How much larger than its data a point must be to count as infinitely far. */
    static final double FAR = 1e8;

    private static final int ROUNDS = 400;
    private static final double VANISHING = 1e-11; // of ‖residual‖² = 1/(1 + ‖x‖²)

    private final List<ConeConstraint> constraints;
    private final int rows;
    private final double radius;
    private final double size;
    private final List<Cut> cuts = new ArrayList<>();

    /** {@code rayᵀ(p_k + Gᵀb_k) ≤ ρ}, written {@code ⟨normal, G⟩ ≥ least}. */
    private record Cut(int constraint, Vector ray, Vector normal, double least) {}

    CuttingPlanes(List<ConeConstraint> constraints, int rows, double radius) {
        this.constraints = constraints;
        this.rows = rows;
        this.radius = radius;
        this.size = constraints.stream()
                .mapToDouble(constraint -> constraint.offset().norm())
                .reduce(radius, Math::max);
    }

    LeastNormMatrix solve() {
        Matrix g = Matrix.zeros(rows, constraints.get(0).offset().size());
        Vector multipliers = Vector.of();
        for (int round = 0; round < ROUNDS; round++) {
            if (!cutOff(g)) {
                return new LeastNormMatrix(Outcome.FOUND, g, rays(multipliers, 2));
            }
            double unit = Math.max(g.frobeniusNorm(), size);
            NonNegativeLeastSquares least = leastNorm(unit);
            double length = length(least);
            if (length > 0) { // measured in its own size, a point is exact to rounding
                unit *= length;
                least = leastNorm(unit);
                length = length(least);
            }
            if (length < 0) {
                return withoutPoint(g, least.multipliers());
            }
            double rest = squared(least.residual());
            multipliers = least.multipliers().times(unit / rest);
            g = combine(multipliers);
        }
        return new LeastNormMatrix(Outcome.UNDECIDED, g, rays(multipliers, 2));
    }

    /** Adds the most violated inequality of every constraint that a point violates; returns whether there was one. */
    private boolean cutOff(Matrix g) {
        boolean violated = false;
        for (int k = 0; k < constraints.size(); k++) {
            ConeConstraint constraint = constraints.get(k);
            Vector image = constraint.image(g);
            double slack = SLACK * Math.max(size, image.norm());
            if (image.norm() > radius + slack) {
                Vector residual =
                        NonNegativeLeastSquares.of(image, constraint.cone()).residual();
                if (residual.norm() > radius + slack) {
                    cuts.add(cut(k, residual.times(1 / residual.norm())));
                    violated = true;
                }
            }
        }
        return violated;
    }

    private Cut cut(int k, Vector ray) {
        ConeConstraint constraint = constraints.get(k);
        Vector normal = Vector.of(constraint.weights().times(-1).outer(ray).toArray());
        return new Cut(k, ray, normal, ray.dot(constraint.offset()) - radius);
    }

    /** Returns the multipliers {@code u} of {@code min ‖(Eᵀu, fᵀu − 1)‖}; the nearest point is {@code Eᵀu/(1 − fᵀu)} times the unit. */
    private NonNegativeLeastSquares leastNorm(double unit) {
        double[][] lines = cuts.stream()
                .map(cut -> {
                    double[] line =
                            Arrays.copyOf(cut.normal().toArray(), cut.normal().size() + 1);
                    line[line.length - 1] = cut.least() / unit;
                    return line;
                })
                .toArray(double[][]::new);
        double[] goal = new double[lines[0].length];
        goal[goal.length - 1] = -1;
        return NonNegativeLeastSquares.of(Vector.of(goal), Matrix.ofRows(lines));
    }

    /** Returns the norm of the nearest point in the unit of the problem, −1 if it is beyond all bounds. */
    private static double length(NonNegativeLeastSquares least) {
        double rest = squared(least.residual());
        return rest < VANISHING ? -1 : Math.sqrt(Math.max(0, 1 / rest - 1));
    }

    private static double squared(Vector v) {
        return v.dot(v);
    }

    private Matrix combine(Vector multipliers) {
        Vector sum = Vector.zeros(cuts.get(0).normal().size());
        for (int i = 0; i < multipliers.size(); i++) {
            if (multipliers.get(i) > 0) {
                sum = sum.plus(cuts.get(i).normal().times(multipliers.get(i)));
            }
        }
        return Matrix.of(rows, sum.size() / rows, sum.toArray());
    }

    private List<Vector> rays(Vector multipliers, double factor) {
        List<Vector> rays = new ArrayList<>(Collections.nCopies(
                constraints.size(), Vector.zeros(constraints.get(0).offset().size())));
        for (int i = 0; i < multipliers.size(); i++) {
            Cut cut = cuts.get(i);
            if (multipliers.get(i) > 0) {
                rays.set(
                        cut.constraint(),
                        rays.get(cut.constraint()).plus(cut.ray().times(factor * multipliers.get(i))));
            }
        }
        return rays;
    }

    /** Decides whether multipliers that leave almost nothing of the goal prove that there is no point: every one has a norm of at least gain/imbalance. */
    private LeastNormMatrix withoutPoint(Matrix last, Vector multipliers) {
        List<Vector> rays = rays(multipliers, 1);
        double gain = 0;
        for (int k = 0; k < rays.size(); k++) {
            gain += rays.get(k).dot(constraints.get(k).offset())
                    - radius * rays.get(k).norm();
        }
        boolean empty = gain > FAR * size * LeastNormMatrix.imbalance(constraints, rays);
        return new LeastNormMatrix(empty ? Outcome.EMPTY : Outcome.UNDECIDED, last, rays);
    }
}
