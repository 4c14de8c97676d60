package org.convexgan.device;

import java.nio.FloatBuffer;
import org.convexgan.images.PixelRows;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * {@code Σ y(yᵀUQ)} in f32 over rows y, where U repeats each of the pixels of half the side in a square of four: {@code Uᵀy} sums such squares, and its
 * product with Q costs a quarter of that of y with {@code UQ}.
 */
final class CoarseShare extends TileShare {
    private final Columns coarse;
    private final int channels;
    private final INDArray sums;
    private final int[] pairs;
    private final float[] squares;
    private final FloatBuffer target;
    private final INDArray images;
    private final Moments moments;

    /**
     * Prepares sums.
     *
     * @param coarse Q, a row for each entry of an image of half the side
     * @param moments told of the rows
     */
    CoarseShare(PixelRows rows, int[] reference, int tileRows, Columns coarse, Moments moments) {
        super(rows, reference, tileRows);
        this.coarse = coarse;
        this.channels = rows.channels();
        this.sums = Columns.allocate(DataType.FLOAT, coarse.rows(), tileRows);
        this.target = sums.data().asNioFloat();
        this.pairs = new int[rows.side() * channels];
        this.squares = new float[coarse.rows()];
        this.images = Columns.allocate(DataType.FLOAT, reference.length, coarse.count())
                .assign(0);
        this.moments = moments;
    }

    @Override
    void converted(int[] row) {
        moments.add(row);
        int wide = pairs.length;
        int at = 0;
        for (int top = 0; top < row.length; top += 2 * wide) {
            for (int x = 0; x < wide; x++) {
                pairs[x] = row[top + x] + row[top + wide + x];
            }
            for (int left = 0; left < wide; left += 2 * channels) {
                for (int x = left; x < left + channels; x++) {
                    squares[at++] = pairs[x] + pairs[x + channels];
                }
            }
        }
        target.put(squares);
    }

    @Override
    void multiply(INDArray tile) {
        Nd4j.getAffinityManager().tagLocation(sums, AffinityManager.Location.HOST);
        target.rewind();
        INDArray used = tile.columns() == sums.columns()
                ? sums
                : sums.get(NDArrayIndex.all(), NDArrayIndex.interval(0, tile.columns()));
        try (INDArray scores = Columns.allocate(DataType.FLOAT, tile.columns(), coarse.count())) {
            Nd4j.gemm(used, coarse.values(), scores, true, false, 1, 0);
            Nd4j.gemm(tile, scores, images, false, false, 1, 1);
        }
    }

    INDArray images() {
        return images;
    }

    Moments moments() {
        return moments;
    }

    @Override
    public void close() {
        super.close();
        sums.close();
        images.close();
    }
}
