package org.convexgan.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.wgan.PiecewiseMeanMaximum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bound over joint cells meets the attained value where cells are many, thin, or none. */
class PiecewiseMeansTest {
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @CsvSource({"1,20,30", "2,30,30", "2,1,40", "3,12,12", "4,6,5", "5,4,4", "9,3,2"})
    void bound_is_attained_by_its_neuron(int features, int real, int generated) {
        Random random = new Random(features);
        Matrix x = gaussian(random, real, features);
        Matrix g = gaussian(random, generated, features);

        PiecewiseMeans best = PiecewiseMeans.between(x, g);

        double attained = Math.abs(PiecewiseMeans.contrast(x, g, best.neuron()));
        assertThat(Math.abs(best.neuron().norm() - 1)).isLessThanOrEqualTo(ROUNDING);
        assertThat(Math.abs(best.bound() - attained)).isLessThanOrEqualTo(ROUNDING * scale(x, g));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-6, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-16})
    void thin_cells_between_almost_parallel_samples_do_no_harm(double angle) {
        for (int seed = 0; seed < 20; seed++) {
            for (int features = 2; features <= 4; features++) {
                Random random = new Random(seed);
                Matrix x = gaussian(random, 3, features);
                Matrix g = x.plus(gaussian(random, 3, features).times(angle));

                ReluDiscriminatorValue problem = new ReluDiscriminatorValue(x, g.times(-1.5));

                double bound = problem.dualBound(Point.EMPTY);
                double attained = problem.objective(
                        new PiecewiseMeanMaximum().solve(problem).primal());
                assertThat(Math.abs(bound - attained))
                        .as("angle %s, seed %s, %s features", angle, seed, features)
                        .isLessThanOrEqualTo(10 * ROUNDING * problem.cancellingTerms());
            }
        }
    }

    @Test
    void a_sweep_of_the_plane_finds_what_the_joint_cells_have() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            ReluDiscriminatorValue problem =
                    new ReluDiscriminatorValue(gaussian(random, 1 + seed % 5, 2), gaussian(random, 1 + seed % 7, 2));

            Answer swept = new PiecewiseMeanMaximum().solve(problem);

            assertThat(Math.abs(swept.claimedValue().orElseThrow() - problem.dualBound(Point.EMPTY)))
                    .isLessThanOrEqualTo(ROUNDING * problem.cancellingTerms());
        }
    }

    @Test
    void samples_that_are_zero_have_nothing_to_compare() {
        ReluDiscriminatorValue problem = new ReluDiscriminatorValue(Matrix.zeros(2, 2), Matrix.zeros(3, 2));

        assertThat(problem.dualBound(Point.EMPTY)).isZero();
        assertThat(new PiecewiseMeanMaximum().solve(problem).primal().vector("u"))
                .isEqualTo(Vector.zeros(2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-150, 1, 1e150, 1e300})
    void value_scales_with_the_data(double size) {
        Random random = new Random(7);
        Matrix x = gaussian(random, 3, 3);
        Matrix g = gaussian(random, 2, 3);

        double scaled = PiecewiseMeans.between(x.times(size), g.times(size)).bound() / size;

        double value = PiecewiseMeans.between(x, g).bound();
        assertThat(Math.abs(scaled - value)).isLessThanOrEqualTo(ROUNDING * scale(x, g));
    }

    @Test
    void sums_that_overflow_are_an_arithmetic_error() {
        ReluDiscriminatorValue problem =
                new ReluDiscriminatorValue(Matrix.of(2, 1, 1.5e308, 1.5e308), Matrix.zeros(1, 1));

        assertThatThrownBy(problem::cancellingTerms)
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflowed");
    }

    private static double scale(Matrix x, Matrix g) {
        return new ReluDiscriminatorValue(x, g).cancellingTerms();
    }

    private static Matrix gaussian(Random random, int rows, int columns) {
        return Matrix.of(
                rows,
                columns,
                IntStream.range(0, rows * columns)
                        .mapToDouble(i -> random.nextGaussian())
                        .toArray());
    }
}
