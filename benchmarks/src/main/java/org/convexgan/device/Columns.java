package org.convexgan.device;

import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.nd4j.linalg.api.buffer.DataType;
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

    private final INDArray values; // column-major

    /** Wraps a column-major matrix. */
    Columns(INDArray values) {
        this.values = values;
    }

    /** Copies, in f64. */
    static Columns from(Matrix matrix) {
        return new Columns(array(matrix));
    }

    /** Wraps entries in f64, column-major. */
    static Columns of(int rows, int columns, double[] entries) {
        long[] shape = {rows, columns};
        return new Columns(Nd4j.create(entries, shape, Nd4j.getStrides(shape, 'f'), 'f', DataType.DOUBLE));
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
        long[] shape = {matrix.rows(), matrix.columns()};
        return Nd4j.create(matrix.transpose().toArray(), shape, Nd4j.getStrides(shape, 'f'), 'f', DataType.DOUBLE);
    }

    /** Copies from a column-major matrix. */
    static Matrix matrix(INDArray array) {
        return Matrix.of(array.columns(), array.rows(), array.data().asDouble()).transpose();
    }

    INDArray values() {
        return values;
    }

    /** Returns the entries, column-major. */
    double[] entries() {
        return values.data().asDouble();
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
        try (INDArray product = allocate(DataType.DOUBLE, count(), other.count())) {
            Nd4j.gemm(values, other.values, product, true, false, 1, 0);
            return matrix(product);
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
        EigenPairs eigen = EigenPairs.of(scaled(inverse, gram, inverse));
        int rank = eigen.count(value -> value > INDEPENDENT * eigen.value(1) && value > 0);
        if (rank == 0) {
            return Optional.empty();
        }
        double[] roots = IntStream.rangeClosed(1, rank)
                .mapToDouble(j -> 1 / Math.sqrt(eigen.value(j)))
                .toArray();
        Matrix whitening = scaled(inverse, eigen.vectors(), roots);
        if (rank == count()) {
            whitening = whitening.times(eigen.vectors().transpose());
        }
        return Optional.of(eigen.value(rank) > WELL_CONDITIONED ? whitening : corrected(whitening));
    }

    private Matrix corrected(Matrix whitening) {
        try (Columns normalized = times(whitening)) {
            Matrix gram = normalized.transposeTimes(normalized);
            return whitening.times(Matrix.identity(gram.rows()).times(1.5).minus(gram.times(0.5)));
        }
    }

    /** Returns {@code diag(left)·matrix·diag(right)}, of as many columns as there are numbers on the right. */
    private static Matrix scaled(double[] left, Matrix matrix, double[] right) {
        double[] entries = new double[left.length * right.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                entries[i * right.length + j] = left[i] * matrix.get(i, j) * right[j];
            }
        }
        return Matrix.of(left.length, right.length, entries);
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
