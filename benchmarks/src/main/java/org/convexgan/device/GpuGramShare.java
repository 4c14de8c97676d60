package org.convexgan.device;

import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@code Σ xxᵀ} and {@code Σ x} over rows x of pixel levels, in f64 on a device: without an error, because sums of integers below {@code 2^53} have none. */
final class GpuGramShare implements Share {
    private final GpuLane lane;
    private final GpuRoom room;
    private final Gpu.Memory zero;
    private final Gpu.Memory ones;
    private final Gpu.Memory squares;
    private final Gpu.Memory sums;

    /**
     * Prepares sums.
     *
     * @param zero as many zeros as there are columns
     * @param ones as many ones as a tile has rows
     */
    GpuGramShare(Gpu gpu, GpuLane lane, Gpu.Memory zero, Gpu.Memory ones) {
        this.lane = lane;
        this.zero = zero;
        this.ones = ones;
        int d = lane.columns();
        this.room = new GpuRoom(gpu);
        this.squares = room.numbers((long) d * d);
        this.sums = room.numbers(d);
        lane.queue().clear(squares, (long) d * d);
        lane.queue().clear(sums, d);
    }

    @Override
    public void take(long first, int count) {
        int d = lane.columns();
        Gpu.Factor x = lane.read(first, count, zero);
        lane.queue().addSquare(x, d, count, Gpu.Factor.of(squares, d));
        lane.queue().multiply(x, Gpu.Factor.of(ones, count), d, 1, count, 1, 1, Gpu.Factor.of(sums, d));
    }

    /** Adds the sums of all shares up in the first one, and returns it. */
    static GpuGramShare sum(List<GpuGramShare> shares) {
        shares.forEach(share -> share.lane.queue().finish());
        GpuGramShare sum = shares.get(0);
        int d = sum.lane.columns();
        for (GpuGramShare share : shares.subList(1, shares.size())) {
            sum.lane.queue().add(1, share.squares, sum.squares, d * d);
            sum.lane.queue().add(1, share.sums, sum.sums, d);
        }
        return sum;
    }

    /** Returns {@code Σ xxᵀ}. */
    INDArray squares() {
        INDArray matrix = HostColumns.allocate(DataType.DOUBLE, lane.columns(), lane.columns());
        lane.queue().download(squares, matrix.data().asNioDouble());
        LowerTriangle.mirror(matrix.data().asNioDouble(), lane.columns());
        return matrix;
    }

    /** Returns {@code Σ x}. */
    double[] sums() {
        return lane.queue().numbers(sums, lane.columns());
    }

    @Override
    public void close() {
        lane.queue().finish();
        room.close();
    }
}
