package org.convexgan.certificate.exact;

/**
 * A number of about 31 digits: the unevaluated sum of two doubles (Dekker 1971). Every operation has a relative error of a few {@code 2^-104}, the
 * logarithm an absolute one of at most {@code 2^-98} beside it; range and overflow are those of a double.
 *
 * @param high the number rounded to a double
 * @param low the rest, at most half an ulp of {@code high}
 */
public record DoubleDouble(double high, double low) {
    private static final DoubleDouble LN_2 = new DoubleDouble(0.6931471805599453, 2.3190468138462996e-17);
    private static final int HALVINGS = 4;
    private static final int TERMS = 18;

    /** Returns a double exactly. */
    public static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    private static DoubleDouble sum(double a, double b) {
        double sum = a + b;
        double second = sum - a;
        return new DoubleDouble(sum, (a - (sum - second)) + (b - second));
    }

    private static DoubleDouble normal(double large, double small) {
        double sum = large + small;
        return new DoubleDouble(sum, small - (sum - large));
    }

    /** Returns {@code this + that}. */
    public DoubleDouble plus(DoubleDouble that) {
        DoubleDouble highs = sum(high, that.high);
        DoubleDouble lows = sum(low, that.low);
        DoubleDouble most = normal(highs.high, highs.low + lows.high);
        return normal(most.high, most.low + lows.low);
    }

    /** Returns {@code −this}. */
    public DoubleDouble negated() {
        return new DoubleDouble(-high, -low);
    }

    /** Returns {@code this − that}. */
    public DoubleDouble minus(DoubleDouble that) {
        return plus(that.negated());
    }

    /** Returns {@code this·that}. */
    public DoubleDouble times(DoubleDouble that) {
        double product = high * that.high;
        return normal(product, Math.fma(high, that.high, -product) + (high * that.low + low * that.high));
    }

    /** Returns {@code this·factor}. */
    public DoubleDouble times(double factor) {
        return times(of(factor));
    }

    /** Returns {@code this/that}. */
    public DoubleDouble dividedBy(DoubleDouble that) {
        double first = high / that.high;
        DoubleDouble rest = minus(that.times(first));
        double second = rest.high / that.high;
        double third = rest.minus(that.times(second)).high / that.high;
        return normal(first, second).plus(of(third));
    }

    /** Returns the natural logarithm of a positive number: one Newton step {@code y + (x·e^−y − 1)} from the logarithm of the double. */
    public DoubleDouble log() {
        int exponent = Math.getExponent(high);
        DoubleDouble scaled = new DoubleDouble(Math.scalb(high, -exponent), Math.scalb(low, -exponent));
        double guess = StrictMath.log(scaled.high);
        DoubleDouble rest = scaled.times(exp(-guess)).minus(of(1));
        return LN_2.times(exponent).plus(of(guess)).plus(rest).minus(of(rest.high * rest.high / 2));
    }

    /** Returns {@code e^t} for {@code |t| ≤ 1} by {@code (e^{t/16})^16}. */
    private static DoubleDouble exp(double t) {
        double small = Math.scalb(t, -HALVINGS);
        DoubleDouble power = of(1);
        for (int k = TERMS; k >= 1; k--) {
            power = power.times(small).dividedBy(of(k)).plus(of(1));
        }
        for (int i = 0; i < HALVINGS; i++) {
            power = power.times(power);
        }
        return power;
    }
}
