package org.convexgan.linalg;

import java.util.List;

/**
 * The matrix of least norm whose images stay within a radius, with the directions that prove it.
 *
 * <pre>{@code
 * min ‖G‖²_F   s.t.  rᵀ(p_k + Gᵀb_k) ≤ ρ·‖r‖  for all k and all r with A_k·r ≥ 0
 * max Σ_k (p_kᵀr_k − ρ‖r_k‖) − ‖Σ_k b_k·r_kᵀ‖²_F/4   s.t.  A_k·r_k ≥ 0                   (Lagrange)
 * }</pre>
 *
 * <p>The first value never falls below the second. Directions with {@code Σ_k b_k·r_kᵀ = 0} and {@code Σ_k (p_kᵀr_k − ρ‖r_k‖) > 0} prove that no
 * matrix satisfies the constraints.
 *
 * @param outcome what was found
 * @param point {@code G}; meaningless unless the outcome is {@link Outcome#FOUND}
 * @param rays {@code r_k}, one per constraint
 */
public record LeastNormMatrix(Outcome outcome, Matrix point, List<Vector> rays) {
    /** What the search ended with. */
    public enum Outcome {
        /** The optimum. */
        FOUND,
        /** Rays which prove that there is no point, unless one is {@value CuttingPlanes#FAR} times larger than the data. */
        EMPTY,
        /** Neither. */
        UNDECIDED
    }

    public LeastNormMatrix {
        rays = List.copyOf(rays);
    }

    /**
     * Solves the program by cutting planes; images of the point exceed the radius by at most {@value CuttingPlanes#SLACK} of their size.
     *
     * @param constraints at least one, all with as many weights as {@code rows} and equally long offsets
     * @param rows number of rows of {@code G}
     * @param radius {@code ρ ≥ 0}
     */
    public static LeastNormMatrix of(List<ConeConstraint> constraints, int rows, double radius) {
        return new CuttingPlanes(constraints, rows, radius).solve();
    }

    /** Returns {@code ‖Σ_k b_k·r_kᵀ‖_F}. */
    static double imbalance(List<ConeConstraint> constraints, List<Vector> rays) {
        Matrix sum = constraints.get(0).weights().outer(rays.get(0));
        for (int k = 1; k < rays.size(); k++) {
            sum = sum.plus(constraints.get(k).weights().outer(rays.get(k)));
        }
        return sum.frobeniusNorm();
    }
}
