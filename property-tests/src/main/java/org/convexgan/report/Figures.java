package org.convexgan.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as text, the same on every JDK and in every locale. */
final class Figures {
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    private Figures() {}

    /** Returns {@code "8.1e-15"}, {@code "0"}, or {@code "-"} if there is no value. */
    static String scientific(OptionalDouble value) {
        return value.isPresent() ? scientific(value.getAsDouble()) : "-";
    }

    /**
     * Returns two significant digits, rounded half to even from the exact binary value.
     *
     * @throws IllegalArgumentException if the value is not finite
     */
    static String scientific(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, but was " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(TWO_DIGITS);
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.scaleByPowerOfTen(-exponent).setScale(1).toPlainString() + "e" + exponent;
    }

    /** Returns {@code "24,310"}. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Returns {@code "3 checks"} or {@code "1 check"}. */
    static String counted(long value, String noun) {
        return count(value) + " " + noun + (value == 1 ? "" : "s");
    }

    /** Returns {@code "2 min 41 s"} or {@code "0.4 s"}. */
    static String duration(long millis) {
        if (millis < 60_000) {
            return millis / 1000 + "." + millis / 100 % 10 + " s";
        }
        return millis / 60_000 + " min " + millis / 1000 % 60 + " s";
    }
}
