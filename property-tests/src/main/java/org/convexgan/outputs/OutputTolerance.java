package org.convexgan.outputs;

import org.convexgan.golden.StageOutputs;
import org.convexgan.progressive.StageCertificate;

/**
 * How far the outputs of an engine may be from the golden ones, from the conditioning of each.
 *
 * <pre>{@code
 * Δ = ‖ΔX‖_F ≤ ‖fl(X) − X‖_F + u·‖X‖_F                pixels over 255 are rounded to f32, and centred with unit roundoff u
 * ‖ΔS‖₂ ≤ 2·σ_1·Δ + Δ² + 2u·σ_1²                       and products of S in f32 err by 2u: what the engine states, held against LAPACK here
 * |Δσ_i²| ≤ 2·σ_i·Δ + Δ² + 2u·σ_1² + t·β + m·ε·σ_1²    Weyl; t the relative error that the engine was asked for; LAPACK's own error, m = min(N, d), ε = 2⁻⁵³
 * |Δp*| ≤ Σ |Δσ_i²| + k·|Δβ|
 * }</pre>
 *
 * <p>Directions {@code V} with {@code R = S·V − V·diag(θ)} are exact for {@code S − R·Vᵀ − V·Rᵀ + V·(VᵀR)·Vᵀ}, which is at most {@code 2·‖R‖_F} from S. The
 * positive part is a projection, so
 *
 * <pre>{@code
 * A = GᵀG:      ‖ΔA‖_F ≤ 2·‖R‖_F + ‖VᵀV − I‖_F·σ_1² + 2·σ_1·Δ + Δ² + 2u·√k·σ_1² + 2·√(2k)·|Δβ|
 * |Δ(xᵀAx)| ≤ |x|²·‖ΔA‖_F
 * |Δ correlation| ≤ 2·(ρ + ρ_before),  ρ = ‖ΔA^{1/2}‖_F/‖A^{1/2}‖_F ≤ ‖ΔA‖_F/√((σ_k² − β)·p*)      divided differences of the root are at most 1/√(σ_k² − β)
 * s = ‖sin Θ‖_F ≤ Δ/(σ_k − √β) + (‖R‖_F + 2u·√k·σ_1²)/(σ_k² − β) + ‖VᵀV − I‖_F               angles of the directions; Davis and Kahan, Wedin
 * }</pre>
 *
 * <p>R is computed in f64 from the pixels, not taken from the engine, and may be at most {@link #mostResidual}. Features are free up to rotation, which no distance
 * sees, and S is at most β off the directions, so that those of n images are off by {@code e ≤ (√β·s + σ_1·s² + 2Δ)/√(n − 1)} in the mean square. Fréchet's is a distance:
 * {@code |Δd| ≤ 2e}; the kernel distance changes by at most the golden slope times e.
 *
 * @param golden the stage
 * @param pixels {@code Δ}
 * @param unitRoundoff {@code u} of the engine
 * @param asked {@code t}
 * @param residual {@code ‖R‖_F}
 * @param skew {@code ‖VᵀV − I‖_F}
 * @param rows N
 */
record OutputTolerance(
        StageOutputs golden, double pixels, double unitRoundoff, double asked, double residual, double skew, int rows) {
    private static final double F64_ROUNDING = 0x1p-53;
    private static final double PRODUCTS = 2;

    /** How much of β a certified stage may miss: what its directions may contribute. */
    private static final double STAGE = StageCertificate.TOLERANCE;

    private double first() {
        return golden.square(1);
    }

    /** Returns the bound on {@code |Δσ_i²|}. */
    double square(int i) {
        double lapack = Math.min(rows, columns()) * F64_ROUNDING * first();
        return 2 * Math.sqrt(golden.square(i)) * pixels
                + pixels * pixels
                + PRODUCTS * unitRoundoff * first()
                + asked * golden.beta()
                + lapack;
    }

    private double beta() {
        return square(golden.kept() + 1);
    }

    private int columns() {
        return golden.side() * golden.side() * golden.channels();
    }

    /** Returns the bound on {@code |Δp*|}. */
    double optimum() {
        double sum = golden.kept() * beta();
        for (int i = 1; i <= golden.kept(); i++) {
            sum += square(i);
        }
        return sum;
    }

    /** Returns the bound on {@code ‖ΔS‖_F} off what is kept exactly. */
    private double scatter() {
        return 2 * Math.sqrt(first()) * pixels
                + pixels * pixels
                + PRODUCTS * unitRoundoff * Math.sqrt(golden.kept()) * first();
    }

    private double gram() {
        return 2 * residual + skew * first() + scatter() + 2 * Math.sqrt(2.0 * golden.kept()) * beta();
    }

    /** Returns the bound on {@code |Δ(xᵀ·GᵀG·x)|} for {@code |x|² = d}. */
    double probe() {
        return columns() * gram();
    }

    /** Returns {@code ρ}. */
    double root() {
        return gram() / Math.sqrt((golden.square(golden.kept()) - golden.beta()) * golden.optimum());
    }

    /**
     * Returns the largest residual of a certified stage: {@code S − GᵀG} is {@code βI} on V, at most β off it, and coupled by R, so that its norm exceeds β by up to
     * {@code ‖R‖}, or, where the complement's is below {@code c·β}, by {@code ‖R‖²/((1 − c)·β)}.
     */
    double mostResidual() {
        return Math.sqrt(STAGE) * golden.beta();
    }

    /** Returns the bound on {@code ‖VᵀV − I‖_F}: entries are off by a few roundings. */
    double mostSkew() {
        return 2 * golden.kept() * (unitRoundoff + columns() * F64_ROUNDING);
    }

    private double angles() {
        double kept = golden.square(golden.kept());
        double products = PRODUCTS * unitRoundoff * Math.sqrt(golden.kept()) * first();
        return pixels / (Math.sqrt(kept) - Math.sqrt(golden.beta()))
                + (residual + products) / (kept - golden.beta())
                + skew;
    }

    private double features() {
        double s = angles();
        return (Math.sqrt(golden.beta()) * s + Math.sqrt(first()) * s * s + 2 * pixels) / Math.sqrt(rows / 2 - 1);
    }

    /** Returns the bound on the error of a squared Fréchet distance of two halves. */
    double frechet(StageOutputs.Distances expected) {
        double e = 2 * features();
        return 2 * Math.sqrt(expected.frechet()) * e + e * e + rounding(golden.kept() * first() / (rows / 2 - 1));
    }

    /** Returns the bound on the error of a kernel distance of two halves. */
    double kernel(StageOutputs.Distances expected) {
        return expected.slope() * features() + rounding(1);
    }

    /** Returns what sums over all images in f64 may lose of terms up to {@code size}. */
    private double rounding(double size) {
        return 4 * (rows + columns()) * F64_ROUNDING * size;
    }
}
