package org.convexgan.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Optimality conditions, agreement with a quadratic program solved by ojAlgo, and problems built from their answer. */
class NonNegativeLeastSquaresTest {
    private static final int DRAWS = 300;
    private static final double ROUNDING = 1e-11;
    private static final double QUADRATIC_PROGRAM =
            1e-7; // what ojAlgo's active-set solver was seen to reach, with a margin of 100

    @ParameterizedTest
    @CsvSource({"1,1", "3,1", "1,3", "4,2", "8,3", "24,3", "30,6", "5,9"})
    void residual_and_multipliers_satisfy_the_optimality_conditions(int rows, int columns) {
        for (int draw = 0; draw < DRAWS; draw++) {
            Random random = new Random(draw);
            Matrix a = coarse(random, rows, columns);
            Vector c = coarse(random, 1, columns).row(0);

            NonNegativeLeastSquares solution = NonNegativeLeastSquares.of(c, a);

            Vector slopes = a.times(solution.residual());
            double scale = 1 + a.maxAbs() * c.norm() * columns;
            assertThat(solution.multipliers().stream()).allMatch(multiplier -> multiplier >= 0);
            Vector combination = c.plus(a.transpose().times(solution.multipliers()));
            assertThat(combination.minus(solution.residual()).norm())
                    .isLessThanOrEqualTo(
                            ROUNDING * scale * (1 + solution.multipliers().norm()));
            assertThat(-slopes.stream().min().orElseThrow()).isLessThanOrEqualTo(ROUNDING * scale);
            assertThat(Math.abs(slopes.dot(solution.multipliers())))
                    .isLessThanOrEqualTo(
                            ROUNDING * scale * (1 + solution.multipliers().norm()));
        }
    }

    @ParameterizedTest
    @CsvSource({"3,1", "4,2", "8,3", "12,4"})
    void value_is_the_one_of_a_quadratic_program(int rows, int columns) {
        for (int draw = 0; draw < DRAWS / 10; draw++) {
            Random random = new Random(draw);
            Matrix a = gaussian(random, rows, columns);
            Vector c = gaussian(random, 1, columns).row(0);

            double value = NonNegativeLeastSquares.of(c, a).value();

            double projected =
                    LeastDistance.to(c, a.times(-1), Vector.zeros(rows)).point().norm();
            assertThat(Math.abs(value - projected)).isLessThanOrEqualTo(QUADRATIC_PROGRAM * (1 + c.norm()));
        }
    }

    @ParameterizedTest
    @CsvSource({"2,4,1", "3,8,0", "3,8,2", "5,12,3", "6,20,5"})
    void a_chosen_residual_is_found(int columns, int rows, int active) {
        for (int draw = 0; draw < DRAWS; draw++) {
            Random random = new Random(draw);
            Vector r = gaussian(random, 1, columns).row(0);
            double[][] normals = IntStream.range(0, rows)
                    .mapToObj(i -> onTheSideOf(r, gaussian(random, 1, columns).row(0), i < active)
                            .toArray())
                    .toArray(double[][]::new);
            Matrix a = Matrix.ofRows(normals);
            double[] alpha = new double[rows];
            Arrays.setAll(alpha, i -> i < active ? random.nextDouble() : 0);
            Vector c = r.minus(a.transpose().times(Vector.of(alpha)));

            NonNegativeLeastSquares solution = NonNegativeLeastSquares.of(c, a);

            assertThat(solution.residual().minus(r).norm()).isLessThanOrEqualTo(ROUNDING * (1 + c.norm()));
        }
    }

    @Test
    void zero_rows_and_repeated_rows_change_nothing() {
        Vector c = Vector.of(-1, -2, 3);
        Matrix once = Matrix.identity(3);
        Matrix often = Matrix.ofRows(
                new double[][] {{0, 0, 0}, {1, 0, 0}, {1, 0, 0}, {0, 7, 0}, {0, 1e-9, 0}, {0, 0, 1}, {0, 1, 1}});

        NonNegativeLeastSquares simple = NonNegativeLeastSquares.of(c, once);
        NonNegativeLeastSquares degenerate = NonNegativeLeastSquares.of(c, often);

        assertThat(simple.multipliers()).isEqualTo(Vector.of(1, 2, 0));
        assertThat(simple.value()).isEqualTo(3);
        assertThat(Math.abs(degenerate.value() - 3)).isLessThanOrEqualTo(ROUNDING);
        assertThat(degenerate.multipliers().get(0)).isZero();
    }

    @Test
    void a_vector_in_the_cone_stays_and_one_in_the_polar_cone_vanishes() {
        Matrix a = Matrix.ofRows(new double[][] {{1, 1}, {1, -1}});

        assertThat(NonNegativeLeastSquares.of(Vector.of(2, 1), a).residual()).isEqualTo(Vector.of(2, 1));
        assertThat(NonNegativeLeastSquares.of(Vector.of(-2, 1), a).value()).isLessThanOrEqualTo(ROUNDING);
        assertThat(NonNegativeLeastSquares.of(Vector.zeros(2), a).value()).isZero();
        assertThat(NonNegativeLeastSquares.of(Vector.of(1, 2), Matrix.zeros(1, 2))
                        .value())
                .isEqualTo(Vector.of(1, 2).norm());
    }

    @Test
    void almost_opposite_rows_leave_the_edge_between_them() {
        Matrix wedge = Matrix.ofRows(new double[][] {{1e-5, 1}, {1e-5, -1}});

        NonNegativeLeastSquares solution = NonNegativeLeastSquares.of(Vector.of(-1, 0.5), wedge);

        assertThat(solution.value()).isLessThanOrEqualTo(1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-7, 1e-9, 1e-10, 1e-11, 1e-13})
    void a_sliver_between_almost_equal_planes_is_never_given_more_than_one_of_its_faces(double angle) {
        Vector c = Vector.of(0.25, -1, -0.5);
        Matrix sliver = Matrix.ofRows(new double[][] {{0, 0, 1}, {angle, angle / 2, -1}});

        NonNegativeLeastSquares solution = NonNegativeLeastSquares.of(c, sliver);

        double face = Vector.of(0.25, -1).norm();
        double edge = (0.25 + 2) / Math.sqrt(5); // along (1, -2, 0)
        assertThat(solution.value()).isBetween(edge - 10 * angle, face * (1 + ROUNDING));
        assertThat(sliver.times(solution.residual()).stream().min().orElseThrow())
                .isGreaterThanOrEqualTo(-ROUNDING);
    }

    @Test
    void scaling_the_data_scales_the_value_even_far_from_one() {
        Matrix a = gaussian(new Random(1), 6, 3);
        Vector c = gaussian(new Random(2), 1, 3).row(0);
        double value = NonNegativeLeastSquares.of(c, a).value();

        for (double size : new double[] {1e-150, 1e150}) {
            double scaled =
                    NonNegativeLeastSquares.of(c.times(size), a.times(size)).value();
            assertThat(Math.abs(scaled / size - value)).isLessThanOrEqualTo(ROUNDING * (1 + value));
        }
    }

    @Test
    void shapes_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> NonNegativeLeastSquares.of(Vector.zeros(2), Matrix.identity(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("c must have 3 entries (columns of a), but had 2");
    }

    @Test
    void a_norm_that_overflows_is_an_arithmetic_error() {
        assertThatThrownBy(() -> NonNegativeLeastSquares.of(Vector.of(1e308, 1.7e308), Matrix.identity(2)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflowed");
    }

    /** Returns {@code n} moved orthogonal to {@code r}, or turned to have a positive product with it. */
    private static Vector onTheSideOf(Vector r, Vector n, boolean orthogonal) {
        double component = n.dot(r) / r.dot(r);
        return orthogonal ? n.minus(r.times(component)) : n.times(Math.signum(component));
    }

    /** Returns small multiples of 1/2, with zero rows, repeated rows and opposite rows among them. */
    private static Matrix coarse(Random random, int rows, int columns) {
        return Matrix.of(
                rows,
                columns,
                random.ints((long) rows * columns, -2, 3)
                        .mapToDouble(k -> k / 2.0)
                        .toArray());
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
