package org.convexgan.dualing;

import org.convexgan.certificate.Require;

/**
 * How well a model predicts the decrease of the cost over its own best step.
 *
 * <pre>{@code
 * ρ = (f(w) − f(w + s*)) / (m(0) − m(s*)),   ρ = 1 for s* = 0          (DG, eq. (22); 0/0 ours)
 * }</pre>
 */
public final class AcceptanceRatio {
    private AcceptanceRatio() {}

    /**
     * Returns {@code ρ}.
     *
     * @param actual decrease of the cost, of any sign; 0 if the model predicts none, because then its only best step is 0
     * @param predicted decrease of the model, finite and {@code ≥ 0}
     */
    public static double of(double actual, double predicted) {
        Require.finite("actual", actual);
        Require.nonNegative("predicted", predicted);
        Require.that(predicted > 0 || actual == 0, "actual", "be 0 where predicted is 0", actual);
        return predicted == 0 ? 1 : actual / predicted;
    }
}
