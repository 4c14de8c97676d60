package org.convexgan.device;

import org.convexgan.images.PixelRows;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** {@code Σ y(yᵀQ)} in f32 and {@code Σ (Qᵀy)(yᵀQ)}, from scores {@code yᵀQ} in f32, in f64; over rows y. */
final class ScatterShare extends TileShare {
    private final Columns block;
    private final INDArray images;
    private final INDArray gram;
    private final @Nullable Moments moments;

    /**
     * Prepares sums.
     *
     * @param moments also told of the rows, unless null
     */
    ScatterShare(PixelRows rows, int[] reference, int tileRows, Columns block, @Nullable Moments moments) {
        super(rows, reference, tileRows);
        this.block = block;
        this.images = Columns.allocate(DataType.FLOAT, reference.length, block.count())
                .assign(0);
        this.gram =
                Columns.allocate(DataType.DOUBLE, block.count(), block.count()).assign(0);
        this.moments = moments;
    }

    @Override
    void converted(int[] row) {
        if (moments != null) {
            moments.add(row);
        }
    }

    @Override
    void multiply(INDArray tile) {
        try (INDArray scores = Columns.allocate(DataType.FLOAT, tile.columns(), block.count())) {
            Nd4j.gemm(tile, block.values(), scores, true, false, 1, 0);
            Nd4j.gemm(tile, scores, images, false, false, 1, 1);
            try (INDArray exact = scores.castTo(DataType.DOUBLE)) {
                Nd4j.gemm(exact, exact, gram, true, false, 1, 1);
            }
        }
    }

    INDArray images() {
        return images;
    }

    INDArray gram() {
        return gram;
    }

    @Nullable
    Moments moments() {
        return moments;
    }

    @Override
    public void close() {
        super.close();
        images.close();
        gram.close();
    }
}
