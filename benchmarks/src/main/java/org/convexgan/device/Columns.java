package org.convexgan.device;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A tall {@code d×q} matrix in f32 where the products are computed. Close it: its memory is not the heap's. */
final class Columns implements AutoCloseable {
    /** Directions that are this far below the longest one, squared, are not told from rounding noise of f32. */
    private static final double INDEPENDENT = 1e-5;

    private final INDArray values; // column-major

    private Columns(INDArray values) {
        this.values = values;
    }

    /** Wraps a column-major f32 matrix. */
    static Columns of(INDArray values) {
        return new Columns(values);
    }

    /** Rounds to f32. */
    static Columns from(Matrix matrix) {
        try (INDArray exact = array(matrix)) {
            return new Columns(exact.castTo(DataType.FLOAT));
        }
    }

    /** Draws independent standard normal entries. */
    static Columns normal(int rows, int columns, Random random) {
        float[] entries = new float[rows * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = (float) random.nextGaussian();
        }
        return new Columns(Nd4j.create(entries, new long[] {rows, columns}, 'f'));
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
        try (INDArray exact = array.castTo(DataType.DOUBLE)) {
            return Matrix.of(array.columns(), array.rows(), exact.data().asDouble())
                    .transpose();
        }
    }

    INDArray values() {
        return values;
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
        try (INDArray product = allocate(DataType.FLOAT, count(), other.count())) {
            Nd4j.gemm(values, other.values, product, true, false, 1, 0);
            return matrix(product);
        }
    }

    /** Returns {@code this·coefficients}. */
    Columns times(Matrix coefficients) {
        INDArray product = allocate(DataType.FLOAT, rows(), coefficients.columns());
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

    /** Subtracts the part in the span of orthonormal columns in place; twice, as rounding leaves some of it. */
    Columns subtractSpan(Columns orthonormal) {
        for (int pass = 0; pass < 2; pass++) {
            subtract(orthonormal, orthonormal.transposeTimes(this));
        }
        return this;
    }

    /** Returns the first columns; they share the memory of all. */
    Columns leading(int count) {
        return count == count() ? this : new Columns(values.get(NDArrayIndex.all(), NDArrayIndex.interval(0, count)));
    }

    /** Returns a copy. */
    Columns copy() {
        return new Columns(values.dup('f'));
    }

    /** Returns an orthonormal basis of the span, of fewer columns where some depend on the others; nothing if all are 0. */
    Optional<Columns> orthonormal() {
        return normalized().map(rough -> {
            try (rough) {
                Matrix gram = rough.transposeTimes(rough);
                Matrix identity = Matrix.identity(gram.rows());
                return rough.times(identity.times(1.5).minus(gram.times(0.5)));
            }
        });
    }

    /** Whitens with the Gram matrix; what rounding leaves of {@code GᵀG − I} is squared by one Newton step afterwards. */
    private Optional<Columns> normalized() {
        Matrix gram = transposeTimes(this);
        double[] inverse = IntStream.range(0, count())
                .mapToDouble(i -> gram.get(i, i) > 0 ? 1 / Math.sqrt(gram.get(i, i)) : 0)
                .toArray();
        Matrix scale = Matrix.diagonal(count(), count(), inverse);
        SymmetricEigen eigen = SymmetricEigen.of(scale.times(gram).times(scale));
        int rank = eigen.count(value -> value > INDEPENDENT * eigen.value(1) && value > 0);
        if (rank == 0) {
            return Optional.empty();
        }
        double[] whitening = new double[count() * rank];
        for (int i = 0; i < count(); i++) {
            for (int j = 0; j < rank; j++) {
                whitening[i * rank + j] = inverse[i] * eigen.vectors().get(i, j) / Math.sqrt(eigen.value(j + 1));
            }
        }
        return Optional.of(times(Matrix.of(count(), rank, whitening)));
    }

    @Override
    public void close() {
        values.close();
    }
}
