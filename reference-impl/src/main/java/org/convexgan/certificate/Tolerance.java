package org.convexgan.certificate;

/**
 * What a verdict forgives, both relative.
 *
 * @param gap largest {@code (p − d) / max(1, |p|, |d|)} of an optimal answer; {@code > 0}
 * @param feasibility largest {@link Residual#relative()} of a feasible point; {@code > 0}
 */
public record Tolerance(double gap, double feasibility) {
    /**
     * Double precision up to {@code n = 1024} samples of {@code d = 784} features.
     *
     * <p>Forming {@code S = XᵀX} errs entrywise by at most {@code n·u·(|X|ᵀ|X|)}, hence in the spectral norm by at most
     * {@code n·u·tr S ≤ n·u·min(n,d)·‖S‖₂}; with {@code u = 2^-52} this is {@code 1.8e-10·‖S‖₂}. A symmetric eigensolver adds a backward error of
     * order {@code d·u·‖S‖₂ = 1.7e-13·‖S‖₂}. A factor of five covers that a judge forms two such products.
     */
    public static final Tolerance F64 = new Tolerance(1e-9, 1e-9);

    /** Relative distance below which two eigenvalues are not told apart, in units of the largest one. */
    public static final double TIE = 1e-10;

    public Tolerance {
        Require.positive("gap", gap);
        Require.positive("feasibility", feasibility);
    }
}
