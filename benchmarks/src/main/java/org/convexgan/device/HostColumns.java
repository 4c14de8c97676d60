package org.convexgan.device;

import java.nio.DoubleBuffer;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.bytedeco.openblas.global.openblas;
import org.convexgan.linalg.Matrix;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Columns in the memory of the host that native libraries see. */
final class HostColumns extends Columns {
    /** Columns that one thread takes at a time. */
    private static final int TOGETHER = 8;

    private final INDArray values; // column-major

    /** Wraps a column-major matrix. */
    HostColumns(INDArray values) {
        this.values = values;
    }

    /** Copies, in f64. */
    static HostColumns from(Matrix matrix) {
        return of(matrix.rows(), matrix.columns(), matrix.toColumnMajorArray());
    }

    /** Copies the leading ones of some entries, column-major. */
    static HostColumns of(int rows, int columns, double[] entries) {
        return filled(rows, columns, to -> to.put(entries, 0, rows * columns));
    }

    /**
     * Makes columns, on all cores.
     *
     * @param fill writes the one of a number
     */
    static HostColumns of(int rows, int columns, ObjIntConsumer<double[]> fill) {
        return filled(
                rows,
                columns,
                to -> inParallel(rows, columns, (column, j) -> {
                    fill.accept(column, j);
                    to.put(j * rows, column);
                }));
    }

    private static HostColumns filled(int rows, int columns, Consumer<DoubleBuffer> fill) {
        INDArray values = allocate(DataType.DOUBLE, rows, columns);
        fill.accept(values.data().asNioDouble());
        return new HostColumns(values);
    }

    /** Returns a copy with entries rounded to f32. */
    INDArray rounded() {
        return values.castTo(DataType.FLOAT);
    }

    /** Returns an uninitialized column-major matrix. */
    static INDArray allocate(DataType type, long rows, long columns) {
        return Nd4j.createUninitialized(type, new long[] {rows, columns}, 'f');
    }

    /** Copies to the f64 column-major representation. */
    static INDArray array(Matrix matrix) {
        return from(matrix).values;
    }

    /** Copies from a column-major matrix. */
    static Matrix matrix(INDArray array) {
        double[] entries = new double[(int) array.length()];
        array.data().asNioDouble().get(entries);
        return Matrix.ofColumnMajor(array.rows(), array.columns(), entries);
    }

    INDArray values() {
        return values;
    }

    /**
     * Hands out the entries of each column with its number, on all cores.
     *
     * @param action must not keep the array
     */
    void forEach(ObjIntConsumer<double[]> action) {
        DoubleBuffer entries = values.data().asNioDouble();
        inParallel(rows(), count(), (column, j) -> {
            entries.get(j * column.length, column);
            action.accept(column, j);
        });
    }

    private static void inParallel(int rows, int columns, ObjIntConsumer<double[]> action) {
        IntStream.range(0, (columns + TOGETHER - 1) / TOGETHER).parallel().forEach(some -> {
            double[] column = new double[rows];
            for (int j = some * TOGETHER; j < Math.min(columns, (some + 1) * TOGETHER); j++) {
                action.accept(column, j);
            }
        });
    }

    @Override
    int rows() {
        return values.rows();
    }

    @Override
    int count() {
        return values.columns();
    }

    @Override
    Matrix toMatrix() {
        return matrix(values);
    }

    /** Returns columns that are on the host. */
    static HostColumns of(Columns columns) {
        return (HostColumns) columns;
    }

    @Override
    HostColumns alike(int rows, int columns, double[] entries) {
        return of(rows, columns, entries);
    }

    @Override
    Matrix transposeTimes(Columns other) {
        if (other.count() < count()) {
            return other.transposeTimes(this).transpose(); // the same sums, faster
        }
        try (HostColumns product = new HostColumns(allocate(DataType.DOUBLE, count(), other.count()))) {
            Nd4j.gemm(values, of(other).values, product.values, true, false, 1, 0);
            return product.toMatrix();
        }
    }

    @Override
    HostColumns times(Matrix coefficients) {
        INDArray product = allocate(DataType.DOUBLE, rows(), coefficients.columns());
        try (HostColumns right = from(coefficients)) {
            Nd4j.gemm(values, right.values, product, false, false, 1, 0);
        }
        return new HostColumns(product);
    }

    @Override
    HostColumns subtract(Columns block, Matrix coefficients) {
        try (HostColumns right = from(coefficients)) {
            Nd4j.gemm(of(block).values, right.values, values, false, false, -1, 1);
        }
        return this;
    }

    @Override
    HostColumns scaled(double[] factors) {
        DoubleBuffer entries = values.data().asNioDouble();
        return of(rows(), count(), (column, j) -> {
            entries.get(j * column.length, column);
            for (int i = 0; i < column.length; i++) {
                column[i] *= factors[j];
            }
        });
    }

    @Override
    HostColumns scale(double factor) {
        values.muli(factor);
        return this;
    }

    @Override
    HostColumns add(double factor, Columns others) {
        openblas.cblas_daxpy(
                Math.toIntExact(values.length()),
                factor,
                of(others).values.data().asNioDouble(),
                1,
                values.data().asNioDouble(),
                1);
        return this;
    }

    @Override
    HostColumns range(int from, int to) {
        return new HostColumns(
                values.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to)).dup('f'));
    }

    @Override
    HostColumns beside(Columns others) {
        INDArray both = allocate(DataType.DOUBLE, rows(), count() + others.count());
        both.put(new INDArrayIndex[] {NDArrayIndex.all(), NDArrayIndex.interval(0, count())}, values);
        both.put(
                new INDArrayIndex[] {NDArrayIndex.all(), NDArrayIndex.interval(count(), count() + others.count())},
                of(others).values);
        return new HostColumns(both);
    }

    @Override
    double norm() {
        return values.norm2Number().doubleValue();
    }

    @Override
    HostColumns copy() {
        return new HostColumns(values.dup('f'));
    }

    @Override
    public void close() {
        values.close();
    }
}
