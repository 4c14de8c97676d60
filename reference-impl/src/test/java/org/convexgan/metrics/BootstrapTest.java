package org.convexgan.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
    @ParameterizedTest
    @CsvSource({"0,1", "1,8", "0.5,3", "0.25,2", "0.9,6.8"})
    void quantiles_are_linear_between_the_sorted_numbers(double p, double expected) {
        double quantile = Bootstrap.quantile(new double[] {1, 2, 3, 5, 8}, p);

        assertThat(Math.abs(quantile - expected)).isLessThanOrEqualTo(1e-15 * 8);
    }

    @Test
    void interval_mirrors_the_resampled_estimates_about_the_estimate() {
        int[] next = {0};

        // resamples 10, 11, …, 30 have the quantiles 11 and 29 at 5 % and 95 %
        Interval interval = new Bootstrap(21, 0.9, 1).interval(15, random -> 10 + next[0]++);

        assertThat(interval).isEqualTo(new Interval(15, 1, 19, 0.9));
    }

    @Test
    void resamples_draw_rows_and_multiplicities_count_them() {
        Matrix samples = Matrix.of(4, 2, 0, 0, 1, 10, 2, 20, 3, 30);

        Matrix drawn = Bootstrap.resample(samples, new Random(5));
        int[] multiplicities = Bootstrap.multiplicities(4, new Random(5));

        int[] counted = new int[4];
        for (int i = 0; i < 4; i++) {
            assertThat(drawn.get(i, 1)).isEqualTo(10 * drawn.get(i, 0));
            counted[(int) drawn.get(i, 0)]++;
        }
        assertThat(counted).containsExactly(multiplicities);
        assertThat(Arrays.stream(multiplicities).sum()).isEqualTo(4);
    }

    @Test
    void equal_seeds_give_equal_intervals_and_other_seeds_do_not() {
        Matrix real = gaussian(1);
        Matrix generated = gaussian(2);

        MeasuredDistance distance = FrechetDistance.measure("plane", real, generated, new Bootstrap(20, 0.9, 7));
        MeasuredDistance again = FrechetDistance.measure("plane", real, generated, new Bootstrap(20, 0.9, 7));
        MeasuredDistance other = FrechetDistance.measure("plane", real, generated, new Bootstrap(20, 0.9, 8));

        assertThat(again).isEqualTo(distance);
        assertThat(other).isNotEqualTo(distance);
        assertThat(other.interval().value()).isEqualTo(distance.interval().value());
    }

    @Test
    void distances_carry_the_name_of_their_features() {
        MeasuredDistance distance = new MeasuredDistance(
                "Frechet distance", "random-conv-64", 2000, 1000, new Interval(0.5, 0.25, 1, 0.95));

        assertThat(distance.name()).isEqualTo("Frechet distance (random-conv-64)");
        assertThat(distance)
                .hasToString(
                        "Frechet distance (random-conv-64): 0.5000, 95.0 % in [0.2500, 1.000], 2000 real and 1000 generated");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void level_must_lie_between_0_and_1(double level) {
        assertThatThrownBy(() -> new Bootstrap(20, level, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level must be between 0 and 1, but was " + level);
    }

    @Test
    void resamples_must_be_enough_and_ends_in_order() {
        assertThatThrownBy(() -> new Bootstrap(19, 0.9, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("resamples must be >= 20, but was 19");
        assertThatThrownBy(() -> new Interval(0, 1, 0, 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("upper must");
        assertThatThrownBy(() -> new MeasuredDistance("d", " ", 2, 2, new Interval(0, 0, 1, 0.9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("features must be a name");
    }

    private static Matrix gaussian(long seed) {
        Random random = new Random(seed);
        return Matrix.of(
                10,
                2,
                IntStream.range(0, 20).mapToDouble(k -> random.nextGaussian()).toArray());
    }
}
