package org.convexgan.progressive;

import org.convexgan.certificate.Require;

/**
 * What is known about a stage: sums over {@code n_f} samples, {@code S = (n_f/n_r)·X_cᵀX_c}.
 *
 * @param side pixel rows of the images
 * @param requested {@code k} asked for
 * @param kept {@code k} kept
 * @param rank of the latents
 * @param rankTolerance singular values of the latents up to here count as zero
 * @param condition {@code Λ_k/Λ_1} of the latents that are divided by
 * @param betaRequested {@code σ²} of the direction after those asked for
 * @param beta {@code σ_{k+1}²}: the penalty for which the stage is optimal
 * @param sigmaKept {@code σ_k}
 * @param sigmaNext {@code σ_{k+1}}
 * @param error bounds on {@code ‖S − GᵀG‖₂}, from the outputs
 * @param next bounds on {@code σ_{k+1}²} by which {@code beta} was chosen
 * @param primal {@code ‖G‖²_F}
 * @param dual {@code ⟨V_kV_kᵀ, S − βI⟩}
 * @param meanShift {@code ‖Gᵀ1‖/(√n_f·‖G‖_F)}, in [0, 1]: how far the mean of the outputs is from that of the data, in
 *     units of their spread
 * @param reproducibility {@code ‖ΔG‖_F/‖G‖_F} on some samples: the larger of what changes when the order of summation is
 *     permuted, and of how far the outputs of the weights are from those that were judged
 * @param coherence mean correlation of the images, reduced by half, with those of the stage before; 0 at the first
 *     stage
 * @param probe disagreement of the engine with the images, as the judge multiplies them
 */
public record StageCertificate(
        int side,
        int requested,
        int kept,
        int rank,
        double rankTolerance,
        double condition,
        double betaRequested,
        double beta,
        double sigmaKept,
        double sigmaNext,
        SpectralBound error,
        SpectralBound next,
        double primal,
        double dual,
        double meanShift,
        double reproducibility,
        double coherence,
        Probe probe) {
    /** Largest {@code ‖S − GᵀG‖₂/β − 1}, relative gap and disagreement of a stage that counts as certified. */
    public static final double TOLERANCE = 1e-3;

    public StageCertificate {
        Require.positive("beta", beta);
        Require.nonNegative("primal", primal);
        Require.finite("dual", dual);
        Require.nonNegative("meanShift", meanShift);
        Require.nonNegative("reproducibility", reproducibility);
        Require.finite("coherence", coherence);
    }

    /** Returns {@code ‖S − GᵀG‖₂/β} from above: at most 1 for a feasible stage. */
    public double relativeError() {
        return error.upper() / beta;
    }

    /** Returns {@code |p − d|/max(1, |p|, |d|)}. */
    public double relativeGap() {
        return Math.abs(primal - dual) / Math.max(1, Math.max(primal, Math.abs(dual)));
    }

    /**
     * Returns whether the outputs are feasible and optimal, within {@value #TOLERANCE}, by what the engine says and the
     * images confirm, and remain so when they are summed in another order: {@code ‖Δ(GᵀG)‖₂ ≤ 2·‖ΔG‖_F·‖G‖_F} to first
     * order. Outputs that consist of rounding errors may be feasible by chance.
     */
    public boolean isCertified() {
        return relativeError() <= 1 + TOLERANCE
                && relativeGap() <= TOLERANCE
                && probe.largest() <= TOLERANCE
                && 2 * reproducibility * primal <= TOLERANCE * beta;
    }

    /** Returns whether the latents have a smaller rank than the directions asked for, be they kept nevertheless or not. */
    public boolean isRankDeficient() {
        return Math.min(kept, rank) < requested;
    }
}
