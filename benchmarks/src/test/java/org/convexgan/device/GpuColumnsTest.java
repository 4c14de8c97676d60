package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.Function;
import org.convexgan.linalg.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done with columns on a device, against the same on the host. */
class GpuColumnsTest {
    private static final int ROWS = 60;
    private static final double ROUNDING = 0x1p-46;

    private static final Matrix A = Levels.uniform(ROWS, 7, 1);
    private static final Matrix B = Levels.uniform(ROWS, 5, 2);

    private final HostGpu host = new HostGpu(1 << 20);
    private Gpu.Queue queue;

    @BeforeAll
    static void library() {
        Loading.assume(Device.NATIVE);
    }

    Gpu gpu() {
        return host;
    }

    /** Returns how many pieces of memory were not given back. */
    long open() {
        return host.open();
    }

    @BeforeEach
    void queue() {
        queue = gpu().queue();
    }

    @AfterEach
    void nothing_is_left() {
        queue.close();
        assertThat(open()).isZero();
    }

    private Matrix onDevice(Function<GpuColumns, Columns> change, Matrix matrix) {
        try (GpuColumns columns = GpuColumns.from(gpu(), queue, matrix);
                Columns changed = change.apply(columns)) {
            return changed.toMatrix();
        }
    }

    private void assertNear(Matrix found, Matrix expected) {
        assertThat(found.minus(expected).maxAbs()).isLessThanOrEqualTo(ROUNDING * (1 + expected.maxAbs()));
    }

    @Test
    void copies_are_the_same_columns() {
        assertThat(onDevice(GpuColumns::copy, A)).isEqualTo(A);
        assertThat(onDevice(a -> a.range(2, 6), A)).isEqualTo(columns(A, 2, 6));
        assertThat(onDevice(GpuColumns::toHost, A)).isEqualTo(A);
        assertThat(onDevice(a -> a.alike(B), A)).isEqualTo(B);
    }

    @Test
    void columns_beside_others_are_all_of_them_in_their_order() {
        Matrix both = onDevice(a -> with(B, a::beside), A);

        assertThat(columns(both, 0, 7)).isEqualTo(A);
        assertThat(columns(both, 7, 12)).isEqualTo(B);
    }

    @Test
    void products_are_those_of_the_matrices() {
        Matrix small = Levels.uniform(7, 5, 3);
        Matrix square = Levels.uniform(ROWS, ROWS, 4);

        assertNear(onDevice(a -> a.times(small), A), A.times(small));
        assertNear(onDevice(b -> with(A, a -> b.subtract(a, small).copy()), B), B.minus(A.times(small)));
        assertNear(
                onDevice(a -> with(B, b -> a.alike(a.transposeTimes(b))), A),
                A.transpose().times(B));
        try (Gpu.Memory entries = gpu().of(square.toColumnMajorArray())) {
            assertNear(onDevice(a -> a.multipliedBy(entries), A), square.times(A));
        }
    }

    @Test
    void multiples_and_sums_are_those_of_the_entries() {
        double[] factors = {3, -1, 0, 0.5, 7};

        assertNear(onDevice(b -> b.scaled(factors), B), B.times(Matrix.diagonal(5, 5, factors)));
        assertNear(onDevice(b -> b.scale(-3).copy(), B), B.times(-3));
        Matrix other = Levels.uniform(ROWS, 5, 9);
        assertNear(onDevice(b -> with(other, o -> b.add(0.3, o).copy()), B), B.plus(other.times(0.3)));
        try (GpuColumns a = GpuColumns.from(gpu(), queue, A)) {
            assertThat(Math.abs(a.norm() - A.frobeniusNorm())).isLessThanOrEqualTo(ROUNDING * A.frobeniusNorm());
        }
    }

    @Test
    void columns_of_very_different_lengths_become_orthonormal() {
        Matrix uneven = A.times(Matrix.diagonal(7, 7, 1, 1e-3, 1e3, 5, 1e-5, 2, 1));

        Matrix q = onDevice(a -> a.orthonormal().orElseThrow(), uneven);

        assertNear(q.gram(), Matrix.identity(7));
        assertNear(q.times(q.transpose().times(uneven)), uneven);
    }

    @Test
    void drawn_columns_are_those_that_the_host_draws() {
        try (HostColumns here = HostColumns.from(A);
                Columns expected = here.normal(3, new Random(5))) {
            assertThat(onDevice(a -> a.normal(3, new Random(5)), A)).isEqualTo(expected.toMatrix());
        }
    }

    /** Multiples of a unit that is a power of two, of which the largest number is at most 2^23. */
    @Test
    void rounded_numbers_are_the_nearest_multiples_of_one_unit() {
        for (double largest : new double[] {1, 1.999999999, 2, 1e-200, 3e200}) {
            Matrix matrix = A.times(largest / A.maxAbs());
            double unit = Math.scalb(1.0, Math.getExponent(matrix.maxAbs()) - 22);

            Matrix rounded = onDevice(GpuColumns::rounded, matrix);

            for (int i = 0; i < ROWS; i++) {
                for (int j = 0; j < A.columns(); j++) {
                    assertThat(rounded.get(i, j) - unit * Math.rint(matrix.get(i, j) / unit))
                            .isZero();
                }
            }
            assertThat(rounded.maxAbs() / unit).isLessThanOrEqualTo(1 << 23);
        }
        assertThat(onDevice(GpuColumns::rounded, Matrix.zeros(ROWS, 2)).maxAbs())
                .isZero();
    }

    @Test
    void more_entries_than_the_host_can_copy_are_refused() {
        try (Gpu.Memory some = gpu().allocate(8)) {
            assertThatThrownBy(() -> GpuColumns.leading(gpu(), queue, some, 1 << 14, 1 << 14))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "16384 columns of 16384 rows on a device must have at most 268435455 entries, but was 268435456");
        }
    }

    private Columns with(Matrix other, Function<GpuColumns, Columns> change) {
        try (GpuColumns columns = GpuColumns.from(gpu(), queue, other)) {
            return change.apply(columns);
        }
    }

    private static Matrix columns(Matrix matrix, int from, int to) {
        return Matrix.ofRows(matrix.rows(), to - from, (row, i) -> {
            for (int j = 0; j < row.length; j++) {
                row[j] = matrix.get(i, from + j);
            }
        });
    }
}
