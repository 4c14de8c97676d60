package org.convexgan.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelDistanceTest {
    private static final double ROUNDING = 1e-13;
    private static final int STUDY = 200;
    private static final int LEAST_COVERED = 160;

    @Test
    void pairs_of_distinct_samples_count_and_mixed_pairs_are_subtracted() {
        double distance = KernelDistance.between(Matrix.of(2, 1, 0, 1), Matrix.of(2, 1, 1, 2), Kernel.cubic());

        // k(0,1) + k(1,2) − 2·(k(0,1) + k(0,2) + k(1,1) + k(1,2))/4 = 1 + 27 − 2·37/4
        assertThat(distance).isEqualTo(9.5);
    }

    @ParameterizedTest
    @CsvSource({"2,2,1", "3,5,2", "7,4,3", "6,6,8"})
    void estimate_agrees_with_exact_fractions(int n, int m, int d) {
        Random random = new Random(31L * n + m);
        Matrix real = integers(random, n, d);
        Matrix generated = integers(random, m, d);

        double distance = KernelDistance.between(real, generated, Kernel.cubic());

        double exact = exact(real, generated).doubleValue();
        assertThat(Math.abs(distance - exact)).isLessThanOrEqualTo(1000 * ROUNDING * (1 + Math.abs(exact)));
    }

    @Test
    void resamples_of_few_samples_always_have_pairs() {
        Random random = new Random(2);

        MeasuredDistance distance = KernelDistance.measure(
                "features", gaussian(random, 3, 2), gaussian(random, 3, 2), Kernel.cubic(), Bootstrap.USUAL);

        assertThat(distance.interval().lower()).isLessThan(distance.interval().upper());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mean_of_the_estimates_of_all_pairs_of_samples_is_the_estimate(boolean cubic) {
        Kernel kernel = cubic ? Kernel.cubic() : Kernel.gaussian(1.5);
        Random random = new Random(3);
        Matrix real = gaussian(random, 5, 2);
        Matrix generated = gaussian(random, 4, 2).times(2);

        double distance = KernelDistance.between(real, generated, kernel);

        double mean = pairs(5).flatMap(x -> pairs(4).map(y -> new int[][] {x, y}))
                .mapToDouble(pair -> KernelDistance.between(rows(real, pair[0]), rows(generated, pair[1]), kernel))
                .average()
                .orElseThrow();
        assertThat(Math.abs(mean - distance)).isLessThanOrEqualTo(100 * ROUNDING);
    }

    @Test
    void gaussian_kernel_falls_with_the_distance_over_the_bandwidth() {
        Kernel kernel = Kernel.gaussian(5);

        // |x − y|²/(2h²) = 25/50
        assertThat(Math.abs(kernel.of(Vector.of(1, 1), Vector.of(4, 5)) - Math.exp(-0.5)))
                .isLessThanOrEqualTo(ROUNDING);
        assertThatThrownBy(() -> Kernel.gaussian(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bandwidth must be finite and > 0, but was 0.0");
    }

    /** Nominally 90 %; measured 168 of 200, and 200 where the distributions agree. */
    @Test
    void stochastic_estimate_is_unbiased_and_its_intervals_contain_the_truth() {
        // for d = 1: k = 1 + 3xy + 3x²y² + x³y³, so that the squared discrepancy is 3|Δm₁|² + 3|Δm₂|² + |Δm₃|² = 3 +
        // 3·(2−1)² + (4−0)²
        double truth = 3 + 3 + 16;
        int covered = 0;
        double sum = 0;
        double squares = 0;
        int agreeing = 0;
        for (int run = 0; run < STUDY; run++) {
            Random random = new Random(run);
            Matrix real = gaussian(random, 100, 1);
            Matrix moved = shifted(gaussian(random, 100, 1), 1);
            Interval interval = KernelDistance.measure(
                            "line", real, moved, Kernel.cubic(), new Bootstrap(100, 0.9, run))
                    .interval();
            covered += interval.contains(truth) ? 1 : 0;
            sum += interval.value() / STUDY;
            squares += interval.value() * interval.value() / STUDY;
            Interval same = KernelDistance.measure(
                            "line", real, gaussian(random, 100, 1), Kernel.cubic(), new Bootstrap(100, 0.9, run))
                    .interval();
            agreeing += same.contains(0) ? 1 : 0;
        }

        double standardError = Math.sqrt((squares - sum * sum) / STUDY);
        assertThat(Math.abs(sum - truth)).isLessThanOrEqualTo(3 * standardError);
        assertThat(covered).as("of %d at 90 %%", STUDY).isGreaterThanOrEqualTo(LEAST_COVERED);
        assertThat(agreeing).as("of %d at 90 %%", STUDY).isGreaterThanOrEqualTo(LEAST_COVERED);
    }

    @Test
    void sets_must_have_two_samples_each_and_the_same_features() {
        assertThatThrownBy(() -> KernelDistance.between(Matrix.identity(1), Matrix.zeros(2, 1), Kernel.cubic()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("real.rows() must be >= 2, but was 1");
        assertThatThrownBy(() -> KernelDistance.between(Matrix.zeros(2, 1), Matrix.identity(1), Kernel.cubic()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("generated.rows() must be >= 2, but was 1");
        assertThatThrownBy(() -> KernelDistance.between(Matrix.zeros(2, 1), Matrix.identity(2), Kernel.cubic()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("generated must have 1 features, but was 2");
    }

    private static BigFraction exact(Matrix real, Matrix generated) {
        return mean(real, real, true)
                .add(mean(generated, generated, true))
                .subtract(mean(real, generated, false).multiply(2));
    }

    private static BigFraction mean(Matrix left, Matrix right, boolean distinct) {
        BigFraction sum = BigFraction.ZERO;
        int pairs = 0;
        for (int i = 0; i < left.rows(); i++) {
            for (int j = 0; j < right.rows(); j++) {
                if (!distinct || i != j) {
                    long product = (long) left.row(i).dot(right.row(j));
                    sum = sum.add(
                            new BigFraction(product, left.columns()).add(1).pow(3));
                    pairs++;
                }
            }
        }
        return sum.divide(pairs);
    }

    private static Stream<int[]> pairs(int count) {
        return IntStream.range(0, count)
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, count).mapToObj(j -> new int[] {i, j}));
    }

    private static Matrix rows(Matrix samples, int... chosen) {
        return Matrix.ofRows(
                IntStream.of(chosen).mapToObj(i -> samples.row(i).toArray()).toArray(double[][]::new));
    }

    private static Matrix shifted(Matrix samples, double by) {
        double[] entries = samples.toArray();
        for (int k = 0; k < entries.length; k++) {
            entries[k] += by;
        }
        return Matrix.of(samples.rows(), samples.columns(), entries);
    }

    private static Matrix integers(Random random, int rows, int columns) {
        return Matrix.of(
                rows,
                columns,
                IntStream.range(0, rows * columns)
                        .mapToDouble(k -> random.nextInt(9) - 4)
                        .toArray());
    }

    private static Matrix gaussian(Random random, int rows, int columns) {
        return Matrix.of(
                rows,
                columns,
                IntStream.range(0, rows * columns)
                        .mapToDouble(k -> random.nextGaussian())
                        .toArray());
    }
}
