package org.convexgan.metrics;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;

/**
 * Intervals by resampling with replacement (Efron, 1979): the <em>basic</em> interval.
 *
 * <pre>{@code
 * [2θ − q_{(1+c)/2}, 2θ − q_{(1−c)/2}]      θ the estimate, q_p the p-quantile of the estimates of resamples, c the level
 * }</pre>
 *
 * <p>It mirrors the resampled distances about the measured one, so that a bias that resampling repeats, as the Fréchet distance has it, is subtracted; the
 * percentile interval would add it twice. The interval may therefore lie
 * below the estimate: with 500 samples of 16 features that agree, the Fréchet distance is 0.34 and the middle of the interval 0.00.
 *
 * <p>Measured at a nominal 90 %: it holds the true Fréchet distance in 83 to 100 % of the runs, with 60 samples of 3 features up to 1000 of 64, but
 * in 70 % where the features have deviations that fall as 1/i; the true kernel distance in 84 %, and always where the distributions agree.
 *
 * @param resamples how many, {@code ≥ 20}
 * @param level {@code c}, in {@code (0, 1)}
 * @param seed of the resamples; equal seeds give equal intervals on every machine
 */
public record Bootstrap(int resamples, double level, long seed) {
    /** 200 resamples at 95 %. */
    public static final Bootstrap USUAL = new Bootstrap(200, 0.95, 20_260_101);

    private static final int FEWEST = 20;

    public Bootstrap {
        Require.atLeast("resamples", resamples, FEWEST);
        Require.that(level > 0 && level < 1, "level", "be between 0 and 1", level);
    }

    /**
     * Returns the basic interval of an estimate.
     *
     * @param value {@code θ}
     * @param replicate the estimate from a resample that the generator draws
     */
    public Interval interval(double value, ToDoubleFunction<Random> replicate) {
        Random random = new Random(seed);
        double[] sorted = DoubleStream.generate(() -> replicate.applyAsDouble(random))
                .limit(resamples)
                .sorted()
                .toArray();
        return new Interval(
                value,
                2 * value - quantile(sorted, (1 + level) / 2),
                2 * value - quantile(sorted, (1 - level) / 2),
                level);
    }

    /** Returns the {@code p}-quantile of sorted numbers, linear between them: type 7 of Hyndman and Fan (1996). */
    static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** Returns as many rows of a matrix, drawn with replacement. */
    static Matrix resample(Matrix samples, Random random) {
        int columns = samples.columns();
        double[] source = samples.toArray();
        double[] drawn = new double[source.length];
        for (int i = 0; i < samples.rows(); i++) {
            System.arraycopy(source, random.nextInt(samples.rows()) * columns, drawn, i * columns, columns);
        }
        return Matrix.of(samples.rows(), columns, drawn);
    }

    /** Returns how often each of {@code count} samples occurs in a resample. */
    static int[] multiplicities(int count, Random random) {
        int[] multiplicities = new int[count];
        for (int i = 0; i < count; i++) {
            multiplicities[random.nextInt(count)]++;
        }
        return multiplicities;
    }

    /** Returns the same of a resample that has two different samples at least; others are drawn anew. */
    static int[] multiplicitiesOfSeveral(int count, Random random) {
        int[] drawn = multiplicities(count, random);
        while (Arrays.stream(drawn).max().orElseThrow() == count) {
            drawn = multiplicities(count, random);
        }
        return drawn;
    }
}
