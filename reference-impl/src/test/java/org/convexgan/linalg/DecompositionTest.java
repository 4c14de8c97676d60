package org.convexgan.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each decomposition satisfies the identities of its javadoc, for tall, wide, square and rank-deficient matrices. */
class DecompositionTest {
    private static final double ROUNDING = 64 * Math.ulp(1.0);

    @ParameterizedTest
    @CsvSource({"1,1,1", "5,1,1", "1,5,1", "7,3,3", "3,7,3", "6,6,6", "8,5,2", "5,8,2", "40,30,30"})
    void svd_reconstructs_with_orthonormal_factors(int rows, int columns, int rank) {
        Matrix a = gaussian(rows, rank, 1).times(gaussian(rank, columns, 2));

        ThinSvd svd = ThinSvd.of(a);

        int count = Math.min(rows, columns);
        double scale = rows * columns * a.frobeniusNorm();
        Matrix rebuilt = svd.left()
                .times(Matrix.diagonal(count, count, svd.values().toArray()))
                .times(svd.right().transpose());
        assertThat(rebuilt.minus(a).maxAbs()).isLessThanOrEqualTo(ROUNDING * scale);
        assertThat(svd.right().gram().minus(Matrix.identity(count)).maxAbs()).isLessThanOrEqualTo(ROUNDING * count);
        assertThat(svd.values().times(-1).isSorted()).isTrue();
        assertThat(svd.rank()).isEqualTo(rank);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "5", "30"})
    void eigenvectors_diagonalize(int n) {
        Matrix b = gaussian(n, n, n);
        Matrix a = b.plus(b.transpose());

        SymmetricEigen eigen = SymmetricEigen.of(a);

        Matrix rebuilt = eigen.map(lambda -> lambda);
        assertThat(rebuilt.minus(a).maxAbs()).isLessThanOrEqualTo(ROUNDING * n * a.frobeniusNorm());
        assertThat(eigen.vectors().gram().minus(Matrix.identity(n)).maxAbs()).isLessThanOrEqualTo(ROUNDING * n);
        assertThat(eigen.values().times(-1).isSorted()).isTrue();
        assertThat(Math.abs(eigen.values().sum() - a.trace())).isLessThanOrEqualTo(ROUNDING * n * a.frobeniusNorm());
        assertThat(SymmetricEigen.valuesOf(a).minus(eigen.values()).maxAbs())
                .isLessThanOrEqualTo(ROUNDING * n * a.frobeniusNorm());
    }

    @Test
    void eigenvalues_alone_are_those_of_square_matrices() {
        assertThat(SymmetricEigen.valuesOf(Matrix.diagonal(3, 3, 1, -3, 1))).isEqualTo(Vector.of(1, 1, -3));
        assertThatThrownBy(() -> SymmetricEigen.valuesOf(Matrix.zeros(2, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spectral_norm_sees_negative_eigenvalues() {
        SymmetricEigen eigen = SymmetricEigen.of(Matrix.diagonal(2, 2, 1, -3));

        assertThat(eigen.spectralNorm()).isEqualTo(3.0);
        assertThat(eigen.excessOver(0, 1)).isEqualTo(3.0);
        assertThat(eigen.value(3)).isZero();
    }

    @Test
    void gram_is_symmetric_to_the_last_bit_and_columns_sum_to_sums() {
        Matrix a = gaussian(9, 6, 3);

        assertThat(a.gram()).isEqualTo(a.gram().transpose());
        assertThat(a.columnSums().get(2)).isEqualTo(a.column(2).sum());
    }

    @Test
    void nearest_point_has_multipliers_that_explain_it() {
        Matrix a = Matrix.ofRows(new double[] {1, 0}, new double[] {1, 1});
        Vector target = Vector.of(2, 3);

        LeastDistance nearest = LeastDistance.to(target, a, Vector.of(1, 2));

        Vector explained =
                target.minus(a.transpose().times(nearest.multipliers()).times(0.5));
        assertThat(nearest.point().minus(explained).maxAbs()).isLessThanOrEqualTo(1e-12);
        assertThat(nearest.point().minus(Vector.of(0.5, 1.5)).maxAbs()).isLessThanOrEqualTo(1e-12);
    }

    @Test
    void overflow_is_reported_and_not_returned() {
        Matrix huge = Matrix.of(1, 1, 1e200);

        assertThatThrownBy(huge::gram).isInstanceOf(ArithmeticException.class).hasMessage("gram matrix overflowed");
    }

    private static Matrix gaussian(int rows, int columns, long seed) {
        Random random = new Random(seed);
        double[] entries = new double[rows * columns];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = random.nextGaussian();
        }
        return Matrix.of(rows, columns, entries);
    }
}
