package org.convexgan.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convexgan.metrics.Interval;

/** Times as text, the same on every JDK. */
final class TimingText {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final double LEAST_LONG = 1000;
    private static final List<String> UNITS = List.of("s", "ms", "µs", "ns");

    private TimingText() {}

    /** Returns {@code "4.41 ms [4.20, 4.60]"}: the estimate and its interval in one unit. */
    static String interval(Interval time) {
        int unit = unit(time.value());
        return "%s %s [%s, %s]"
                .formatted(
                        scaled(time.value(), unit),
                        UNITS.get(unit),
                        scaled(time.lower(), unit),
                        scaled(time.upper(), unit));
    }

    /** Returns {@code "153 s"}. */
    static String seconds(double value) {
        int unit = unit(value);
        return scaled(value, unit) + " " + UNITS.get(unit);
    }

    /** Returns {@code "1.52 [1.48, 1.57]"}. */
    static String factor(Interval ratio) {
        return "%s [%s, %s]".formatted(digits(ratio.value()), digits(ratio.lower()), digits(ratio.upper()));
    }

    /** Returns three significant digits, or all of a longer integer part. */
    static String digits(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        if (Math.abs(value) >= LEAST_LONG) {
            return exact.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
        }
        BigDecimal rounded = exact.round(THREE_DIGITS);
        int decimals = THREE_DIGITS.getPrecision() - (rounded.precision() - rounded.scale());
        return rounded.setScale(Math.max(0, decimals)).toPlainString();
    }

    /** Returns {@code "d = 32, n = 100"}. */
    static String parameters(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static int unit(double seconds) {
        double shown = new BigDecimal(seconds).round(THREE_DIGITS).doubleValue();
        int unit = 0;
        while (unit < UNITS.size() - 1 && shown < StrictMath.pow(1000, -unit)) {
            unit++;
        }
        return unit;
    }

    private static String scaled(double seconds, int unit) {
        return digits(seconds * StrictMath.pow(1000, unit));
    }
}
