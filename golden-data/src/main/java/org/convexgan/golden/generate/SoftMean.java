package org.convexgan.golden.generate;

import org.hipparchus.fraction.BigFraction;

/**
 * Block soft-thresholding of a vector, {@code m = (1 − β/‖s‖)₊ s}.
 *
 * @param s the vector
 * @param beta threshold, {@code >= 0}
 */
record SoftMean(RationalMatrix s, BigFraction beta) {
    /** Objectives of points with 17 digits agree to this; instances are of moderate size. */
    static final BigFraction ROUNDING = new BigFraction(1, 1_000_000_000_000L);

    /** Returns {@code (‖s‖ − β)₊}. */
    Interval excess() {
        return Interval.sqrt(s.squaredNorm()).minus(Interval.of(beta)).positivePart();
    }

    /** Returns whether {@code m} is rational. */
    boolean exact() {
        return excess().exact();
    }

    /** Returns {@code m}, if rational. */
    RationalMatrix exactShrunk() {
        ProofException.require(exact(), "a rational norm", s);
        return s.times(factor().lower());
    }

    /** Returns {@code m} times a number, rounded to 17 digits. */
    RationalMatrix shrunk(BigFraction times) {
        Interval factor = factor().times(times);
        return RationalMatrix.column(s.rows(), i -> factor.times(s.at(i)).rounded());
    }

    private Interval factor() {
        BigFraction square = s.squaredNorm();
        if (excess().upper().signum() == 0) {
            return Interval.of(0);
        }
        return Interval.of(1).minus(Interval.sqrt(square).times(beta.divide(square)));
    }
}
