package org.convexgan.device;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import org.convexgan.images.PixelRows;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@code Σ xxᵀ} over rows x of pixel levels, exactly: a sum of up to {@code 2^15} products is below {@code 2^31}. */
final class ByteGramShare implements Share {
    /** Rows of a tile. */
    static final int TILE_ROWS = 1 << 13;

    private final int columns;
    private final ByteTile tile;
    private final GramBlocks total;
    private final List<INDArray> blocks;
    private final ByteBuffer ones;
    private final IntBuffer columnSums;
    private final double[] sums;

    /**
     * Prepares sums.
     *
     * @param tileRows rows read at a time, at most {@link #TILE_ROWS}
     * @param total where they go
     */
    ByteGramShare(PixelRows rows, int tileRows, GramBlocks total) {
        this.columns = rows.columns();
        this.tile = new ByteTile(rows, tileRows);
        this.total = total;
        this.blocks = total.zeros(DataType.INT32);
        byte[] one = new byte[tileRows];
        Arrays.fill(one, (byte) 1);
        this.ones = ByteProducts.buffer(tileRows).put(one).rewind();
        this.columnSums = ByteProducts.buffer(Integer.BYTES * columns).asIntBuffer();
        this.sums = new double[columns];
    }

    @Override
    public void take(long first, int count) {
        tile.read(first, count);
        ByteProducts.multiply(ByteProducts.Factor.of(ones, count), tile.right(0), 1, count, columns, columnSums);
        for (int i = 0; i < columns; i++) {
            sums[i] += columnSums.get(i);
        }
        int at = 0;
        for (int i = 0; i < total.ranges().size(); i++) {
            GramBlocks.Range right = total.ranges().get(i);
            for (int j = 0; j <= i; j++) {
                GramBlocks.Range left = total.ranges().get(j);
                // row-major, this is the transpose of what is stored column-major
                ByteProducts.multiply(
                        tile.left(left.from()).transposed(),
                        tile.right(right.from()),
                        left.count(),
                        count,
                        right.count(),
                        blocks.get(at++).data().asNioInt());
            }
        }
        total.add(blocks);
    }

    /** Returns {@code Σ x}. */
    double[] sums() {
        return sums;
    }

    @Override
    public void close() {
        blocks.forEach(INDArray::close);
    }
}
