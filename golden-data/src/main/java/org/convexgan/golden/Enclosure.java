package org.convexgan.golden;

import org.hipparchus.fraction.BigFraction;

/**
 * A closed interval with exact rational ends that is proved to contain a number; the ends are equal if the number is known exactly.
 *
 * @param lower lower end
 * @param upper upper end, {@code >= lower}
 */
public record Enclosure(BigFraction lower, BigFraction upper) {
    public Enclosure {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("upper must be >= lower, but was [" + lower + ", " + upper + "]");
        }
    }

    /** Returns the interval that holds one number. */
    public static Enclosure exactly(BigFraction value) {
        return new Enclosure(value, value);
    }

    /** Returns whether both ends agree. */
    public boolean exact() {
        return lower.equals(upper);
    }

    /**
     * Returns whether {@code value} is at most {@code tolerance} away from this interval, compared exactly.
     *
     * @param value any double; NaN and infinities are in no interval
     * @param tolerance absolute, finite and {@code >= 0}
     * @throws IllegalArgumentException if {@code tolerance} breaks its condition
     */
    public boolean contains(double value, double tolerance) {
        if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tolerance must be finite and >= 0, but was " + tolerance);
        }
        if (!Double.isFinite(value)) {
            return false;
        }
        BigFraction exact = new BigFraction(value);
        BigFraction slack = new BigFraction(tolerance);
        return exact.compareTo(lower.subtract(slack)) >= 0 && exact.compareTo(upper.add(slack)) <= 0;
    }

    /** Returns the double nearest to the middle of this interval. */
    public double doubleValue() {
        return lower.add(upper).divide(2).doubleValue();
    }

    static Enclosure read(JsonReading json) {
        if (json.has("exact")) {
            return exactly(json.parsed("exact", Rational::parse));
        }
        BigFraction lower = json.parsed("lower", Rational::parse);
        BigFraction upper = json.parsed("upper", Rational::parse);
        if (lower.compareTo(upper) > 0) {
            throw json.fault("upper must be >= lower, but was " + json.text("upper"));
        }
        return new Enclosure(lower, upper);
    }
}
