package org.convexgan.progressive;

import org.convexgan.linalg.Vector;

/**
 * The largest eigenvalue that a symmetric matrix can have if it is diagonal on a subspace, with known coupling to the
 * complement and known norm there.
 *
 * <pre>{@code
 * A = (diag(a)  Rᵀ)   ‖R·e_i‖ = r_i,  B ⪯ u·I   ⇒   λ_max(A) ≤ λ_max(diag(a)  r)
 *     (R        B )                                              (rᵀ       u)
 * (ours: |x_i|·r_i·‖y‖ bounds the coupling)
 * }</pre>
 */
final class Arrowhead {
    private static final int BISECTIONS = 200;

    private Arrowhead() {}

    /**
     * Returns {@code λ_max}, from above.
     *
     * @param diagonal {@code a}
     * @param coupling {@code r}, as many, {@code ≥ 0}
     * @param corner {@code u}
     */
    static double largestEigenvalue(Vector diagonal, Vector coupling, double corner) {
        double low = Math.max(corner, diagonal.stream().max().orElse(corner));
        double high = low + coupling.norm() + Math.ulp(low);
        for (int step = 0; step < BISECTIONS && high > Math.nextUp(low); step++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (isAbove(middle, diagonal, coupling, corner)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Tells whether {@code λ > u + Σ r_i²/(λ − a_i)}, for a number λ above all of {@code a} and {@code u}. */
    private static boolean isAbove(double lambda, Vector diagonal, Vector coupling, double corner) {
        double sum = corner;
        for (int i = 0; i < diagonal.size(); i++) {
            sum += coupling.get(i) * coupling.get(i) / (lambda - diagonal.get(i));
        }
        return lambda > sum;
    }
}
