package org.convexgan.device;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The blocks on and below the diagonal of a symmetric matrix of f64, row by row. */
final class GramBlocks implements AutoCloseable {
    private static final int BLOCK = 512;

    private final int order;
    private final List<Range> ranges = new ArrayList<>();
    private final List<INDArray> sums;

    /**
     * Some consecutive rows or columns.
     *
     * @param from the first
     * @param to one after the last
     */
    record Range(int from, int to) {
        int count() {
            return to - from;
        }
    }

    /** Describes the zero matrix. */
    GramBlocks(int order) {
        this.order = order;
        for (int from = 0; from < order; from += BLOCK) {
            ranges.add(new Range(from, Math.min(order, from + BLOCK)));
        }
        sums = zeros(DataType.DOUBLE);
    }

    List<Range> ranges() {
        return ranges;
    }

    /** Returns zero blocks of these shapes. */
    List<INDArray> zeros(DataType type) {
        List<INDArray> zeros = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = 0; j <= i; j++) {
                Range rows = ranges.get(i);
                Range columns = ranges.get(j);
                zeros.add(HostColumns.allocate(type, rows.to() - rows.from(), columns.to() - columns.from())
                        .assign(0));
            }
        }
        return zeros;
    }

    /** Adds blocks of whole numbers; exact for integers below {@code 2^53}, whoever adds first. */
    synchronized void add(List<INDArray> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            try (INDArray exact = blocks.get(i).castTo(DataType.DOUBLE)) {
                sums.get(i).addi(exact);
            }
        }
    }

    /** Returns the whole matrix, column-major. */
    INDArray matrix() {
        INDArray matrix = HostColumns.allocate(DataType.DOUBLE, order, order);
        int at = 0;
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = 0; j <= i; j++) {
                INDArray block = sums.get(at++);
                matrix.put(new INDArrayIndex[] {interval(i), interval(j)}, block);
                matrix.put(new INDArrayIndex[] {interval(j), interval(i)}, block.transpose());
            }
        }
        return matrix;
    }

    private INDArrayIndex interval(int i) {
        return NDArrayIndex.interval(ranges.get(i).from(), ranges.get(i).to());
    }

    @Override
    public void close() {
        sums.forEach(INDArray::close);
    }
}
