package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passes in f64 on a device against sums of integers in f64; skipped where the native library for what is small is missing or does not load. */
class GpuRowsTest {
    private static final int THREADS = 2;
    private static final long ROOM = 1L << 28;

    @BeforeAll
    static void library() {
        Loading.assume(Device.NATIVE);
    }

    @Test
    void scatter_of_extreme_levels_is_formed_without_an_error() {
        PixelRows rows = new Levels(2001, 8, 3, 5);
        Matrix expected = Levels.scatter(rows);

        try (GpuRows data = GpuRows.of(rows, new HostGpu(ROOM), THREADS);
                ScatterMatrix formed = data.scatterMatrix()) {
            double error = formed.toMatrix().minus(expected).maxAbs();

            assertThat(error).isLessThanOrEqualTo(rows.columns() * 0x1p-52 * expected.maxAbs());
        }
    }

    @Test
    void sums_do_not_depend_on_the_number_of_threads_where_they_are_exact() {
        PixelRows rows = new SmoothFields(41, 8, 3, 5);

        try (GpuRows one = GpuRows.of(rows, new HostGpu(ROOM), 1);
                GpuRows three = GpuRows.of(rows, new HostGpu(ROOM), 3);
                ScatterMatrix first = one.scatterMatrix();
                ScatterMatrix second = three.scatterMatrix()) {
            assertThat(second.toMatrix()).isEqualTo(first.toMatrix());
            assertThat(three.mean()).isEqualTo(one.mean());
        }
    }

    /** The first pass is about the mean of some rows, the second about that of all. */
    @Test
    void rounding_of_a_pass_is_within_what_is_allowed_for() {
        for (int n : new int[] {9, 150, 900}) {
            PixelRows rows = new SmoothFields(n, 8, 3, 5);
            Matrix s = Levels.scatter(rows);
            SymmetricEigen eigen = SymmetricEigen.of(s);
            int p = 12;
            double ofExpected = rows.columns() * 0x1p-50 * eigen.value(1);
            try (GpuRows data = GpuRows.of(rows, new HostGpu(ROOM), THREADS);
                    Columns exact = data.columns(Levels.leading(eigen.vectors(), p));
                    Columns basis = data.representable(exact, eigen.values())) {
                for (int pass = 1; pass <= 2; pass++) {
                    try (CentredProducts.Scattered scattered = data.scatter(basis)) {
                        Matrix q = basis.toMatrix();
                        Matrix images = s.times(q);
                        Matrix off = scattered.images().toMatrix().minus(images);
                        double gramError = SymmetricEigen.of(scattered
                                        .gram()
                                        .minus(q.transpose().times(images))
                                        .symmetricPart())
                                .spectralNorm();

                        assertThat(scattered.errors()).isEqualTo(Matrix.zeros(p, p));
                        assertThat(gramError).isLessThanOrEqualTo(data.scoreRounding(eigen.value(1), p) + ofExpected);
                        for (int i = 1; i <= p; i++) {
                            assertThat(off.column(i - 1).norm())
                                    .as("column %d of %d images", i, n)
                                    .isLessThanOrEqualTo(data.imageRounding(eigen.value(i)) + ofExpected);
                        }
                    }
                }
            }
        }
    }

    /** Rows far from their reference, whose sums pass {@code 2^53}: the parts that are exact, and the one that is not, against sums of longs. */
    @Test
    void sums_over_rows_are_off_by_less_than_their_rounding() {
        int n = 4000;
        PixelRows rows = new Levels(4 * n, 4, 3, 5);
        int d = rows.columns();
        int p = 3;
        byte[] levels = new byte[n * d];
        rows.readLevels(3 * n, n, levels);
        int[] q = new Random(3).ints(d * p, 1 << 22, 1 << 23).toArray();
        HostGpu gpu = new HostGpu(ROOM);
        try (GpuTiles tiles = new GpuTiles(gpu, rows);
                GpuLane lane = new GpuLane(gpu, tiles, d, n);
                Gpu.Memory zero = gpu.of(new double[d]);
                Gpu.Memory directions = gpu.of(Arrays.stream(q).asDoubleStream().toArray());
                GpuScatterShare share = new GpuScatterShare(gpu, lane, zero, directions, p)) {
            share.take(3 * n, n);
            double[] found = lane.queue().numbers(share.images(), d * (p + 1));

            double worst = 0;
            for (int j = 0; j <= p; j++) {
                for (int i = 0; i < d; i++) {
                    long expected = 0;
                    for (int r = 0; r < n; r++) {
                        long score = j == p ? 1 : score(levels, r * d, q, j * d, d);
                        expected += (levels[r * d + i] & 0xff) * score;
                    }
                    double error = Math.abs(found[j * d + i] - expected);
                    assertThat(error).isLessThanOrEqualTo(j == p ? 0 : n * 0x1p-53 * expected);
                    worst = Math.max(worst, error);
                }
            }
            assertThat(worst).isPositive();
        }
        assertThat(gpu.open()).isZero();
    }

    private static long score(byte[] levels, int row, int[] q, int column, int d) {
        long score = 0;
        for (int i = 0; i < d; i++) {
            score += (long) (levels[row + i] & 0xff) * q[column + i];
        }
        return score;
    }

    /** The bound on the products of directions raises their residuals, and a stage's allowance has it for its largest one. */
    @Test
    void what_is_allowed_for_enters_the_bounds() {
        PixelRows rows = new SmoothFields(150, 8, 3, 5);
        try (GpuRows data = GpuRows.of(rows, new HostGpu(ROOM), THREADS);
                Columns exact = data.columns(
                        Levels.leading(SymmetricEigen.of(Levels.scatter(rows)).vectors(), 5));
                Columns basis = data.representable(exact);
                CentredProducts.Scattered scattered = data.scatter(basis);
                RitzPairs pairs = RitzPairs.of(basis, scattered.images(), scattered.gram())) {
            double image = data.imageRounding(pairs.values().sum() / 5);

            Matrix raised = data.coupling(pairs, scattered.errors(), 1).minus(pairs.coupling());

            assertThat(image).isGreaterThanOrEqualTo(150 * 0x1p-53 * Math.sqrt(150 * pairs.value(5)));
            for (int i = 0; i < 5; i++) {
                assertThat(raised.get(i, i)).isGreaterThanOrEqualTo(5 * image * image);
            }
            assertThat(data.scoreRounding(pairs.value(1), 5))
                    .isGreaterThanOrEqualTo(data.imageRounding(pairs.value(1)));
        }
    }

    @Test
    void directions_are_rounded_to_24_bits() {
        Matrix v = Levels.uniform(64, 4, 3);
        try (GpuRows data = GpuRows.of(new SmoothFields(20, 8, 1, 5), new HostGpu(ROOM), THREADS);
                Columns exact = data.columns(v);
                Columns near = data.representable(exact)) {
            assertThat(near.toMatrix().minus(v).maxAbs()).isBetween(0x1p-30, 0x1p-23);
        }
    }

    @Test
    void products_about_another_mean_are_those_of_the_images_less_that_mean() {
        PixelRows rows = new SmoothFields(60, 8, 3, 5);
        Vector shift = Levels.uniform(rows.columns(), 1, 4).column(0).times(0.1);
        Matrix block = Levels.uniform(rows.columns(), 3, 6);
        HostGpu gpu = new HostGpu(ROOM);
        try (GpuRows data = GpuRows.of(rows, gpu, THREADS);
                ScatterMatrix formed = data.scatterMatrix()) {
            Vector mean = data.mean().plus(shift);
            Matrix s = formed.toMatrix().plus(shift.outer(shift).times(rows.rows()));

            Matrix images = new BlockSpectrum("gpu", 1, new Products.OnGpu(gpu, THREADS)).scatter(rows, mean, block);

            assertThat(images.minus(s.times(block)).maxAbs())
                    .isLessThanOrEqualTo(1e-12 * s.times(block).maxAbs());
        }
    }

    /** Half of the device may hold rows. */
    @Test
    void rows_are_read_once_if_there_is_room_for_them_and_in_every_pass_otherwise() {
        Matrix q = Levels.uniform(64, 2, 3);
        AtomicInteger read = new AtomicInteger();
        PixelRows rows = new Levels(1000, 8, 1, 3) {
            @Override
            public void readLevels(long first, int count, ByteBuffer target) {
                read.addAndGet(count);
                super.readLevels(first, count, target);
            }
        };
        Matrix expected = Levels.scatter(rows);
        for (long room : new long[] {ROOM, 700_000}) {
            HostGpu gpu = new HostGpu(room);
            read.set(0);
            try (GpuRows data = GpuRows.of(rows, gpu, THREADS);
                    Columns exact = data.columns(q);
                    Columns used = data.representable(exact)) {
                for (int pass = 1; pass <= 3; pass++) {
                    try (CentredProducts.Scattered scattered = data.scatter(used)) {
                        Matrix images = expected.times(used.toMatrix());
                        assertThat(scattered.images().toMatrix().minus(images).maxAbs())
                                .isLessThanOrEqualTo(1e-12 * images.maxAbs());
                    }
                }
            }
            assertThat(read).hasValue(room == ROOM ? 1000 : 3000);
            assertThat(gpu.open()).isZero();
        }
    }

    @Test
    void device_that_is_too_small_is_an_error_that_leaves_nothing_behind() {
        HostGpu small = new HostGpu(100_000);

        assertThatThrownBy(() -> GpuRows.of(new Levels(1000, 8, 1, 3), small, THREADS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("no room for");
        assertThat(small.open()).isZero();
    }

    @Test
    void devices_that_imitate_f64_are_found_out() {
        DoubleUnaryOperator exact = DoubleUnaryOperator.identity();
        DoubleUnaryOperator inexact = x -> 32 * Math.rint(x / 32); // of 2^52, as two numbers of f32 have it

        assertThat(GpuRows.areExact(new HostGpu(ROOM))).isTrue();
        assertThat(GpuRows.areExact(new HostGpu(ROOM, inexact, exact))).isFalse();
        assertThat(GpuRows.areExact(new HostGpu(ROOM, exact, inexact))).isFalse();
    }

    @Test
    void faulty_rows_end_a_pass_with_their_message() {
        HostGpu gpu = new HostGpu(ROOM);
        PixelRows rows = new Levels(500, 8, 3, 5) {
            @Override
            public void readLevels(long first, int count, ByteBuffer target) {
                if (first > 200) {
                    throw new IllegalStateException("block 17 must have checksum 1, but had 2");
                }
                super.readLevels(first, count, target);
            }
        };

        try (GpuRows data = GpuRows.of(rows, gpu, THREADS)) {
            assertThatThrownBy(data::scatterMatrix)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("block 17 must have checksum 1, but had 2");
        }
        assertThat(gpu.open()).isZero();
    }
}
