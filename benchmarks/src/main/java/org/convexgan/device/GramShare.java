package org.convexgan.device;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * {@code Σ yyᵀ} over rows y of integers, exactly.
 *
 * <p>A sum of products of entries i and j of some rows is at most {@code (Σy_i²)^{1/2}(Σy_j²)^{1/2}} in size, and so is every part of it. While no
 * {@code Σy_i²} exceeds {@code 2^24} all of these integers are exact in f32, in any order of summation; before one would, the sums are added up in f64.
 */
final class GramShare extends TileShare {
    /** Rows of a tile: long enough for products of full speed. */
    static final int TILE_ROWS = 1024;

    private static final long EXACT = 1L << 24;

    /** Rows whose sums are exact whatever they hold: {@code 256·255² < 2^24}. */
    private static final int EXACT_ROWS = 256;

    private final GramBlocks total;
    private final Moments moments;
    private final int columns;
    private final long[] before;
    private final long[] pending;
    private final List<Tile> tiles;
    private final List<INDArray> products;

    /**
     * Prepares sums.
     *
     * @param total where they go
     * @param moments told of the rows
     */
    GramShare(PixelRows rows, int[] reference, GramBlocks total, Moments moments) {
        super(rows, reference, moments);
        this.total = total;
        this.moments = moments;
        this.columns = reference.length;
        this.before = new long[columns];
        this.pending = new long[columns];
        this.tiles = total.ranges().stream()
                .map(range -> new Tile(range.to() - range.from(), TILE_ROWS))
                .toList();
        this.products = total.zeros(DataType.FLOAT);
    }

    @Override
    void store(float[] entries, int count) {
        for (int i = 0; i < count; i++) {
            for (int part = 0; part < tiles.size(); part++) {
                GramBlocks.Range range = total.ranges().get(part);
                tiles.get(part).append(entries, i * columns + range.from(), range.to() - range.from());
            }
        }
    }

    @Override
    void multiply() {
        List<INDArray> parts = tiles.stream().map(Tile::take).toList();
        long[] squares = IntStream.range(0, columns)
                .mapToLong(j -> moments.squares(j) - before[j])
                .toArray();
        for (int j = 0; j < columns; j++) {
            before[j] += squares[j];
        }
        if (!areExactWith(squares)) {
            flush();
        }
        if (areExactWith(squares)) {
            multiply(parts);
            for (int j = 0; j < columns; j++) {
                pending[j] += squares[j];
            }
        } else {
            multiplyByExactRows(parts);
        }
    }

    private boolean areExactWith(long[] squares) {
        return IntStream.range(0, columns).allMatch(j -> pending[j] + squares[j] <= EXACT);
    }

    private void multiplyByExactRows(List<INDArray> parts) {
        int rows = parts.get(0).columns();
        for (int from = 0; from < rows; from += EXACT_ROWS) {
            INDArrayIndex some = NDArrayIndex.interval(from, Math.min(rows, from + EXACT_ROWS));
            multiply(parts.stream()
                    .map(part -> part.get(NDArrayIndex.all(), some))
                    .toList());
            flush();
        }
    }

    private void multiply(List<INDArray> parts) {
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j <= i; j++) {
                Nd4j.gemm(parts.get(i), parts.get(j), products.get(at++), false, true, 1, 1);
            }
        }
    }

    /** Adds to the total what was not added yet. */
    void flush() {
        total.add(products);
        products.forEach(product -> product.assign(0));
        Arrays.fill(pending, 0);
    }

    @Override
    public void close() {
        tiles.forEach(Tile::close);
        products.forEach(INDArray::close);
    }
}
