package org.convexgan.certificate;

/**
 * By how much a point breaks one constraint.
 *
 * @param constraint the constraint as a formula, e.g. {@code "‖S − GᵀG‖₂ ≤ β"}
 * @param violation distance beyond the constraint in its own units; {@code >= 0}
 * @param scale size of the data that the constraint compares, in the same units; {@code >= 0}
 */
public record Residual(String constraint, double violation, double scale) {
    public Residual {
        Require.nonNegative("violation", violation);
        Require.nonNegative("scale", scale);
    }

    /** Returns the residual of {@code value ≤ bound}. */
    public static Residual ofAtMost(String constraint, double value, double bound, double scale) {
        return new Residual(constraint, Math.max(0, value - bound), scale);
    }

    /** Returns {@code violation / (1 + scale)}: what is compared with {@link Tolerance#feasibility()}. */
    public double relative() {
        return violation / (1 + scale);
    }
}
