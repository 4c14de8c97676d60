package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.convexgan.linalg.Matrix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** BLAS against the products of {@code linalg}; skipped where the native library is missing. */
class DenseTest {
    private final Random random = new Random(3);

    @BeforeAll
    static void library() {
        Loading.assume(Device.NATIVE);
    }

    @Test
    void products_are_those_in_java() {
        for (int[] shape : new int[][] {{1, 1, 1}, {3, 5, 2}, {40, 7, 33}}) {
            Matrix a = random(shape[0], shape[1]);
            Matrix b = random(shape[1], shape[2]);
            Matrix square = random(shape[1], shape[1]);
            Matrix compressed = b.transpose().times(square).times(b).symmetricPart();

            assertNear(Dense.times(a, b), a.times(b));
            assertNear(Dense.timesTransposed(a, b.transpose()), a.times(b));
            assertNear(Dense.compressed(square, b), compressed);
        }
    }

    @Test
    void rows_and_columns_are_scaled() {
        Matrix a = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        double[] left = {2, -1};
        double[] right = {1, 10, 100};

        assertThat(Dense.scaled(left, a, right)).isEqualTo(Matrix.of(2, 3, 2, 40, 600, -4, -50, -600));
        assertThat(Dense.scaled(left, a, new double[] {1, 10})).isEqualTo(Matrix.of(2, 2, 2, 40, -4, -50));
        assertThat(Dense.scaled(a, right)).isEqualTo(Matrix.of(2, 3, 1, 20, 300, 4, 50, 600));
    }

    @Test
    void triangle_is_the_factor_of_a_definite_matrix_and_its_inverse_the_inverse() {
        Matrix a = random(9, 7).gram();

        Matrix r = Dense.factor(a);

        assertNear(r.transpose().times(r), a);
        assertNear(Dense.inverse(r).times(r), Matrix.identity(7));
        for (int i = 1; i < 7; i++) {
            assertThat(r.get(i, i - 1)).isZero();
        }
        assertThatThrownBy(() -> Dense.factor(a.times(-1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a matrix of order 7 was not positive definite: 1");
    }

    @Test
    void factors_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> Dense.times(Matrix.zeros(2, 3), Matrix.zeros(2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("right factor must have 3 rows, but was 2");
    }

    private static void assertNear(Matrix found, Matrix expected) {
        assertThat(found.minus(expected).maxAbs()).isLessThanOrEqualTo(0x1p-44 * Math.max(1, expected.maxAbs()));
    }

    private Matrix random(int rows, int columns) {
        return Matrix.of(
                rows, columns, random.doubles((long) rows * columns, -1, 1).toArray());
    }
}
