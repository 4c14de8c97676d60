package org.convexgan.golden;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.hipparchus.fraction.BigFraction;

/** Text and decimal forms of exact rational numbers. */
public final class Rational {
    private static final Pattern RATIO = Pattern.compile("(-?[0-9]+)/([0-9]+)");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Rational() {}

    /**
     * Returns the exact value of {@code "7"}, {@code "-1/3"} or {@code "2.25"}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static BigFraction parse(String text) {
        var ratio = RATIO.matcher(text);
        if (ratio.matches()) {
            BigInteger denominator = new BigInteger(ratio.group(2));
            if (denominator.signum() > 0) {
                return new BigFraction(new BigInteger(ratio.group(1)), denominator);
            }
        } else if (DECIMAL.matcher(text).matches()) {
            return of(new BigDecimal(text));
        }
        throw new IllegalArgumentException("must be a rational number like 7, -1/3 or 2.25, but was " + text);
    }

    /** Returns the exact value of a decimal. */
    public static BigFraction of(BigDecimal decimal) {
        return decimal.scale() > 0
                ? new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new BigFraction(decimal.toBigIntegerExact());
    }

    /** Returns the text that {@link #parse} reads back: {@code "7"} or {@code "-1/3"}. */
    public static String text(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE)
                ? value.getNumerator().toString()
                : value.getNumerator() + "/" + value.getDenominator();
    }
}
