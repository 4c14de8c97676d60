package org.convexgan.device;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.convexgan.images.PixelRows;
import org.convexgan.onnx.ByteProducts;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@code Σ xxᵀ} and {@code Σ x} over rows x of pixel levels, exactly: a sum of up to {@code 2^15} products is below {@code 2^31}. */
final class ByteGramShare implements Share {
    /** Rows of a tile. */
    static final int TILE_ROWS = 1 << 13;

    private static final int TOGETHER = 64;
    private static final byte FLIP = (byte) 0x80;

    private final ByteProducts products;
    private final PixelRows rows;
    private final GramBlocks total;
    private final byte[] levels;
    private final byte[] transposed;
    private final List<ByteBuffer> left = new ArrayList<>();
    private final List<ByteBuffer> right = new ArrayList<>();
    private final List<INDArray> blocks;
    private final double[] sums;

    /**
     * Prepares sums.
     *
     * @param tileRows rows read at a time, at most {@link #TILE_ROWS}
     * @param total where they go
     */
    ByteGramShare(ByteProducts products, PixelRows rows, int tileRows, GramBlocks total) {
        this.products = products;
        this.rows = rows;
        this.total = total;
        this.levels = new byte[tileRows * rows.columns()];
        this.transposed = new byte[levels.length];
        for (GramBlocks.Range range : total.ranges()) {
            left.add(ByteProducts.buffer(range.count() * tileRows));
            right.add(ByteProducts.buffer(range.count() * tileRows));
        }
        this.blocks = total.zeros(DataType.INT32);
        this.sums = new double[rows.columns()];
    }

    @Override
    public void take(long first, int count) {
        rows.readLevels(first, count, levels);
        transpose(count);
        for (int part = 0; part < left.size(); part++) {
            GramBlocks.Range range = total.ranges().get(part);
            left.get(part)
                    .clear()
                    .put(transposed, range.from() * count, range.count() * count)
                    .flip();
            ByteBuffer target = right.get(part).clear();
            for (int r = 0; r < count; r++) {
                target.put(levels, r * rows.columns() + range.from(), range.count());
            }
            target.flip();
        }
        multiply(count);
    }

    /** Transposes, sums, and makes what was read signed. */
    private void transpose(int count) {
        int d = rows.columns();
        for (int top = 0; top < count; top += TOGETHER) {
            int end = Math.min(count, top + TOGETHER);
            for (int j = 0; j < d; j++) {
                int sum = 0;
                for (int r = top; r < end; r++) {
                    byte level = levels[r * d + j];
                    transposed[j * count + r] = level;
                    sum += level & 0xff;
                }
                sums[j] += sum;
            }
        }
        for (int i = 0; i < count * d; i++) {
            levels[i] = (byte) (levels[i] ^ FLIP);
        }
    }

    private void multiply(int count) {
        int at = 0;
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j <= i; j++) {
                // row-major, this is the transpose of what is stored column-major
                products.multiply(
                        ByteProducts.Offsets.RIGHT,
                        left.get(j),
                        right.get(i),
                        total.ranges().get(j).count(),
                        count,
                        total.ranges().get(i).count(),
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
