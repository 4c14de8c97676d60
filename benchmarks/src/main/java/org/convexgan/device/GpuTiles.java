package org.convexgan.device;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.convexgan.images.PixelRows;

/** Pixel levels on a device: rows that were read once stay there, as long as there is room, for the passes that follow. */
final class GpuTiles implements AutoCloseable {
    /** Of the memory that was free at first, one of so many parts is left to others. */
    private static final int LEFT = 2;

    private final Gpu gpu;
    private final PixelRows rows;
    private final long left;
    private final Map<Long, Gpu.Memory> kept = new ConcurrentHashMap<>();

    GpuTiles(Gpu gpu, PixelRows rows) {
        this.gpu = gpu;
        this.rows = rows;
        this.left = gpu.free() / LEFT;
    }

    /**
     * Returns the levels of some rows, the same ones for the same first row.
     *
     * @param otherwise where they go if they cannot stay
     */
    Gpu.Memory levels(long first, int count, Gpu.Queue queue, Gpu.Memory otherwise) {
        Gpu.Memory there = kept.get(first);
        if (there != null) {
            return there;
        }
        int bytes = count * rows.columns();
        ByteBuffer staging = queue.staging(bytes);
        rows.readLevels(first, count, staging);
        boolean stays = gpu.free() - bytes >= left;
        Gpu.Memory memory = stays ? gpu.allocate(bytes) : otherwise;
        queue.upload(staging.flip(), memory);
        if (stays) {
            kept.put(first, memory);
        }
        return memory;
    }

    @Override
    public void close() {
        kept.values().forEach(Gpu.Memory::close);
    }
}
