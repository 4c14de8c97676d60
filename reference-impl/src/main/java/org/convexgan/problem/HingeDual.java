package org.convexgan.problem;

import org.convexgan.linalg.Matrix;

/**
 * A regularized linear discriminator with the hinge loss.
 *
 * <pre>{@code
 * p* = min_w C/2·‖w‖² + 1/N·Σ (1 − wᵀx_i)_+ + 1/N·Σ (1 + wᵀG_i)_+                                   (DG, section 3.1, other losses)
 * d* = max_λ −‖Σλ_{x_i}·x_i − Σλ_{z_i}·G_i‖²/(2C) + Σ λ   s.t.  0 ≤ λ ≤ 1/N                         (ours)
 * N = n_x + n_z, which is the 2n of the paper for equal counts;   0 ≤ p* ≤ 1
 * }</pre>
 *
 * @param realData {@code X}, n_x×d; features of samples are as good as samples
 * @param generated {@code G}, n_z×d
 * @param c weight {@code C} of the regularizer, finite and {@code > 0}
 */
public record HingeDual(
        @Symbol("X") Matrix realData,
        @Symbol("G") Matrix generated,
        @Symbol("C") double c) implements RegularizedDiscriminator {
    public HingeDual {
        RegularizedDiscriminator.requireComparable(realData, generated, c);
    }

    @Override
    public String claim() {
        return "DG-Claim1.hinge";
    }

    @Override
    public double loss(double score) {
        return Math.max(0, 1 - score);
    }

    @Override
    public double concaveConjugate(double u) {
        return u;
    }

    @Override
    public HingeDual on(Matrix otherRealData, Matrix otherGenerated, double otherC) {
        return new HingeDual(otherRealData, otherGenerated, otherC);
    }
}
