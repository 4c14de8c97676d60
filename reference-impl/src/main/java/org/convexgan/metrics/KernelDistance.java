package org.convexgan.metrics;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The unbiased estimate of the squared maximum mean discrepancy of two sets of samples (Gretton et al., 2012, eq. 3).
 *
 * <pre>{@code
 * Σ_{i≠j} k(x_i, x_j)/(n(n−1)) + Σ_{i≠j} k(y_i, y_j)/(m(m−1)) − 2 Σ_{i,j} k(x_i, y_j)/(nm)
 * }</pre>
 *
 * <p>Its expectation is the discrepancy of what the samples were drawn from, 0 where these agree; the estimate itself then is as often negative as positive.
 * In a resample a sample is never compared with its own copy, which keeps the estimate of a resample unbiased;
 * a resample of one sample alone, which has nothing to compare, is drawn anew.
 */
public final class KernelDistance {
    private final double[][] real;
    private final double[][] generated;
    private final double[][] mixed;

    private KernelDistance(double[][] real, double[][] generated, double[][] mixed) {
        this.real = real;
        this.generated = generated;
        this.mixed = mixed;
    }

    /**
     * Returns the estimate.
     *
     * @param real {@code n×d}, {@code n ≥ 2}
     * @param generated {@code m×d}, {@code m ≥ 2}
     * @throws IllegalArgumentException if there are too few samples or the numbers of features differ
     */
    public static double between(Matrix real, Matrix generated, Kernel kernel) {
        return of(real, generated, kernel).value();
    }

    /**
     * Measures two sets of samples with an interval; each resample draws both anew. Takes {@code (n + m)²} numbers of memory.
     *
     * @param features what the columns are, e.g. {@code "random-conv-64"}
     * @param real {@code n×d}, {@code n ≥ 2}
     * @param generated {@code m×d}, {@code m ≥ 2}
     */
    public static MeasuredDistance measure(
            String features, Matrix real, Matrix generated, Kernel kernel, Bootstrap bootstrap) {
        KernelDistance distance = of(real, generated, kernel);
        Interval interval = bootstrap.interval(distance.value(), distance::resampled);
        return new MeasuredDistance("kernel distance", features, real.rows(), generated.rows(), interval);
    }

    private static KernelDistance of(Matrix real, Matrix generated, Kernel kernel) {
        Require.atLeast("real.rows()", real.rows(), 2);
        Require.atLeast("generated.rows()", generated.rows(), 2);
        Require.that(
                real.columns() == generated.columns(),
                "generated",
                "have %d features".formatted(real.columns()),
                generated.columns());
        Vector[] x = rows(real);
        Vector[] y = rows(generated);
        return new KernelDistance(values(x, x, kernel), values(y, y, kernel), values(x, y, kernel));
    }

    private static Vector[] rows(Matrix samples) {
        return IntStream.range(0, samples.rows()).mapToObj(samples::row).toArray(Vector[]::new);
    }

    private static double[][] values(Vector[] left, Vector[] right, Kernel kernel) {
        return IntStream.range(0, left.length)
                .parallel()
                .mapToObj(i -> Arrays.stream(right)
                        .mapToDouble(other -> kernel.of(left[i], other))
                        .toArray())
                .toArray(double[][]::new);
    }

    private double value() {
        return weighted(ones(real.length), ones(generated.length));
    }

    private double resampled(Random random) {
        return weighted(
                Bootstrap.multiplicitiesOfSeveral(real.length, random),
                Bootstrap.multiplicitiesOfSeveral(generated.length, random));
    }

    private static int[] ones(int count) {
        int[] ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private double weighted(int[] x, int[] y) {
        return ofDistinct(real, x) + ofDistinct(generated, y) - 2 * sum(mixed, x, y) / ((double) x.length * y.length);
    }

    private static double ofDistinct(double[][] kernel, int[] weights) {
        double own = 0;
        double ownPairs = 0;
        for (int i = 0; i < weights.length; i++) {
            double pairs = (double) weights[i] * weights[i];
            own += pairs * kernel[i][i];
            ownPairs += pairs;
        }
        double allPairs = (double) weights.length * weights.length;
        return (sum(kernel, weights, weights) - own) / (allPairs - ownPairs);
    }

    private static double sum(double[][] kernel, int[] left, int[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            double row = 0;
            for (int j = 0; j < right.length && left[i] > 0; j++) {
                row += right[j] * kernel[i][j];
            }
            sum += left[i] * row;
        }
        return sum;
    }
}
