package org.convexgan.device;

import java.nio.DoubleBuffer;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Columns in the memory of a device. */
final class GpuColumns extends Columns {
    /** What a direct buffer on the host can hold. */
    private static final long MOST_ENTRIES = Integer.MAX_VALUE / Double.BYTES;

    private final Gpu gpu;

    /** Of all that go together: one thread at a time may use them. */
    private final Gpu.Queue queue;

    private final Gpu.Memory values;
    private final int rows;
    private final int count;

    private GpuColumns(Gpu gpu, Gpu.Queue queue, int rows, int count) {
        Require.that(
                (long) rows * count <= MOST_ENTRIES,
                "%d columns of %d rows on a device".formatted(count, rows),
                "have at most %d entries".formatted(MOST_ENTRIES),
                (long) rows * count);
        this.gpu = gpu;
        this.queue = queue;
        this.rows = rows;
        this.count = count;
        this.values = gpu.allocate((long) Double.BYTES * rows * count);
    }

    /** Copies. */
    static GpuColumns from(Gpu gpu, Gpu.Queue queue, Matrix matrix) {
        return of(gpu, queue, matrix.rows(), matrix.columns(), Gpu.direct(matrix.toColumnMajorArray()));
    }

    private static GpuColumns of(Gpu gpu, Gpu.Queue queue, int rows, int count, DoubleBuffer entries) {
        GpuColumns columns = new GpuColumns(gpu, queue, rows, count);
        queue.upload(entries, columns.values);
        return columns;
    }

    /** Copies the leading ones of some columns, column-major, that other queues have finished. */
    static GpuColumns leading(Gpu gpu, Gpu.Queue queue, Gpu.Memory all, int rows, int count) {
        GpuColumns columns = new GpuColumns(gpu, queue, rows, count);
        queue.copy(all, 0, columns.values, 0, (long) rows * count);
        return columns;
    }

    /** Returns columns that are on a device. */
    static GpuColumns of(Columns columns) {
        return (GpuColumns) columns;
    }

    /** Returns the entries, column-major, for other queues to read. */
    Gpu.Memory values() {
        queue.finish();
        return values;
    }

    /** Copies to the host. */
    HostColumns toHost() {
        INDArray entries = HostColumns.allocate(DataType.DOUBLE, rows, count);
        queue.download(values, entries.data().asNioDouble());
        return new HostColumns(entries);
    }

    /** Returns these columns, rounded to whole multiples, at most {@code 2^23} of them, of one power of two: best where all columns are about as long. */
    GpuColumns rounded() {
        double largest = queue.largest(values, length());
        double unit = Math.scalb(1.0, Math.getExponent(largest) - 22);
        GpuColumns rounded = fresh(count);
        queue.round(values, unit, rounded.values, length());
        return rounded;
    }

    /** Returns {@code A·this}. */
    GpuColumns multipliedBy(Gpu.Memory square) {
        GpuColumns product = fresh(count);
        queue.multiply(Gpu.Factor.of(square, rows), factor(), rows, count, rows, 1, 0, product.factor());
        return product;
    }

    private GpuColumns fresh(int columns) {
        return new GpuColumns(gpu, queue, rows, columns);
    }

    private int length() {
        return rows * count;
    }

    private Gpu.Factor factor() {
        return Gpu.Factor.of(values, rows);
    }

    @Override
    int rows() {
        return rows;
    }

    @Override
    int count() {
        return count;
    }

    @Override
    GpuColumns alike(int rows, int columns, double[] entries) {
        return of(gpu, queue, rows, columns, Gpu.direct(entries));
    }

    @Override
    Matrix toMatrix() {
        return Matrix.ofColumnMajor(rows, count, queue.numbers(values, length()));
    }

    @Override
    Matrix transposeTimes(Columns other) {
        int n = other.count();
        try (GpuColumns product = new GpuColumns(gpu, queue, count, n)) {
            queue.multiply(factor().transposed(), of(other).factor(), count, n, rows, 1, 0, product.factor());
            return product.toMatrix();
        }
    }

    @Override
    GpuColumns times(Matrix coefficients) {
        try (Columns right = alike(coefficients)) {
            GpuColumns product = fresh(coefficients.columns());
            queue.multiply(factor(), of(right).factor(), rows, product.count, count, 1, 0, product.factor());
            return product;
        }
    }

    @Override
    GpuColumns subtract(Columns block, Matrix coefficients) {
        try (Columns right = alike(coefficients)) {
            queue.multiply(of(block).factor(), of(right).factor(), rows, count, coefficients.rows(), -1, 1, factor());
        }
        return this;
    }

    @Override
    GpuColumns scaled(double[] factors) {
        try (GpuColumns diagonal = alike(factors.length, 1, factors)) {
            GpuColumns product = fresh(factors.length);
            queue.scaleColumns(values, diagonal.values, product.values, rows, factors.length);
            return product;
        }
    }

    @Override
    GpuColumns scale(double factor) {
        queue.scale(factor, values, length());
        return this;
    }

    @Override
    GpuColumns add(double factor, Columns others) {
        queue.add(factor, of(others).values, values, length());
        return this;
    }

    @Override
    GpuColumns range(int from, int to) {
        GpuColumns some = fresh(to - from);
        queue.copy(values, (long) from * rows, some.values, 0, some.length());
        return some;
    }

    @Override
    GpuColumns beside(Columns others) {
        GpuColumns both = fresh(count + others.count());
        queue.copy(values, 0, both.values, 0, length());
        queue.copy(of(others).values, 0, both.values, length(), of(others).length());
        return both;
    }

    @Override
    double norm() {
        return queue.norm(values, length());
    }

    @Override
    GpuColumns copy() {
        return range(0, count);
    }

    @Override
    public void close() {
        queue.finish();
        values.close();
    }
}
