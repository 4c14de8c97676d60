package org.convexgan.device;

import java.nio.DoubleBuffer;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A tall {@code d×q} matrix in f64 where the products are computed. Close it: its memory is not the heap's. */
final class Columns implements AutoCloseable {
    /** Directions that are this far below the longest one, squared, are not told from rounding noise. */
    private static final double INDEPENDENT = 1e-12;

    /** Gram matrices of columns of length 1 whose eigenvalues are above this are inverted with hardly more than the rounding of their entries. */
    private static final double WELL_CONDITIONED = 0x1p-4;

    /** Columns that one thread takes at a time. */
    private static final int TOGETHER = 8;

    private final INDArray values; // column-major

    /** Wraps a column-major matrix. */
    Columns(INDArray values) {
        this.values = values;
    }

    /** Copies, in f64. */
    static Columns from(Matrix matrix) {
        return of(matrix.rows(), matrix.columns(), matrix.toColumnMajorArray());
    }

    /** Copies the leading ones of some entries, column-major. */
    static Columns of(int rows, int columns, double[] entries) {
        return filled(rows, columns, to -> to.put(entries, 0, rows * columns));
    }

    /**
     * Makes columns, on all cores.
     *
     * @param fill writes the one of a number
     */
    static Columns of(int rows, int columns, ObjIntConsumer<double[]> fill) {
        return filled(
                rows,
                columns,
                to -> inParallel(rows, columns, (column, j) -> {
                    fill.accept(column, j);
                    to.put(j * rows, column);
                }));
    }

    private static Columns filled(int rows, int columns, Consumer<DoubleBuffer> fill) {
        INDArray values = allocate(DataType.DOUBLE, rows, columns);
        fill.accept(values.data().asNioDouble());
        Nd4j.getAffinityManager().tagLocation(values, AffinityManager.Location.HOST);
        return new Columns(values);
    }

    /** Returns a copy with entries rounded to f32. */
    INDArray rounded() {
        return values.castTo(DataType.FLOAT);
    }

    /** Draws independent standard normal entries. */
    static Columns normal(int rows, int columns, Random random) {
        double[] entries = new double[rows * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = random.nextGaussian();
        }
        return of(rows, columns, entries);
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

    int rows() {
        return values.rows();
    }

    int count() {
        return values.columns();
    }

    Matrix toMatrix() {
        return matrix(values);
    }

    /** Returns {@code thisᵀ·other}. */
    Matrix transposeTimes(Columns other) {
        if (other.count() < count()) {
            return other.transposeTimes(this).transpose(); // the same sums, faster
        }
        try (Columns product = new Columns(allocate(DataType.DOUBLE, count(), other.count()))) {
            Nd4j.gemm(values, other.values, product.values, true, false, 1, 0);
            return product.toMatrix();
        }
    }

    /** Returns {@code this·coefficients}. */
    Columns times(Matrix coefficients) {
        INDArray product = allocate(DataType.DOUBLE, rows(), coefficients.columns());
        try (Columns right = from(coefficients)) {
            Nd4j.gemm(values, right.values, product, false, false, 1, 0);
        }
        return new Columns(product);
    }

    /** Subtracts {@code block·coefficients} in place. */
    Columns subtract(Columns block, Matrix coefficients) {
        try (Columns right = from(coefficients)) {
            Nd4j.gemm(block.values, right.values, values, false, false, -1, 1);
        }
        return this;
    }

    /** Returns {@code this·diag(factors)}. */
    Columns scaled(double[] factors) {
        DoubleBuffer entries = values.data().asNioDouble();
        return of(rows(), count(), (column, j) -> {
            entries.get(j * column.length, column);
            for (int i = 0; i < column.length; i++) {
                column[i] *= factors[j];
            }
        });
    }

    /** Multiplies by a number in place. */
    Columns scale(double factor) {
        values.muli(factor);
        return this;
    }

    /** Subtracts the part in the span of orthonormal columns in place, up to its rounding. */
    Columns subtractSpan(Columns orthonormal) {
        return subtract(orthonormal, orthonormal.transposeTimes(this));
    }

    /** Returns a copy of consecutive columns, from the first up to but without the last. */
    Columns range(int from, int to) {
        return new Columns(
                values.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to)).dup('f'));
    }

    /** Returns a copy of these columns and others after them. */
    Columns beside(Columns others) {
        INDArray both = allocate(DataType.DOUBLE, rows(), count() + others.count());
        both.put(new INDArrayIndex[] {NDArrayIndex.all(), NDArrayIndex.interval(0, count())}, values);
        both.put(
                new INDArrayIndex[] {NDArrayIndex.all(), NDArrayIndex.interval(count(), count() + others.count())},
                others.values);
        return new Columns(both);
    }

    /** Returns the Frobenius norm. */
    double norm() {
        return values.norm2Number().doubleValue();
    }

    /** Returns a copy. */
    Columns copy() {
        return new Columns(values.dup('f'));
    }

    /** Returns an orthonormal basis of the span, of fewer columns where some depend on the others; nothing if all are 0. */
    Optional<Columns> orthonormal() {
        return whitening().map(this::times);
    }

    /**
     * Returns {@code W} of as many rows as there are columns, such that {@code this·W} is orthonormal; nothing if all are 0.
     *
     * <p>It comes from the Gram matrix, such that independent columns change as little as they can: columns of very different lengths stay apart. What
     * rounding leaves of {@code GᵀG − I} where they are nearly dependent is squared by one Newton step.
     */
    Optional<Matrix> whitening() {
        Matrix gram = transposeTimes(this);
        double[] inverse = IntStream.range(0, count())
                .mapToDouble(i -> gram.get(i, i) > 0 ? 1 / Math.sqrt(gram.get(i, i)) : 0)
                .toArray();
        EigenPairs eigen = EigenPairs.of(Dense.scaled(inverse, gram, inverse));
        int rank = eigen.count(value -> value > INDEPENDENT * eigen.value(1) && value > 0);
        if (rank == 0) {
            return Optional.empty();
        }
        double[] roots = IntStream.rangeClosed(1, rank)
                .mapToDouble(j -> 1 / Math.sqrt(eigen.value(j)))
                .toArray();
        Matrix whitening = Dense.scaled(inverse, eigen.vectors(), roots);
        if (rank == count()) {
            whitening = Dense.timesTransposed(whitening, eigen.vectors());
        }
        return Optional.of(eigen.value(rank) > WELL_CONDITIONED ? whitening : corrected(whitening));
    }

    private Matrix corrected(Matrix whitening) {
        try (Columns normalized = times(whitening)) {
            Matrix gram = normalized.transposeTimes(normalized);
            return Dense.times(
                    whitening, Matrix.identity(gram.rows()).times(1.5).minus(gram.times(0.5)));
        }
    }

    /**
     * Returns an orthonormal basis of the span, completed where these columns depend on each other.
     *
     * @param replacements as many, independent, closed afterwards; only asked for if they are needed
     */
    Columns completed(Supplier<Columns> replacements) {
        Columns basis = orthonormal().orElse(null);
        if (basis != null && basis.count() == count()) {
            return basis;
        }
        try (Columns others = replacements.get()) {
            if (basis == null) {
                return others.orthonormal().orElseThrow();
            }
            try (basis;
                    Columns rest = others.copy().subtractSpan(basis).subtractSpan(basis);
                    Columns more = rest.orthonormal().orElseThrow()) {
                try (Columns both = basis.beside(more)) {
                    return both.range(0, count());
                }
            }
        }
    }

    @Override
    public void close() {
        values.close();
    }
}
