package org.convexgan.device;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Some consecutive rows of a matrix, transposed, in f32: written on the host, row after row, and multiplied where products are computed. */
final class Tile implements AutoCloseable {
    private final INDArray columns;
    private final FloatBuffer target;

    /**
     * Reserves memory.
     *
     * @param entries of a row
     * @param rows at most
     */
    Tile(int entries, int rows) {
        columns = HostColumns.allocate(DataType.FLOAT, entries, rows);
        target = columns.data().asNioFloat();
    }

    /** Appends entries. */
    void append(float[] entries, int from, int count) {
        target.put(entries, from, count);
    }

    /** Returns the rows appended so far, as columns, and begins anew. */
    INDArray take() {
        int rows = target.position() / columns.rows();
        target.rewind();
        return rows == columns.columns() ? columns : columns.get(NDArrayIndex.all(), NDArrayIndex.interval(0, rows));
    }

    @Override
    public void close() {
        columns.close();
    }
}
