package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** LAPACK against the decomposition of {@code linalg}; skipped where the native library is missing. */
class EigenPairsTest {
    @BeforeAll
    static void library() {
        Loading.assume(Device.NATIVE);
    }

    @Test
    void pairs_are_those_of_the_decomposition_in_java() {
        for (int n : new int[] {1, 2, 7, 60}) {
            Matrix a = symmetric(n, 3);
            double tolerance = n * 0x1p-48 * a.frobeniusNorm();

            EigenPairs pairs = EigenPairs.of(a);

            SymmetricEigen expected = SymmetricEigen.of(a);
            Matrix u = pairs.vectors();
            Matrix theta = Matrix.diagonal(n, n, pairs.values().toArray());
            assertThat(pairs.values().minus(expected.values()).maxAbs()).isLessThanOrEqualTo(tolerance);
            assertThat(EigenPairs.valuesOf(a).minus(expected.values()).maxAbs()).isLessThanOrEqualTo(tolerance);
            assertThat(a.times(u).minus(u.times(theta)).maxAbs()).isLessThanOrEqualTo(tolerance);
            assertThat(u.gram().minus(Matrix.identity(n)).maxAbs()).isLessThanOrEqualTo(n * 0x1p-48);
            assertThat(pairs.value(n)).isEqualTo(pairs.values().get(n - 1));
            assertThat(pairs.count(value -> value > 0)).isEqualTo(expected.count(value -> value > 0));
        }
    }

    @Test
    void matrix_that_is_not_square_is_refused() {
        assertThatThrownBy(() -> EigenPairs.of(Matrix.zeros(2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a must be square, but was 2×3");
    }

    private static Matrix symmetric(int n, long seed) {
        Random random = new Random(seed);
        double[] entries = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                entries[i * n + j] = random.nextGaussian();
                entries[j * n + i] = entries[i * n + j];
            }
        }
        return Matrix.of(n, n, entries);
    }
}
