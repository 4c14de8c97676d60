package org.convexgan.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.metrics.Bootstrap;
import org.convexgan.metrics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Estimates from times that were taken in rounds, with bootstrap intervals on the logarithmic scale: rounds are drawn with replacement, then the
 * iterations of each.
 *
 * <pre>{@code
 * time      t = median over rounds of (median over iterations)
 * ratio     median over rounds of m_r(a) / m_r(b)                 both timed in the same round
 * mean      exp(mean of log(max(t, floor) + shift)) − shift
 * exponent  slope of log t over log size, by least squares
 * }</pre>
 *
 * <p>The interval lies between percentiles of the resamples. They vary too little: with {@code n} rounds it is made longer by {@code √(n/(n−1))·t/z} with the
 * 97.5 % quantiles of Student's distribution with {@code n − 1} degrees of freedom and of the normal one (Hesterberg, 2015). With fewer than
 * {@value #LEAST_ROUNDS} rounds it is left as it is, about the range of the rounds: it describes them and says nothing about others.
 */
final class TimingStatistics {
    /** Added to times before their geometric mean is taken, so that rows of microseconds do not decide it. */
    static final double SHIFT_SECONDS = 1e-3;

    /** Times below are not told apart: what a timer of the Java runtime resolves. */
    static final double FLOOR_SECONDS = 1e-7;

    /** With fewer rounds, no interval says where the times of other rounds lie. */
    static final int LEAST_ROUNDS = 5;

    private static final double NORMAL_QUANTILE = 1.960;
    /** For 1, 2, … degrees of freedom; the last one serves for more. */
    private static final List<Double> STUDENT_QUANTILES =
            List.of(12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179);

    private static final Bootstrap BOOTSTRAP = new Bootstrap(400, 0.95, 20_261_122);

    private TimingStatistics() {}

    /** Returns the typical time and its interval; each round has at least one iteration. */
    static Interval time(List<List<Double>> rounds) {
        return exponential(
                rounds.size(),
                random -> median(resample(rounds, random).stream()
                        .map(TimingStatistics::logMedian)
                        .toList()));
    }

    /** Returns the factor between the typical times of two independent runs. */
    static Interval change(List<List<Double>> after, List<List<Double>> before) {
        return exponential(
                Math.min(after.size(), before.size()),
                random -> median(resample(after, random).stream()
                                .map(TimingStatistics::logMedian)
                                .toList())
                        - median(resample(before, random).stream()
                                .map(TimingStatistics::logMedian)
                                .toList()));
    }

    /**
     * Returns the geometric mean of typical factors, row by row.
     *
     * @param above one list of rounds per row
     * @param below as many, timed in the same rounds
     */
    static Interval meanRatio(List<List<List<Double>>> above, List<List<List<Double>>> below) {
        return exponential(
                fewest(above),
                random -> IntStream.range(0, above.size())
                        .mapToDouble(row -> logRatio(above.get(row), below.get(row), random))
                        .average()
                        .orElseThrow());
    }

    private static double logRatio(List<List<Double>> above, List<List<Double>> below, Draws random) {
        Require.that(
                above.size() == below.size(), "rounds", "be as many for both", above.size() + " and " + below.size());
        List<Double> logs = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            int round = random.draw(i, above.size());
            logs.add(logMedian(random.draws(above.get(round))) - logMedian(random.draws(below.get(round))));
        }
        return median(logs);
    }

    /**
     * Returns the exponent of a power law.
     *
     * @param sizes positive, at least two different ones
     * @param times one list of rounds per size
     */
    static Interval exponent(List<Double> sizes, List<List<List<Double>>> times) {
        List<Double> x = sizes.stream().map(StrictMath::log).toList();
        Require.that(x.stream().distinct().count() >= 2, "sizes", "have two different values", sizes);
        return interval(
                fewest(times),
                random -> slope(
                        x,
                        times.stream()
                                .map(rounds -> median(resample(rounds, random).stream()
                                        .map(TimingStatistics::logMedian)
                                        .toList()))
                                .toList()));
    }

    /** Returns the shifted geometric mean of positive numbers. */
    static double shiftedMean(List<Double> values, double shift, double floor) {
        return StrictMath.exp(values.stream()
                        .mapToDouble(value -> StrictMath.log(Math.max(value, floor) + shift))
                        .average()
                        .orElseThrow())
                - shift;
    }

    static double slope(List<Double> x, List<Double> y) {
        double meanX = x.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double meanY = y.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < x.size(); i++) {
            covariance += (x.get(i) - meanX) * (y.get(i) - meanY);
            variance += (x.get(i) - meanX) * (x.get(i) - meanX);
        }
        return covariance / variance;
    }

    static double median(List<Double> values) {
        double[] sorted =
                new double[values.size()]; // a stream for each of these few numbers takes most of the time of a report
        Arrays.setAll(sorted, values::get);
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double logMedian(List<Double> seconds) {
        return StrictMath.log(median(seconds));
    }

    private static List<List<Double>> resample(List<List<Double>> rounds, Draws random) {
        List<List<Double>> drawn = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            drawn.add(random.draws(rounds.get(random.draw(i, rounds.size()))));
        }
        return drawn;
    }

    private static int fewest(List<List<List<Double>>> rows) {
        return rows.stream().mapToInt(List::size).min().orElseThrow();
    }

    private static Interval exponential(int rounds, ToDoubleFunction<Draws> logarithm) {
        Interval logs = interval(rounds, logarithm);
        return new Interval(
                StrictMath.exp(logs.value()), StrictMath.exp(logs.lower()), StrictMath.exp(logs.upper()), logs.level());
    }

    private static Interval interval(int rounds, ToDoubleFunction<Draws> estimate) {
        Interval basic = BOOTSTRAP.interval(
                estimate.applyAsDouble(new Draws(null)), random -> estimate.applyAsDouble(new Draws(random)));
        double factor = rounds < LEAST_ROUNDS ? 1 : expansion(rounds);
        return new Interval(
                basic.value(),
                basic.value() - factor * Math.max(0, basic.upper() - basic.value()),
                basic.value() + factor * Math.max(0, basic.value() - basic.lower()),
                basic.level());
    }

    private static double expansion(int rounds) {
        double quantile = STUDENT_QUANTILES.get(Math.min(rounds - 1, STUDENT_QUANTILES.size()) - 1);
        return StrictMath.sqrt(rounds / (rounds - 1.0)) * quantile / NORMAL_QUANTILE;
    }

    /** Draws with replacement, or what is there where nothing is drawn: the same formula gives the estimate and its replicates. */
    private record Draws(@Nullable Random random) {
        int draw(int index, int count) {
            return random == null ? index : random.nextInt(count);
        }

        List<Double> draws(List<Double> values) {
            List<Double> drawn = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                drawn.add(values.get(draw(i, values.size())));
            }
            return drawn;
        }
    }
}
