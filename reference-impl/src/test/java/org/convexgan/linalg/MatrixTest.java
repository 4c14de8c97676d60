package org.convexgan.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 70", "65, 33", "32, 64"})
    void transpose_swaps_indices(int rows, int columns) {
        Matrix a = random(rows, columns);

        Matrix transposed = a.transpose();

        for (int i = 0; i < rows; i++) {
            assertThat(transposed.column(i)).isEqualTo(a.row(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 70", "65, 33"})
    void entries_by_columns_are_read_as_they_were_given(int rows, int columns) {
        Matrix a = random(rows, columns);
        double[] byColumns = a.toColumnMajorArray();

        assertThat(byColumns).containsExactly(a.transpose().toArray());
        assertThat(Matrix.ofColumnMajor(rows, columns, byColumns)).isEqualTo(a);
    }

    @Test
    void rows_that_are_filled_in_are_copied() {
        double[][] kept = new double[1][];

        Matrix a = Matrix.ofRows(3, 2, (row, i) -> {
            kept[0] = row;
            row[0] = i;
            row[1] -= i;
        });

        kept[0][0] = 9;
        assertThat(a).isEqualTo(Matrix.of(3, 2, 0, 0, 1, -1, 2, -3));
    }

    @Test
    void bad_columns_and_rows_are_refused() {
        double[] lastIsNaN = {1, 2, 3, 4, 5, Double.NaN};

        assertThatThrownBy(() -> Matrix.ofColumnMajor(2, 3, lastIsNaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("matrix entry (1, 2) must be finite, but was NaN");
        assertThatThrownBy(() -> Matrix.ofColumnMajor(2, 2, lastIsNaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a 2x2 matrix must have 4 entries, but had 6");
        assertThatThrownBy(() -> Matrix.ofRows(2, 1, (row, i) -> row[0] = 1.0 / (1 - i)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("matrix entry (1, 0) must be finite, but was Infinity");
        assertThatThrownBy(() -> Matrix.ofRows(-1, 2, (row, i) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("matrix must have at least one row and one column, but was -1x2");
    }

    @Test
    void symmetric_part_is_symmetric_to_the_last_bit() {
        Matrix a = random(33, 33);

        Matrix part = a.symmetricPart();

        assertThat(part).isEqualTo(a.plus(a.transpose()).times(0.5));
        assertThat(part.isSymmetric(0)).isTrue();
    }

    @Test
    void sums_and_multiples_are_those_of_the_entries() {
        Matrix a = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        Matrix b = Matrix.of(2, 3, 1, 0, -1, 2, 0, -2);

        assertThat(a.plus(b)).isEqualTo(Matrix.of(2, 3, 2, 2, 2, 6, 5, 4));
        assertThat(a.minus(b)).isEqualTo(Matrix.of(2, 3, 0, 2, 4, 2, 5, 8));
        assertThat(a.times(-2)).isEqualTo(Matrix.of(2, 3, -2, -4, -6, -8, -10, -12));
        assertThat(a.columnSums()).isEqualTo(Vector.of(5, 7, 9));
        assertThat(b.maxAbs()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0x1p-1040, 0x1p-600, 0x1p-401, 0x1p-399, 0x1p399, 0x1p401, 0x1p1020})
    void norm_neither_overflows_nor_underflows(double unit) {
        assertThat(Vector.of(3 * unit, -4 * unit).norm()).isEqualTo(5 * unit);
        assertThat(Matrix.of(2, 2, unit, unit, -unit, unit).frobeniusNorm()).isEqualTo(2 * unit);
    }

    @Test
    void norm_of_nothing_and_of_zeros_is_zero() {
        assertThat(Vector.of().norm()).isZero();
        assertThat(Vector.zeros(3).norm()).isZero();
    }

    private static Matrix random(int rows, int columns) {
        return Matrix.of(
                rows, columns, new Random(1).doubles((long) rows * columns).toArray());
    }
}
