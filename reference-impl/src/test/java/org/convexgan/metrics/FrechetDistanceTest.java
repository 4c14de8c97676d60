package org.convexgan.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrechetDistanceTest {
    private static final double ROUNDING = 1e-13;
    private static final int STUDY = 100;
    private static final int LEAST_COVERED = 80;

    @Test
    void diagonal_covariances_compare_standard_deviations() {
        SampleMoments first = SampleMoments.of(Vector.of(0, 0, 0), Matrix.diagonal(3, 3, 4, 9, 0));
        SampleMoments second = SampleMoments.of(Vector.of(3, 4, 0), Matrix.diagonal(3, 3, 1, 1, 16));

        double distance = FrechetDistance.between(first, second);

        // 3² + 4² + (2−1)² + (3−1)² + (0−4)²
        assertThat(Math.abs(distance - 46)).isLessThanOrEqualTo(ROUNDING * 46);
    }

    @Test
    void commuting_covariances_compare_standard_deviations_along_their_common_axes() {
        Matrix rotation = Matrix.of(2, 2, 0.6, -0.8, 0.8, 0.6);
        SampleMoments first = SampleMoments.of(Vector.zeros(2), rotated(rotation, 25, 4));
        SampleMoments second = SampleMoments.of(Vector.zeros(2), rotated(rotation, 1, 49));

        double distance = FrechetDistance.between(first, second);

        assertThat(Math.abs(distance - (16 + 25))).isLessThanOrEqualTo(ROUNDING * 79);
    }

    /** For 2x2 matrices Cayley–Hamilton gives {@code tr (A^{1/2}BA^{1/2})^{1/2} = (tr AB + 2 (det A det B)^{1/2})^{1/2}}. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void covariances_that_do_not_commute_agree_with_the_formula_for_two_dimensions(long seed) {
        Random random = new Random(seed);
        Matrix a = gaussian(random, 3, 2).gram();
        Matrix b = gaussian(random, 3, 2).gram();
        double overlap = Math.sqrt(a.inner(b) + 2 * Math.sqrt(determinant(a) * determinant(b)));

        double distance =
                FrechetDistance.between(SampleMoments.of(Vector.zeros(2), a), SampleMoments.of(Vector.zeros(2), b));

        assertThat(Math.abs(distance - (a.trace() + b.trace() - 2 * overlap)))
                .isLessThanOrEqualTo(100 * ROUNDING * (a.trace() + b.trace()));
    }

    @Test
    void covariances_of_rank_one_overlap_by_the_absolute_product_of_their_directions() {
        SampleMoments first = new SampleMoments(Vector.zeros(3), Matrix.of(1, 3, 1, 2, 2));
        SampleMoments second = new SampleMoments(Vector.zeros(3), Matrix.of(1, 3, 2, 0, -6));

        double distance = FrechetDistance.between(first, second);

        // |u|² + |v|² − 2|u·v| = 9 + 40 − 20
        assertThat(Math.abs(distance - 29)).isLessThanOrEqualTo(ROUNDING * 49);
    }

    @ParameterizedTest
    @CsvSource({"2,1", "5,20", "20,20", "300,7", "64,64"})
    void moving_samples_costs_the_squared_length_of_the_move_even_with_fewer_samples_than_features(int n, int d) {
        Matrix samples = gaussian(new Random(n), n, d);
        double[] moved = samples.toArray();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += k % d == 0 ? 3 : 0;
        }

        double distance =
                FrechetDistance.between(SampleMoments.from(samples), SampleMoments.from(Matrix.of(n, d, moved)));

        assertThat(Math.abs(distance - 9)).isLessThanOrEqualTo(100 * ROUNDING * (d + 9));
    }

    @Test
    void moments_of_samples_are_their_mean_and_unbiased_covariance() {
        SampleMoments moments = SampleMoments.from(Matrix.of(3, 2, 1, 0, 3, 0, 5, 6));

        assertThat(moments.mean().minus(Vector.of(3, 2)).norm()).isLessThanOrEqualTo(ROUNDING);
        assertThat(moments.factor().gram().minus(Matrix.of(2, 2, 4, 6, 6, 12)).maxAbs())
                .isLessThanOrEqualTo(100 * ROUNDING);
    }

    @Test
    void distance_is_symmetric_and_scales_with_the_square() {
        Random random = new Random(9);
        Matrix x = gaussian(random, 40, 6);
        Matrix y = gaussian(random, 30, 6).times(1.5);
        double distance = FrechetDistance.between(SampleMoments.from(x), SampleMoments.from(y));

        double swapped = FrechetDistance.between(SampleMoments.from(y), SampleMoments.from(x));
        double scaled = FrechetDistance.between(SampleMoments.from(x.times(3)), SampleMoments.from(y.times(3)));

        assertThat(Math.abs(swapped - distance)).isLessThanOrEqualTo(100 * ROUNDING * distance);
        assertThat(Math.abs(scaled - 9 * distance)).isLessThanOrEqualTo(1000 * ROUNDING * distance);
    }

    /** Nominally 90 %; measured 82 of 100, and 72 for the percentile interval, which adds the bias instead of subtracting it. */
    @Test
    void stochastic_intervals_contain_the_true_distance_as_often_as_they_say() {
        int basic = 0;
        int percentile = 0;
        for (int run = 0; run < STUDY; run++) {
            Random random = new Random(run);
            Matrix real = gaussian(random, 60, 3);
            Matrix generated = gaussian(random, 60, 3).times(2);
            Interval interval = FrechetDistance.measure("plane", real, generated, new Bootstrap(60, 0.9, run))
                    .interval();
            basic += interval.contains(3) ? 1 : 0;
            double low = 2 * interval.value() - interval.upper();
            double high = 2 * interval.value() - interval.lower();
            percentile += low <= 3 && 3 <= high ? 1 : 0;
        }

        assertThat(basic).as("of %d at 90 %%", STUDY).isGreaterThanOrEqualTo(LEAST_COVERED);
        assertThat(percentile).as("the study tells them apart").isLessThan(LEAST_COVERED);
    }

    @Test
    void moments_must_fit_each_other() {
        SampleMoments two = SampleMoments.of(Vector.zeros(2), Matrix.identity(2));
        SampleMoments three = SampleMoments.of(Vector.zeros(3), Matrix.identity(3));

        assertThatThrownBy(() -> FrechetDistance.between(two, three))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("second must have 2 features, but was 3");
        assertThatThrownBy(() -> SampleMoments.of(Vector.zeros(3), Matrix.identity(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factor must have 3 columns (size of mean), but was 2");
    }

    @Test
    void covariances_must_be_symmetric_and_semidefinite_and_samples_at_least_two() {
        assertThatThrownBy(() -> SampleMoments.of(Vector.zeros(2), Matrix.of(2, 2, 1, 0.5, 0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("covariance must be symmetric");
        assertThatThrownBy(() -> SampleMoments.of(Vector.zeros(2), Matrix.diagonal(2, 2, 1, -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("covariance must be positive semidefinite, but was least eigenvalue -1.0");
        assertThatThrownBy(() -> SampleMoments.from(Matrix.identity(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("samples.rows() must be >= 2, but was 1");
    }

    private static Matrix rotated(Matrix rotation, double first, double second) {
        return rotation.times(Matrix.diagonal(2, 2, first, second))
                .times(rotation.transpose())
                .symmetricPart();
    }

    private static double determinant(Matrix a) {
        return a.get(0, 0) * a.get(1, 1) - a.get(0, 1) * a.get(1, 0);
    }

    private static Matrix gaussian(Random random, int rows, int columns) {
        return Matrix.of(
                rows,
                columns,
                random.doubles((long) rows * columns)
                        .map(u -> random.nextGaussian())
                        .toArray());
    }
}
