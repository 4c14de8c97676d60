package org.convexgan.overparam;

import org.convexgan.certificate.Require;
import org.convexgan.problem.GdaBlock;
import org.convexgan.problem.UpdateOrder;

/**
 * When the linearized gradient descent-ascent converges, and with which constants.
 *
 * <pre>{@code
 * ρ(A) = 1 − μ/2 + √(μ²/4 − μηα²)  if μ ≤ 1, μ ≥ 4ηβ²                                  (OP, Lemma A.2)
 * κ(x)² = cond of [[1 − x/2, 1], [1, 2]],  x = 4ηs²/μ                                    (ours: V of Lemma A.3)
 * simultaneous: 0 < ηs² < 1 and 0 < μ < 4/(2 − ηs²) for every s                          (ours, by Jury's criterion)
 * alternating:  μ < 2 and μ(2 + ηs²) < 4;     gd:  ηs² < 2                               (ours)
 * ‖Aᵗ‖ ≤ ρᵗ + t·ρᵗ⁻¹·‖A − λ₁I‖                                                          (ours, for each block)
 * }</pre>
 */
public final class LinearStability {
    /** {@code κ(1/2)}: the transient constant of Lemma A.3 that its proof gives, where the paper says 5. */
    public static final double TRANSIENT = 3.6122516562787976;

    /** Transient constant of {@code ‖z̃_t‖ ≤ γ(1 − ηα²)ᵗ‖z₀‖} for {@code μ ≤ 1}: the measured supremum 1.7508, rounded up. */
    public static final double SHARP_TRANSIENT = 1.751;

    /** Transient constant of the residual if {@code d₀ = 0} and {@code μ ≤ 1}: {@code r₁ = r₀} and {@code ηα² ≤ 1/8}. */
    public static final double RESIDUAL_TRANSIENT = 8.0 / 7;

    private LinearStability() {}

    /**
     * Decides by the printed inequalities whether a block converges.
     *
     * @param strength {@code p = ηs²}, finite and {@code ≥ 0}
     * @param mu {@code μ}, finite and {@code > 0}
     */
    public static boolean isStable(UpdateOrder order, double strength, double mu) {
        Require.nonNegative("strength", strength);
        Require.positive("mu", mu);
        return switch (order) {
            case SIMULTANEOUS -> strength > 0 && strength < 1 && mu * (2 - strength) < 4;
            case ALTERNATING -> strength > 0 && mu < 2 && mu * (2 + strength) < 4;
            case GD -> strength > 0 && strength < 2;
        };
    }

    /**
     * Returns the condition number of the eigenvectors that the proof of Lemma A.3 uses.
     *
     * @param x {@code 4ηs²/μ}, from 0 to below 1; it grows from 2.618 to infinity
     */
    public static double eigenvectorCondition(double x) {
        Require.that(x >= 0 && x < 1, "x", "be >= 0 and < 1", x);
        double trace = 3 - x / 2;
        double determinant = 1 - x;
        return (trace + Math.sqrt(trace * trace - 4 * determinant)) / (2 * Math.sqrt(determinant));
    }

    /**
     * Returns a constant {@code γ} with {@code ‖Aᵗ‖ ≤ γ·rateᵗ} for all t, also for a defective block.
     *
     * <pre>{@code
     * γ = 1 + K·max_t t·ρᵗ⁻¹/rateᵗ ≤ 1 + K/(e·ρ·log(rate/ρ)),  K = ‖A − λ₁I‖_F        (ours)
     * }</pre>
     *
     * @param rate any number above the spectral radius
     */
    public static double transientConstant(GdaBlock block, double rate) {
        double radius = block.spectralRadius();
        Require.that(rate > radius && radius > 0, "rate", "exceed the spectral radius " + radius + " > 0", rate);
        return 1 + departure(block) / (Math.E * radius * Math.log(rate / radius));
    }

    /** Returns {@code ‖A − λ₁I‖_F} for the eigenvalue {@code λ₁} of the larger modulus. */
    private static double departure(GdaBlock block) {
        double discriminant = block.discriminant();
        double half = block.trace() / 2;
        double real = half + Math.copySign(Math.sqrt(Math.max(0, discriminant)), half);
        double imaginary = Math.sqrt(Math.max(0, -discriminant));
        double rr = Math.hypot(block.rr() - real, imaginary);
        double dd = Math.hypot(block.dd() - real, imaginary);
        return Math.hypot(Math.hypot(rr, dd), Math.hypot(block.rd(), block.dr()));
    }
}
