package org.convexgan.golden.generate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * Enclosures of exponentials and natural logarithms.
 *
 * <p>Series are summed with 120 digits. Truncation and rounding err by less than {@code 1e-100}, relatively for exponentials of arguments up to {@code
 * 1e4} in size and absolutely for logarithms of numbers between {@code 1e-5000} and {@code 1e5000}; the enclosures allow for {@code 1e-80}.
 */
final class Exponential {
    private static final MathContext WORKING = new MathContext(120, RoundingMode.HALF_EVEN);
    private static final BigDecimal LAST_TERM = BigDecimal.ONE.movePointLeft(118);
    private static final BigFraction ERROR = Rational.of(BigDecimal.ONE.movePointLeft(80));
    private static final BigFraction LARGEST_ARGUMENT = new BigFraction(10_000);
    private static final BigDecimal SMALL = new BigDecimal("0.005");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal LOG_TWO = twiceArtanh(BigDecimal.ONE.divide(BigDecimal.valueOf(3), WORKING));

    private Exponential() {}

    /** Returns {@code e^x}; arguments of a size up to 10,000. */
    static Interval exp(Interval x) {
        return new Interval(exp(x.lower()).lower(), exp(x.upper()).upper());
    }

    /** Returns {@code log x} of positive numbers. */
    static Interval log(Interval x) {
        return new Interval(log(x.lower()).lower(), log(x.upper()).upper());
    }

    private static Interval exp(BigFraction exact) {
        if (exact.signum() == 0) {
            return Interval.of(1);
        }
        if (exact.abs().compareTo(LARGEST_ARGUMENT) > 0) {
            throw new IllegalArgumentException("exponent must be at most 10000 in size, but was " + exact);
        }
        BigDecimal x = Interval.decimal(exact, WORKING);
        int halvings = 0;
        while (x.abs().compareTo(SMALL) > 0) {
            x = x.divide(TWO, WORKING);
            halvings++;
        }
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; term.abs().compareTo(LAST_TERM) > 0; k++) {
            term = term.multiply(x).divide(BigDecimal.valueOf(k), WORKING);
            sum = sum.add(term, WORKING);
        }
        for (int k = 0; k < halvings; k++) {
            sum = sum.multiply(sum, WORKING);
        }
        BigFraction value = Rational.of(sum);
        return new Interval(
                value.multiply(BigFraction.ONE.subtract(ERROR)), value.multiply(BigFraction.ONE.add(ERROR)));
    }

    private static Interval log(BigFraction exact) {
        if (exact.signum() <= 0) {
            throw new IllegalArgumentException("logarithm's argument must be > 0, but was " + exact);
        }
        if (exact.equals(BigFraction.ONE)) {
            return Interval.of(0);
        }
        BigDecimal m = Interval.decimal(exact, WORKING);
        int doublings = 0;
        while (m.compareTo(new BigDecimal("1.4")) > 0) {
            m = m.divide(TWO, WORKING);
            doublings++;
        }
        while (m.compareTo(new BigDecimal("0.7")) < 0) {
            m = m.multiply(TWO, WORKING);
            doublings--;
        }
        BigDecimal ratio = m.subtract(BigDecimal.ONE).divide(m.add(BigDecimal.ONE), WORKING);
        BigFraction value = Rational.of(twiceArtanh(ratio).add(LOG_TWO.multiply(BigDecimal.valueOf(doublings))));
        return new Interval(value.subtract(ERROR), value.add(ERROR));
    }

    /** Returns {@code log((1 + t)/(1 − t)) = 2·(t + t³/3 + t⁵/5 + …)} for {@code |t| ≤ 1/3}. */
    private static BigDecimal twiceArtanh(BigDecimal t) {
        BigDecimal square = t.multiply(t, WORKING);
        BigDecimal power = t;
        BigDecimal sum = t;
        for (int k = 3; power.abs().compareTo(LAST_TERM) > 0; k += 2) {
            power = power.multiply(square, WORKING);
            sum = sum.add(power.divide(BigDecimal.valueOf(k), WORKING), WORKING);
        }
        return sum.multiply(TWO);
    }
}
