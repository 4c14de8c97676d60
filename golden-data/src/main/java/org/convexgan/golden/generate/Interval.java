package org.convexgan.golden.generate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * A number known to lie between two rationals; roots are known to at least 45 digits, everything else is exact.
 *
 * @param lower lower end
 * @param upper upper end, {@code >= lower}
 */
record Interval(BigFraction lower, BigFraction upper) {
    private static final int DIGITS = 60;
    private static final MathContext CANDIDATE = new MathContext(17, RoundingMode.HALF_EVEN);

    Interval {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("upper must be >= lower, but was [" + lower + ", " + upper + "]");
        }
    }

    static Interval of(BigFraction value) {
        return new Interval(value, value);
    }

    static Interval of(long value) {
        return of(new BigFraction(value));
    }

    /** Returns the n-th root of a rational {@code >= 0}; exact if the root is rational. */
    static Interval root(BigFraction value, int n) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("radicand must be >= 0, but was " + value);
        }
        BigInteger numerator = floorRoot(value.getNumerator(), n);
        BigInteger denominator = floorRoot(value.getDenominator(), n);
        if (numerator.pow(n).equals(value.getNumerator()) && denominator.pow(n).equals(value.getDenominator())) {
            return of(new BigFraction(numerator, denominator));
        }
        // floor of 10^k·root, with k so large that the integer has at least DIGITS digits
        int k = DIGITS + value.getDenominator().bitLength();
        BigInteger scale = BigInteger.TEN.pow(k);
        BigInteger floor = floorRoot(value.getNumerator().multiply(scale.pow(n)).divide(value.getDenominator()), n);
        return new Interval(new BigFraction(floor, scale), new BigFraction(floor.add(BigInteger.ONE), scale));
    }

    static Interval sqrt(BigFraction value) {
        return root(value, 2);
    }

    private static BigInteger floorRoot(BigInteger value, int n) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ONE.shiftLeft(value.bitLength() / n + 1);
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (middle.pow(n).compareTo(value) <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean exact() {
        return lower.equals(upper);
    }

    Interval plus(Interval that) {
        return new Interval(lower.add(that.lower), upper.add(that.upper));
    }

    Interval minus(Interval that) {
        return new Interval(lower.subtract(that.upper), upper.subtract(that.lower));
    }

    Interval times(Interval that) {
        BigFraction a = lower.multiply(that.lower);
        BigFraction b = lower.multiply(that.upper);
        BigFraction c = upper.multiply(that.lower);
        BigFraction d = upper.multiply(that.upper);
        return new Interval(min(min(a, b), min(c, d)), max(max(a, b), max(c, d)));
    }

    Interval times(BigFraction factor) {
        return times(of(factor));
    }

    Interval abs() {
        if (lower.signum() >= 0) {
            return this;
        }
        Interval negated = new Interval(upper.negate(), lower.negate());
        return upper.signum() <= 0 ? negated : new Interval(BigFraction.ZERO, max(lower.abs(), upper));
    }

    /** Returns {@code 1/this} of positive numbers. */
    Interval reciprocal() {
        if (lower.signum() <= 0) {
            throw new IllegalArgumentException("lower must be > 0, but was " + lower);
        }
        return new Interval(upper.reciprocal(), lower.reciprocal());
    }

    /** Returns the nearest numbers of {@code [from, to]}. */
    Interval clip(BigFraction from, BigFraction to) {
        return new Interval(max(from, min(to, lower)), max(from, min(to, upper)));
    }

    /** Returns a slightly larger interval whose ends have at most {@value #DIGITS} decimal places; this one if it is exact. */
    Interval outward() {
        if (exact()) {
            return this;
        }
        BigFraction scale = new BigFraction(BigInteger.TEN.pow(DIGITS));
        BigInteger low = floor(lower.multiply(scale));
        BigInteger high = floor(upper.multiply(scale)).add(BigInteger.ONE);
        return new Interval(new BigFraction(low).divide(scale), new BigFraction(high).divide(scale));
    }

    private static BigInteger floor(BigFraction value) {
        BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Returns {@code max(this, 0)}. */
    Interval positivePart() {
        return new Interval(max(lower, BigFraction.ZERO), max(upper, BigFraction.ZERO));
    }

    boolean overlaps(Interval that) {
        return lower.compareTo(that.upper) <= 0 && that.lower.compareTo(upper) <= 0;
    }

    /** Returns whether every number in this interval is at most {@code bound}. */
    boolean atMost(BigFraction bound) {
        return upper.compareTo(bound) <= 0;
    }

    /** Returns whether every number in this interval is at least {@code bound}. */
    boolean atLeast(BigFraction bound) {
        return lower.compareTo(bound) >= 0;
    }

    BigFraction middle() {
        return lower.add(upper).divide(2);
    }

    /** Returns the middle as the rational value of a decimal with 17 significant digits. */
    BigFraction rounded() {
        return Rational.of(decimal(middle(), CANDIDATE).stripTrailingZeros());
    }

    /** Returns the middle as the rational value of a decimal with 40 significant digits; the value itself if it is exact. */
    BigFraction fortyDigits() {
        return exact()
                ? lower
                : Rational.of(decimal(middle(), new MathContext(40)).stripTrailingZeros());
    }

    /** Returns the lower end rounded down to 40 significant digits. */
    BigDecimal lowerDecimal() {
        return decimal(lower, new MathContext(40, RoundingMode.FLOOR));
    }

    /** Returns the upper end rounded up to 40 significant digits. */
    BigDecimal upperDecimal() {
        return decimal(upper, new MathContext(40, RoundingMode.CEILING));
    }

    static BigFraction min(BigFraction a, BigFraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    static BigFraction max(BigFraction a, BigFraction b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    static BigDecimal decimal(BigFraction value, MathContext context) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), context);
    }
}
