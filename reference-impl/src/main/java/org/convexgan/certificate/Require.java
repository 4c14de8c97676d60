package org.convexgan.certificate;

/** Preconditions whose messages name the argument, the rule and the value; written so that NaN never passes. */
public final class Require {
    private Require() {}

    /** Returns the value if it is neither NaN nor infinite. */
    public static double finite(String name, double value) {
        return require(Double.isFinite(value), name, "be finite", value);
    }

    /** Returns the value if it is finite and {@code > 0}. */
    public static double positive(String name, double value) {
        return require(value > 0 && Double.isFinite(value), name, "be finite and > 0", value);
    }

    /** Returns the value if it is finite and {@code >= 0}. */
    public static double nonNegative(String name, double value) {
        return require(value >= 0 && Double.isFinite(value), name, "be finite and >= 0", value);
    }

    /** Returns the value if it is finite and {@code >= minimum}. */
    public static double atLeast(String name, double value, double minimum) {
        return require(value >= minimum && Double.isFinite(value), name, "be finite and >= " + minimum, value);
    }

    /** Returns the value if it is {@code >= minimum}. */
    public static int atLeast(String name, int value, int minimum) {
        that(value >= minimum, name, "be >= " + minimum, value);
        return value;
    }

    /** Returns the number of entries if it is the expected one. */
    public static int size(String name, int size, int expected) {
        if (size != expected) { // asked in inner loops: no text where nothing is wrong
            that(false, name, "have %d entries".formatted(expected), size);
        }
        return size;
    }

    /**
     * Throws unless the condition holds.
     *
     * @param name the argument
     * @param rule what it must do, e.g. {@code "be sorted"}
     * @param value what it was
     * @throws IllegalArgumentException {@code <name> must <rule>, but was <value>}
     */
    public static void that(boolean condition, String name, String rule, Object value) {
        if (!condition) {
            throw new IllegalArgumentException(name + " must " + rule + ", but was " + value);
        }
    }

    private static double require(boolean condition, String name, String rule, double value) {
        that(condition, name, rule, value);
        return value;
    }
}
