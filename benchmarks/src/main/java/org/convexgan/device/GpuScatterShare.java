package org.convexgan.device;

import java.util.List;
import org.convexgan.linalg.Matrix;

/** {@code Σ y(yᵀQ, 1)} and {@code Σ (Qᵀy)(yᵀQ)} over rows y of integers, in f64 on a device; without an error in {@code yᵀQ} and {@code Σ y} if Q is of few digits. */
final class GpuScatterShare implements Share {
    private final GpuLane lane;
    private final Gpu.Memory reference;
    private final Gpu.Memory q;
    private final int p;
    private final GpuRoom room;
    private final Gpu.Memory scores;
    private final Gpu.Memory images;
    private final Gpu.Memory gram;

    /**
     * Prepares sums.
     *
     * @param q directions
     * @param p how many
     */
    GpuScatterShare(Gpu gpu, GpuLane lane, Gpu.Memory reference, Gpu.Memory q, int p) {
        this.lane = lane;
        this.reference = reference;
        this.q = q;
        this.p = p;
        this.room = new GpuRoom(gpu);
        this.scores = room.numbers((long) lane.tileRows() * (p + 1));
        this.images = room.numbers((long) lane.columns() * (p + 1));
        this.gram = room.numbers((long) p * p);
        lane.queue().upload(Gpu.direct(GpuRows.ones(lane.tileRows() * (p + 1))), scores);
        lane.queue().clear(images, (long) lane.columns() * (p + 1));
        lane.queue().clear(gram, (long) p * p);
    }

    @Override
    public void take(long first, int count) {
        int d = lane.columns();
        Gpu.Factor y = lane.read(first, count, reference);
        Gpu.Factor s = Gpu.Factor.of(scores, lane.tileRows());
        lane.queue().multiply(y.transposed(), Gpu.Factor.of(q, d), count, p, d, 1, 0, s);
        lane.queue().multiply(y, s, d, p + 1, count, 1, 1, Gpu.Factor.of(images, d));
        lane.queue().multiply(s.transposed(), s, p, p, count, 1, 1, Gpu.Factor.of(gram, p));
    }

    /** Adds the sums of all shares up in the first one, and returns it. */
    static GpuScatterShare sum(List<GpuScatterShare> shares) {
        shares.forEach(share -> share.lane.queue().finish());
        GpuScatterShare sum = shares.get(0);
        for (GpuScatterShare share : shares.subList(1, shares.size())) {
            sum.lane.queue().add(1, share.images, sum.images, sum.lane.columns() * (sum.p + 1));
            sum.lane.queue().add(1, share.gram, sum.gram, sum.p * sum.p);
        }
        return sum;
    }

    /** Returns {@code Σ y(yᵀQ)} and, after them, {@code Σ y}, done. */
    Gpu.Memory images() {
        lane.queue().finish();
        return images;
    }

    /** Returns {@code Σ (Qᵀy)(yᵀQ)}. */
    Matrix gram() {
        return Matrix.ofColumnMajor(p, p, lane.queue().numbers(gram, p * p));
    }

    @Override
    public void close() {
        lane.queue().finish();
        room.close();
    }
}
