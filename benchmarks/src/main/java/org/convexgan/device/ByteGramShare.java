package org.convexgan.device;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convexgan.images.PixelRows;

/**
 * {@code Σ xxᵀ} over rows x of pixel levels, exactly, below and near the diagonal: some rows of the matrix at a time, as many columns as are not above it.
 */
final class ByteGramShare implements Share {
    /** Rows of a tile. */
    static final int TILE_ROWS = 1 << 11;

    /** Rows whose sums of products are below {@code 2^31}. */
    private static final int MOST_ROWS = 1 << 15;

    /** Rows of the matrix that are computed at a time. */
    private static final int STRIP = 512;

    private final int columns;
    private final ByteTile tile;
    private final LowerTriangle total;
    private final List<IntBuffer> strips = new ArrayList<>();
    private final ByteBuffer ones;
    private final IntBuffer columnSums;
    private final double[] sums;

    /** Rows in the strips. */
    private int pending;

    /**
     * Prepares sums.
     *
     * @param tileRows rows read at a time, at most {@link #TILE_ROWS}
     * @param total where they go
     */
    ByteGramShare(PixelRows rows, int tileRows, LowerTriangle total) {
        this.columns = rows.columns();
        this.tile = new ByteTile(rows, tileRows);
        this.total = total;
        for (int from = 0; from < columns; from += STRIP) {
            int to = Math.min(columns, from + STRIP);
            strips.add(ByteProducts.buffer(Integer.BYTES * to * (to - from)).asIntBuffer());
        }
        byte[] one = new byte[tileRows];
        Arrays.fill(one, (byte) 1);
        this.ones = ByteProducts.buffer(tileRows).put(one).rewind();
        this.columnSums = ByteProducts.buffer(Integer.BYTES * columns).asIntBuffer();
        this.sums = new double[columns];
    }

    @Override
    public void take(long first, int count) {
        tile.read(first, count);
        ByteProducts.multiply(
                new ByteProducts.Factor(ones, count, false, 0, 1), tile.right(0), 1, count, columns, columnSums);
        for (int i = 0; i < columns; i++) {
            sums[i] += columnSums.get(i);
        }
        if (pending + count > MOST_ROWS) {
            flush();
        }
        for (int i = 0; i < strips.size(); i++) {
            int from = i * STRIP;
            int to = Math.min(columns, from + STRIP);
            ByteProducts.multiply(
                    tile.left(0).transposed(), tile.right(from), to, count, to - from, pending > 0, strips.get(i));
        }
        pending += count;
    }

    /** Adds to the total what was not added yet. */
    void flush() {
        for (int i = 0; i < strips.size() && pending > 0; i++) {
            total.add(i * STRIP, Math.min(columns, (i + 1) * STRIP), strips.get(i));
        }
        pending = 0;
    }

    /** Returns {@code Σ x}. */
    double[] sums() {
        return sums;
    }

    @Override
    public void close() {
        // memory of this kind is freed with the object
    }
}
