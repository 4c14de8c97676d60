package org.convexgan.device;

/** What a thread needs in each pass: a queue, and room on the device for a tile of rows less their reference, in f64. */
final class GpuLane implements AutoCloseable {
    private final GpuTiles tiles;
    private final int columns;
    private final int tileRows;
    private final GpuRoom room;
    private final Gpu.Queue queue;
    private final Gpu.Memory levels;
    private final Gpu.Memory centred;

    GpuLane(Gpu gpu, GpuTiles tiles, int columns, int tileRows) {
        this.tiles = tiles;
        this.columns = columns;
        this.tileRows = tileRows;
        this.room = new GpuRoom(gpu);
        long entries = (long) columns * tileRows;
        this.levels = room.bytes(entries);
        this.centred = room.numbers(entries);
        this.queue = gpu.queue();
    }

    int columns() {
        return columns;
    }

    int tileRows() {
        return tileRows;
    }

    Gpu.Queue queue() {
        return queue;
    }

    /** Returns rows less a reference, as the columns of a matrix that lasts until the next ones. */
    Gpu.Factor read(long first, int count, Gpu.Memory reference) {
        queue.centre(tiles.levels(first, count, queue, levels), reference, centred, columns, count);
        return Gpu.Factor.of(centred, columns);
    }

    @Override
    public void close() {
        room.close();
        queue.close();
    }
}
