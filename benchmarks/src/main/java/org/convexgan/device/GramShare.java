package org.convexgan.device;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * {@code Σ yyᵀ} over rows y of integers, exactly.
 *
 * <p>A sum of products of entries i and j of some rows is at most {@code (Σy_i²)^{1/2}(Σy_j²)^{1/2}} in size, and so is every part of it. While no
 * {@code Σy_i²} exceeds {@code 2^24} all of these integers are exact in f32, in any order of summation; before one would, the sums are added up in f64.
 */
final class GramShare extends TileShare {
    /** Rows of a tile: {@code 256·255² < 2^24}. */
    static final int TILE_ROWS = 256;

    private static final long EXACT = 1L << 24;

    private final GramBlocks total;
    private final Moments moments;
    private final Moments tile;
    private final long[] pending;
    private final List<INDArray> products;

    /**
     * Prepares sums.
     *
     * @param total where they go
     * @param moments told of the rows
     */
    GramShare(PixelRows rows, int[] reference, GramBlocks total, Moments moments) {
        super(rows, reference, TILE_ROWS);
        this.total = total;
        this.moments = moments;
        this.tile = new Moments(reference.length);
        this.pending = new long[reference.length];
        this.products = total.zeros(DataType.FLOAT);
    }

    @Override
    void converted(int[] row) {
        tile.add(row);
    }

    @Override
    void multiply(INDArray rows) {
        if (IntStream.range(0, pending.length).anyMatch(j -> pending[j] + tile.squares(j) > EXACT)) {
            flush();
        }
        for (int j = 0; j < pending.length; j++) {
            pending[j] += tile.squares(j);
        }
        moments.add(tile);
        tile.clear();
        List<INDArray> parts = total.ranges().stream()
                .map(range -> rows.get(NDArrayIndex.interval(range.from(), range.to()), NDArrayIndex.all())
                        .dup('f'))
                .toList();
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j <= i; j++) {
                Nd4j.gemm(parts.get(i), parts.get(j), products.get(at++), false, true, 1, 1);
            }
        }
        parts.forEach(INDArray::close);
    }

    /** Adds to the total what was not added yet. */
    void flush() {
        total.add(products);
        products.forEach(product -> product.assign(0));
        Arrays.fill(pending, 0);
    }

    Moments moments() {
        return moments;
    }

    @Override
    public void close() {
        super.close();
        products.forEach(INDArray::close);
    }
}
