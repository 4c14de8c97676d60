package org.convexgan.device;

import org.convexgan.linalg.Matrix;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@code S}, formed, on the host and on a device, which multiplies with it. */
final class GpuScatterMatrix extends ScatterMatrix {
    private final Gpu gpu;
    private final Gpu.Queue queue;
    private final Gpu.Memory copy;

    /**
     * Copies to the device.
     *
     * @param queue of the columns
     * @param s symmetric and column-major, becomes its own
     */
    GpuScatterMatrix(Gpu gpu, Gpu.Queue queue, INDArray s) {
        super(s);
        this.gpu = gpu;
        this.queue = queue;
        this.copy = gpu.of(s.data().asNioDouble());
    }

    @Override
    GpuColumns columns(Matrix matrix) {
        return GpuColumns.from(gpu, queue, matrix);
    }

    @Override
    GpuColumns times(Columns block) {
        return GpuColumns.of(block).multipliedBy(copy);
    }

    @Override
    HostColumns toHost(Columns columns) {
        return GpuColumns.of(columns).toHost();
    }

    @Override
    public void close() {
        super.close();
        queue.finish();
        copy.close();
    }
}
