package org.convexgan.problem;

import org.convexgan.certificate.Require;

/**
 * Step sizes {@code α(t) = a/(t + b)^power} for {@code t = 0, 1, …}; all are positive.
 *
 * <p>They diverge in sum if {@code power ≤ 1} and are square summable if {@code power > 1/2}: (24) of PD asks for both.
 *
 * @param a finite and {@code > 0}
 * @param b finite and {@code ≥ 0}; {@code > 0} unless {@code power} is 0
 * @param power finite and {@code ≥ 0}; 0 means the constant step {@code a}
 */
public record StepSizes(double a, double b, double power) {
    public StepSizes {
        Require.positive("a", a);
        Require.nonNegative("b", b);
        Require.nonNegative("power", power);
        Require.that(power == 0 || b > 0, "b", "be > 0 unless power is 0", b);
        double first = a / StrictMath.pow(b, power);
        Require.that(first > 0 && Double.isFinite(first), "a/b^power", "be finite and > 0", first);
    }

    /** Returns {@code (t + b)^power}, rounded; exact up to the sum for the powers 0 and 1. */
    double divisor(int t) {
        return power == 1 ? t + b : StrictMath.pow(t + b, power);
    }

    /** Returns {@code α(t)}. */
    public double at(int t) {
        return a / divisor(t);
    }

    /** Tells whether the sum of the steps is infinite, so that no starting point is too far. */
    public boolean sumDiverges() {
        return power <= 1;
    }

    /** Tells whether the sum of the squared steps is finite, so that the steps do not keep the iterates from settling. */
    public boolean squaresConverge() {
        return power > 0.5;
    }
}
