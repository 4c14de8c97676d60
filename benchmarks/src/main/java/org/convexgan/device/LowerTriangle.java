package org.convexgan.device;

import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A symmetric matrix of f64, column-major, of which what is on and below the diagonal is added up first. */
final class LowerTriangle {
    /** Rows and columns that are copied at a time: a core's own cache holds them. */
    private static final int TOGETHER = 64;

    private final int order;
    private final INDArray matrix;
    private final DoubleBuffer entries;

    /** Describes the zero matrix. */
    LowerTriangle(int order) {
        this.order = order;
        this.matrix = HostColumns.allocate(DataType.DOUBLE, order, order).assign(0);
        this.entries = matrix.data().asNioDouble();
    }

    /**
     * Adds whole numbers to the rows from one up to but without another, and to the columns before the latter; exact for sums below {@code 2^53}, whoever adds
     * first.
     *
     * @param strip the numbers, column by column
     */
    synchronized void add(int from, int to, IntBuffer strip) {
        int[] numbers = new int[to - from];
        double[] sums = new double[to - from];
        for (int j = 0; j < to; j++) {
            int at = j * order + from;
            strip.get(j * numbers.length, numbers);
            entries.get(at, sums);
            for (int i = 0; i < numbers.length; i++) {
                sums[i] += numbers[i];
            }
            entries.put(at, sums);
        }
    }

    /** Returns the whole matrix, which is the caller's from now on. */
    INDArray mirrored() {
        mirror(entries, order);
        return matrix;
    }

    /** Copies what is below the diagonal of a column-major matrix to where it belongs above it. */
    static void mirror(DoubleBuffer entries, int order) {
        IntStream.range(0, (order + TOGETHER - 1) / TOGETHER).parallel().forEach(some -> {
            double[] row = new double[TOGETHER];
            int end = Math.min(order, (some + 1) * TOGETHER);
            for (int left = 0; left < end; left += TOGETHER) {
                for (int i = Math.max(left + 1, some * TOGETHER); i < end; i++) {
                    int count = Math.min(TOGETHER, i - left);
                    for (int j = 0; j < count; j++) {
                        row[j] = entries.get((left + j) * order + i);
                    }
                    entries.put(i * order + left, row, 0, count);
                }
            }
        });
    }
}
