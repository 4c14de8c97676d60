package org.convexgan.device;

import org.convexgan.images.PixelRows;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** {@code Σ y(yᵀQ)} in f32 and {@code Σ (Qᵀy)(yᵀQ)}, from scores {@code yᵀQ} in f32, in f64; over rows y. */
class ScatterShare extends TileShare {
    private final INDArray block;
    private final Tile tile;
    private final INDArray images;
    private final INDArray gram;

    /** Prepares sums over rows that are read {@code tileRows} at a time. */
    ScatterShare(PixelRows rows, int[] reference, int tileRows, INDArray block, @Nullable Moments moments) {
        super(rows, reference, moments);
        this.block = block;
        this.tile = new Tile(reference.length, tileRows);
        this.images = HostColumns.allocate(DataType.FLOAT, reference.length, block.columns())
                .assign(0);
        this.gram = HostColumns.allocate(DataType.DOUBLE, block.columns(), block.columns())
                .assign(0);
    }

    @Override
    void store(float[] entries, int count) {
        tile.append(entries, 0, count * block.rows());
    }

    @Override
    final void multiply() {
        INDArray taken = tile.take();
        try (INDArray scores = scores(taken)) {
            Nd4j.gemm(taken, scores, images, false, false, 1, 1);
            try (INDArray exact = scores.castTo(DataType.DOUBLE)) {
                Nd4j.gemm(exact, exact, gram, true, false, 1, 1);
            }
        }
    }

    /** Returns {@code yᵀQ} for the rows of a tile. */
    INDArray scores(INDArray taken) {
        return product(taken, block);
    }

    /** Returns {@code tileᵀ·Q}. */
    static INDArray product(INDArray tile, INDArray q) {
        INDArray scores = HostColumns.allocate(DataType.FLOAT, tile.columns(), q.columns());
        Nd4j.gemm(tile, q, scores, true, false, 1, 0);
        return scores;
    }

    final INDArray images() {
        return images;
    }

    final INDArray gram() {
        return gram;
    }

    @Override
    public void close() {
        tile.close();
        images.close();
        gram.close();
    }
}
