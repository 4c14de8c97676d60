package org.convexgan.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Where a value lies on a drawn axis.
 *
 * @param from value at {@code start}; {@code > 0} on a logarithmic axis
 * @param to value at {@code end}, {@code > from}
 * @param logarithmic whether equal lengths are equal factors
 * @param start position in units of the drawing
 * @param end likewise; smaller than {@code start} on an axis that points upwards
 */
record PlotScale(double from, double to, boolean logarithmic, double start, double end) {
    private static final int MOST_TICKS = 6;
    private static final int MOST_PLAIN = 5; // longer numbers are written with an exponent

    /** A mark on the axis. */
    record Tick(double value, String label) {}

    /** Returns a position to a tenth of a unit, so that the last bits of a logarithm cannot show. */
    String at(double value) {
        return tenths(start + (end - start) * (measure(value) - measure(from)) / (measure(to) - measure(from)));
    }

    static String tenths(double position) {
        long tenths = Math.round(10 * position);
        return (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }

    private double measure(double value) {
        return logarithmic ? StrictMath.log10(value) : value;
    }

    /**
     * Returns at most six round values within the axis: multiples of 1, 2 or 5 times a power of ten; on a logarithmic axis powers of ten, or 1, 2 and 5 times
     * such where it has fewer than two of those.
     */
    List<Tick> ticks() {
        if (!logarithmic) {
            return multiples();
        }
        return Stream.of(powers(), between())
                .filter(ticks -> ticks.size() >= 2)
                .findFirst()
                .orElseGet(this::multiples);
    }

    private List<Tick> between() {
        int lowest = (int) StrictMath.floor(StrictMath.log10(from));
        int highest = (int) StrictMath.floor(StrictMath.log10(to));
        return IntStream.rangeClosed(lowest, highest)
                .boxed()
                .flatMap(exponent -> Stream.of(1, 2, 5)
                        .map(digit -> BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent))
                        .filter(value -> from <= value.doubleValue() && value.doubleValue() <= to)
                        .map(value -> new Tick(
                                value.doubleValue(),
                                0 <= exponent && exponent < MOST_PLAIN
                                        ? label(value)
                                        : value.unscaledValue() + "e" + exponent)))
                .toList();
    }

    private List<Tick> multiples() {
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen((int) StrictMath.floor(StrictMath.log10(to - from)) - 2);
        BigDecimal round = step;
        for (int i = 0; (to - from) / round.doubleValue() > MOST_TICKS; i++) {
            round = step.multiply(BigDecimal.valueOf(List.of(2, 5, 10).get(i % 3)))
                    .scaleByPowerOfTen(i / 3);
        }
        BigDecimal interval = round;
        long first = quotient(from, interval, RoundingMode.CEILING);
        long last = quotient(to, interval, RoundingMode.FLOOR);
        return LongStream.rangeClosed(first, last)
                .mapToObj(k -> interval.multiply(BigDecimal.valueOf(k)))
                .map(value -> new Tick(value.doubleValue(), label(value)))
                .toList();
    }

    private static long quotient(double value, BigDecimal interval, RoundingMode mode) {
        return new BigDecimal(value).divide(interval, 0, mode).longValueExact();
    }

    private static String label(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() <= 0 ? Figures.count(stripped.longValueExact()) : stripped.toPlainString();
    }

    private List<Tick> powers() {
        int lowest = (int) StrictMath.ceil(StrictMath.log10(from) - 1e-9);
        int highest = (int) StrictMath.floor(StrictMath.log10(to) + 1e-9);
        int step = 1 + (highest - lowest) / MOST_TICKS;
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = lowest; exponent <= highest; exponent += step) {
            ticks.add(new Tick(BigDecimal.ONE.scaleByPowerOfTen(exponent).doubleValue(), "1e" + exponent));
        }
        return ticks;
    }
}
