package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.convexgan.linalg.Matrix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The CUDA device of this machine against what is done on the host; skipped where there is none. */
class CudaDeviceTest {
    private static final int THREADS = 3;

    @BeforeAll
    static void library() {
        Loading.assume(Device.CUDA);
    }

    @Test
    void sums_of_integers_are_exact() {
        assertThat(GpuRows.areExact(CudaDevice.open())).isTrue();
    }

    @Test
    void description_names_the_device_and_the_libraries() {
        assertThat(Device.CUDA.description().orElseThrow()).matches("\\S.*, CUDA \\d{5}, cuBLAS \\d{5,6}");
    }

    @Test
    void device_is_opened_once() {
        assertThat(CudaDevice.open()).isSameAs(CudaDevice.open());
    }

    @Test
    void numbers_come_back_as_they_were_and_cleared_ones_are_zero() {
        double[] numbers = new Random(1).doubles(10_007).toArray();
        try (Gpu.Memory memory = CudaDevice.open().of(numbers);
                Gpu.Queue queue = CudaDevice.open().queue()) {
            assertThat(queue.numbers(memory, numbers.length)).isEqualTo(numbers);

            queue.clear(memory, 10_000);
            double[] cleared = queue.numbers(memory, numbers.length);

            assertThat(cleared).startsWith(new double[10_000]);
            assertThat(cleared[10_000]).isEqualTo(numbers[10_000]);
        }
    }

    @Test
    void scatter_of_integers_is_that_of_the_host_to_the_last_digit() {
        PixelRows rows = new Levels(5001, 16, 3, 5);
        try (GpuRows device = GpuRows.of(rows, CudaDevice.open(), THREADS);
                GpuRows host = GpuRows.of(rows, new HostGpu(1L << 30), 1);
                ScatterMatrix found = device.scatterMatrix();
                ScatterMatrix expected = host.scatterMatrix()) {
            assertThat(found.toMatrix()).isEqualTo(expected.toMatrix());
            assertThat(device.mean()).isEqualTo(host.mean());
        }
    }

    @Test
    void products_are_those_of_the_host_but_for_rounding() {
        PixelRows rows = new SmoothFields(301, 20, 3, 5);
        Matrix q = Levels.uniform(rows.columns(), 33, 8);
        try (GpuRows device = GpuRows.of(rows, CudaDevice.open(), THREADS);
                GpuRows host = GpuRows.of(rows, new HostGpu(1L << 30), 1);
                Columns there = rounded(device, q);
                Columns here = rounded(host, q);
                CentredProducts.Scattered found = device.scatter(there);
                CentredProducts.Scattered expected = host.scatter(here)) {
            Matrix images = expected.images().toMatrix();

            assertThat(there.toMatrix()).isEqualTo(here.toMatrix());
            assertThat(found.images().toMatrix().minus(images).maxAbs()).isLessThanOrEqualTo(1e-13 * images.maxAbs());
            assertThat(found.gram().minus(expected.gram()).maxAbs())
                    .isLessThanOrEqualTo(1e-13 * expected.gram().maxAbs());
            assertThat(device.mean()).isEqualTo(host.mean());
        }
    }

    @Test
    void more_memory_than_there_is_is_an_error_that_names_it() {
        assertThatThrownBy(() -> CudaDevice.open().allocate(1L << 50))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cuMemAlloc_v2 failed: CUDA_ERROR_OUT_OF_MEMORY");
    }

    private static Columns rounded(GpuRows rows, Matrix matrix) {
        try (Columns exact = rows.columns(matrix)) {
            return rows.representable(exact);
        }
    }
}
