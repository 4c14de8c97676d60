package org.convexgan.problem;

import org.convexgan.certificate.Require;

/**
 * One singular value's part of the linearized iteration of gradient descent-ascent: a real 2×2 matrix that maps residual and discriminator {@code (r, d)}.
 *
 * <pre>{@code
 * simultaneous  (r − p·d, (1 − μ)d + μr)                 (OP, eq. (19), p = η·s²)
 * alternating   d' = (1 − μ)d + μr,  r' = r − p·d'        (ours)
 * gd            d' = r,              r' = r − p·d'        (ours)
 * λ± = t/2 ± √(t²/4 − D),  t = trace, D = determinant
 * }</pre>
 *
 * @param rr entry
 * @param rd entry
 * @param dr entry
 * @param dd entry
 */
public record GdaBlock(double rr, double rd, double dr, double dd) {
    /** Roundings of trace and determinant, in units of their size; other orders of evaluation are allowed for. */
    private static final double ROUNDING = 16 * Math.ulp(1.0);

    /**
     * Returns the block of a singular value.
     *
     * @param strength {@code p = η·s²}, finite and {@code ≥ 0}
     * @param mu {@code μ}, finite and {@code > 0}
     */
    public static GdaBlock of(UpdateOrder order, double strength, double mu) {
        Require.nonNegative("strength", strength);
        Require.positive("mu", mu);
        return switch (order) {
            case SIMULTANEOUS -> new GdaBlock(1, -strength, mu, 1 - mu);
            case ALTERNATING -> new GdaBlock(1 - mu * strength, -strength * (1 - mu), mu, 1 - mu);
            case GD -> new GdaBlock(1 - strength, 0, 1, 0);
        };
    }

    /** Returns the sum of both eigenvalues. */
    public double trace() {
        return rr + dd;
    }

    /** Returns the product of both eigenvalues. */
    public double determinant() {
        return rr * dd - rd * dr;
    }

    /** Returns {@code t²/4 − D}: {@code > 0} for two real eigenvalues, {@code < 0} for a complex pair, 0 for a double one. */
    public double discriminant() {
        return trace() * trace() / 4 - determinant();
    }

    /** Returns the larger modulus of an eigenvalue. */
    public double spectralRadius() {
        return radius(discriminant());
    }

    /** Returns the smallest spectral radius of a block that differs from this one by rounding; near a double eigenvalue the root magnifies it. */
    double lowestRadius() {
        double discriminant = discriminant();
        double slack = slack();
        if (Math.abs(discriminant) <= slack) {
            return Math.abs(trace()) / 2;
        }
        return Math.min(radius(discriminant - slack), radius(discriminant + slack));
    }

    /** Returns the largest such radius. */
    double highestRadius() {
        double slack = slack();
        return Math.max(radius(discriminant() - slack), radius(discriminant() + slack));
    }

    private double slack() {
        return ROUNDING * (trace() * trace() / 4 + Math.abs(rr * dd) + Math.abs(rd * dr));
    }

    private double radius(double discriminant) {
        double middle = Math.abs(trace()) / 2;
        return discriminant >= 0 ? middle + Math.sqrt(discriminant) : Math.sqrt(middle * middle - discriminant);
    }
}
