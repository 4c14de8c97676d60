package org.convexgan.overparam;

/** What Theorems 2.1 and 2.2 promise, and from which width on their proofs do. */
public interface ConvergenceTheorem {
    /**
     * Returns the printed bound on {@code ‖r_τ‖/‖r₀‖}.
     *
     * @param tau number of steps, {@code ≥ 0}
     * @param product {@code η̄·μ} for Theorem 2.1, {@code η̄} for Theorem 2.2, in {@code (0, 1]}
     * @throws IllegalArgumentException if an argument breaks its condition above
     */
    double bound(long tau, double product);

    /** Returns the last step at which the bound is at least 1, so that a generator that never moves keeps it; {@code product} as in {@link #bound}. */
    long silentUntil(double product);

    /** Returns {@code log₁₀} of the least width at which the inequalities of the proof hold, for {@code σ_v = σ_w = σ_z = 1} and {@code x̄ = 0}. */
    double logLeastWidth(ProofSizes sizes);
}
