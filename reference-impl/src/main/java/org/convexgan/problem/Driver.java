package org.convexgan.problem;

/** Which variable of a saddle problem follows the other one (PD, section 3). */
public enum Driver {
    /** The primal variable is a maximizer for the current multipliers: {@code x ∈ argmax_X L(·, λ)}. */
    DUAL("dual"),
    /** Both move along subgradients: {@code x ← P_X[x + α·∂L/∂x]}. */
    PRIMAL_DUAL("primal-dual");

    private final String word;

    Driver(String word) {
        this.word = word;
    }

    /** Returns the word of the wire protocol. */
    @Override
    public String toString() {
        return word;
    }
}
