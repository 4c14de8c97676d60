package org.convexgan.metrics;

import org.convexgan.certificate.Require;

/**
 * An estimate and where its true value lies with a stated confidence.
 *
 * @param value the estimate; a bias that the ends are corrected for may put it outside of them
 * @param lower lower end
 * @param upper upper end, {@code ≥ lower}
 * @param level nominal probability that the true value lies between the ends, in {@code (0, 1)}
 */
public record Interval(double value, double lower, double upper, double level) {
    public Interval {
        Require.finite("value", value);
        Require.finite("lower", lower);
        Require.atLeast("upper", upper, lower);
        Require.that(level > 0 && level < 1, "level", "be between 0 and 1", level);
    }

    /** Tells whether a number lies between the ends. */
    public boolean contains(double number) {
        return lower <= number && number <= upper;
    }
}
