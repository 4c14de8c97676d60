package org.convexgan.problem;

import org.convexgan.linalg.Matrix;

/**
 * A regularized linear discriminator with the logistic loss.
 *
 * <pre>{@code
 * p* = min_w C/2·‖w‖² + 1/N·Σ log(1 + e^{−wᵀx_i}) + 1/N·Σ log(1 + e^{wᵀG_i})                        (DG, eq. (2))
 * d* = max_λ −‖Σλ_{x_i}·x_i − Σλ_{z_i}·G_i‖²/(2C) + 1/N·Σ H(N·λ)   s.t.  0 ≤ λ ≤ 1/N                (DG, Claim 1, eq. (3))
 * N = n_x + n_z, which is the 2n of the paper for equal counts;   0 < p* ≤ log 2
 * }</pre>
 *
 * @param realData {@code X}, n_x×d; features of samples are as good as samples
 * @param generated {@code G}, n_z×d
 * @param c weight {@code C} of the regularizer, finite and {@code > 0}
 */
public record LogisticDual(
        @Symbol("X") Matrix realData,
        @Symbol("G") Matrix generated,
        @Symbol("C") double c) implements RegularizedDiscriminator {
    public LogisticDual {
        RegularizedDiscriminator.requireComparable(realData, generated, c);
    }

    @Override
    public String claim() {
        return "DG-Claim1";
    }

    @Override
    public double loss(double score) {
        return LogisticLoss.softplus(-score);
    }

    @Override
    public double concaveConjugate(double u) {
        return LogisticLoss.entropy(u);
    }

    @Override
    public LogisticDual on(Matrix otherRealData, Matrix otherGenerated, double otherC) {
        return new LogisticDual(otherRealData, otherGenerated, otherC);
    }
}
