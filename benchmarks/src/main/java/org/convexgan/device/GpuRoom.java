package org.convexgan.device;

import java.util.ArrayList;
import java.util.List;

/** Memory of a device that is given back together: also where there was not enough for the last piece. */
final class GpuRoom implements AutoCloseable {
    private final Gpu gpu;
    private final List<Gpu.Memory> pieces = new ArrayList<>();

    GpuRoom(Gpu gpu) {
        this.gpu = gpu;
    }

    /**
     * Reserves room for numbers of f64.
     *
     * @throws IllegalStateException if there is not as much; then nothing is left of what was reserved before
     */
    Gpu.Memory numbers(long count) {
        return bytes(Double.BYTES * count);
    }

    /**
     * Reserves room.
     *
     * @throws IllegalStateException if there is not as much; then nothing is left of what was reserved before
     */
    Gpu.Memory bytes(long count) {
        try {
            Gpu.Memory piece = gpu.allocate(count);
            pieces.add(piece);
            return piece;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        pieces.forEach(Gpu.Memory::close);
        pieces.clear();
    }
}
