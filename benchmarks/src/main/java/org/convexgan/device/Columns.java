package org.convexgan.device;

import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;

/** A tall {@code d×q} matrix in f64 where products with it are computed. Close it: its memory is not the heap's. Only columns of one kind go together. */
abstract class Columns implements AutoCloseable {
    /** Directions that are this far below the longest one, squared, are not told from rounding noise. */
    private static final double INDEPENDENT = 1e-12;

    /** Gram matrices of columns of length 1 whose eigenvalues are above this are inverted with hardly more than the rounding of their entries. */
    private static final double WELL_CONDITIONED = 0x1p-4;

    abstract int rows();

    abstract int count();

    /** Copies entries, column-major, to columns of this kind. */
    abstract Columns alike(int rows, int columns, double[] entries);

    /** Copies to columns of this kind. */
    final Columns alike(Matrix matrix) {
        return alike(matrix.rows(), matrix.columns(), matrix.toColumnMajorArray());
    }

    /** Draws as many independent standard normal columns of this kind and length. */
    final Columns normal(int columns, Random random) {
        double[] entries = new double[rows() * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = random.nextGaussian();
        }
        return alike(rows(), columns, entries);
    }

    abstract Matrix toMatrix();

    /** Returns {@code thisᵀ·other}. */
    abstract Matrix transposeTimes(Columns other);

    /** Returns {@code this·coefficients}. */
    abstract Columns times(Matrix coefficients);

    /** Subtracts {@code block·coefficients} in place. */
    abstract Columns subtract(Columns block, Matrix coefficients);

    /** Returns {@code this·diag(factors)}. */
    abstract Columns scaled(double[] factors);

    /** Multiplies by a number in place. */
    abstract Columns scale(double factor);

    /** Adds {@code factor·others} in place. */
    abstract Columns add(double factor, Columns others);

    /** Returns a copy of consecutive columns, from the first up to but without the last. */
    abstract Columns range(int from, int to);

    /** Returns a copy of these columns and others after them. */
    abstract Columns beside(Columns others);

    /** Returns the Frobenius norm. */
    abstract double norm();

    /** Returns a copy. */
    abstract Columns copy();

    @Override
    public abstract void close();

    /** Subtracts the part in the span of orthonormal columns in place, up to its rounding. */
    final Columns subtractSpan(Columns orthonormal) {
        return subtract(orthonormal, orthonormal.transposeTimes(this));
    }

    /** Returns an orthonormal basis of the span, of fewer columns where some depend on the others; nothing if all are 0. */
    final Optional<Columns> orthonormal() {
        return whitening().map(this::times);
    }

    /**
     * Returns {@code W} of as many rows as there are columns, such that {@code this·W} is orthonormal; nothing if all are 0.
     *
     * <p>It comes from the Gram matrix, such that independent columns change as little as they can: columns of very different lengths stay apart. What
     * rounding leaves of {@code GᵀG − I} where they are nearly dependent is squared by one Newton step.
     */
    final Optional<Matrix> whitening() {
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
    final Columns completed(Supplier<Columns> replacements) {
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
}
