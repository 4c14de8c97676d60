package org.convexgan.certificate;

/**
 * Evidence that a primal–dual pair is optimal, checkable without trusting the solver that made it.
 *
 * @param claim stable identifier of the certified statement, e.g. {@code "HC-T2.1.quad"}
 * @param primalValue objective at the primal point
 * @param dualValue bound on the optimal value that the dual point proves if {@code dualResidual} is 0: from below for a minimum, from above
 *     for a maximum
 * @param primalResidual largest {@link Residual#relative()} of the primal constraints; {@code >= 0}
 * @param dualResidual likewise of the dual constraints
 */
public record Certificate(
        String claim, double primalValue, double dualValue, double primalResidual, double dualResidual) {
    public Certificate {
        Require.finite("primalValue", primalValue);
        Require.finite("dualValue", dualValue);
        Require.nonNegative("primalResidual", primalResidual);
        Require.nonNegative("dualResidual", dualResidual);
    }

    /** Returns {@code |p − d| / max(1, |p|, |d|)}. It proves nothing unless both residuals are small. */
    public double relativeGap() {
        return Math.abs(primalValue - dualValue) / Math.max(1, Math.max(Math.abs(primalValue), Math.abs(dualValue)));
    }
}
