package org.convexgan.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefiniteMatrixTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 32, 33, 130, 600})
    void matrices_are_told_apart_by_the_sign_of_their_least_eigenvalue(int n) {
        assertThat(DefiniteMatrix.isProved(withLeastEigenvalue(n, 1e-9), 0)).isTrue();
        assertThat(DefiniteMatrix.isProved(withLeastEigenvalue(n, -1e-9), 0)).isFalse();
    }

    @Test
    void singular_matrix_is_not_proved_definite() {
        assertThat(DefiniteMatrix.isProved(Matrix.zeros(40, 40), 0)).isFalse();
        assertThat(DefiniteMatrix.isProved(withLeastEigenvalue(40, 0), 0)).isFalse();
    }

    @Test
    void shift_counts_as_part_of_the_matrix() {
        assertThat(DefiniteMatrix.isProved(withLeastEigenvalue(40, -0.5), 0.5 + 1e-9))
                .isTrue();
        assertThat(DefiniteMatrix.isProved(withLeastEigenvalue(40, 0.5), -0.5 - 1e-9))
                .isFalse();
    }

    @Test
    void only_the_lower_triangle_is_read() {
        assertThat(DefiniteMatrix.isProved(Matrix.ofRows(new double[] {1, 5}, new double[] {0, 1}), 0))
                .isTrue();
    }

    @Test
    void matrix_that_is_not_square_is_refused() {
        assertThatThrownBy(() -> DefiniteMatrix.isProved(Matrix.zeros(2, 3), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("matrix must be square, but was 2x3");
    }

    /** Returns {@code H·diag(least, 1/n, 2/n, ...)·H} for a random reflection. */
    private static Matrix withLeastEigenvalue(int n, double least) {
        Random random = new Random(n);
        Vector normal = Vector.zeros(n).map(zero -> random.nextGaussian());
        Vector unit = normal.times(1 / normal.norm());
        Matrix reflection = Matrix.identity(n).minus(unit.outer(unit).times(2));
        double[] eigenvalues = new double[n];
        for (int i = 0; i < n; i++) {
            eigenvalues[i] = i == 0 ? least : (double) i / n;
        }
        return reflection.times(Matrix.diagonal(n, n, eigenvalues)).times(reflection);
    }
}
