package org.convexgan.device;

import org.convexgan.images.PixelRows;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The same sums for a block {@code UQ}, where U repeats each of the pixels of half the side in a square of four: {@code Uᵀy} sums such squares, and its
 * product with Q costs a quarter of that of y with {@code UQ}.
 */
final class CoarseShare extends ScatterShare {
    private final INDArray coarse;
    private final int channels;
    private final Tile squares;
    private final float[] pairs;
    private final float[] sums;

    /**
     * Prepares sums.
     *
     * @param block {@code UQ}
     * @param coarse Q, a row for each entry of an image of half the side
     */
    CoarseShare(
            PixelRows rows, int[] reference, int tileRows, INDArray block, INDArray coarse, @Nullable Moments moments) {
        super(rows, reference, tileRows, block, moments);
        this.coarse = coarse;
        this.channels = rows.channels();
        this.squares = new Tile(coarse.rows(), tileRows);
        this.pairs = new float[rows.side() * channels];
        this.sums = new float[coarse.rows()];
    }

    @Override
    void store(float[] entries, int count) {
        super.store(entries, count);
        for (int i = 0; i < count; i++) {
            sumSquares(entries, i * 4 * sums.length);
            squares.append(sums, 0, sums.length);
        }
    }

    private void sumSquares(float[] entries, int start) {
        int wide = pairs.length;
        int at = 0;
        for (int top = start; at < sums.length; top += 2 * wide) {
            for (int x = 0; x < wide; x++) {
                pairs[x] = entries[top + x] + entries[top + wide + x];
            }
            for (int left = 0; left < wide; left += 2 * channels) {
                for (int x = left; x < left + channels; x++) {
                    sums[at++] = pairs[x] + pairs[x + channels];
                }
            }
        }
    }

    @Override
    INDArray scores(INDArray taken) {
        return product(squares.take(), coarse);
    }

    @Override
    public void close() {
        super.close();
        squares.close();
    }
}
