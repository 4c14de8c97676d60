package org.convexgan.progressive;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;

/** Orthonormal bases with many rows and few columns. */
final class Bases {
    private static final double NEGLIGIBLE = 1e-13;

    private Bases() {}

    /**
     * Returns an orthonormal basis of the columns' span, by two eigendecompositions of Gram matrices; directions of
     * relative size below {@code 3e-7} are dropped in the first, and none is in the second.
     */
    static Matrix orthonormal(Matrix a) {
        Matrix once = Products.of(a, whitening(a));
        return Products.of(once, whitening(once));
    }

    /** Returns {@code T} with {@code (A·T)ᵀ(A·T) = I} up to rounding, relative to the condition of what is kept. */
    static Matrix whitening(Matrix a) {
        SymmetricEigen gram = SymmetricEigen.of(Products.transposed(a, a));
        double floor = NEGLIGIBLE * Math.max(gram.values().get(0), Double.MIN_NORMAL);
        int rank = Math.max(1, gram.count(lambda -> lambda > floor));
        double[] inverse = new double[a.columns() * rank];
        for (int i = 0; i < a.columns(); i++) {
            for (int j = 0; j < rank; j++) {
                inverse[i * rank + j] = gram.vectors().get(i, j)
                        / Math.sqrt(Math.max(floor, gram.values().get(j)));
            }
        }
        return Matrix.of(a.columns(), rank, inverse);
    }

    /** Returns {@code A − V·(Vᵀ·A)} for orthonormal {@code V}. */
    static Matrix without(Matrix v, Matrix a) {
        return a.minus(Products.of(v, Products.transposed(v, a)));
    }

    /** Returns {@code (A B)}. */
    static Matrix beside(Matrix a, Matrix b) {
        int columns = a.columns() + b.columns();
        return Matrix.ofRows(a.rows(), columns, (both, i) -> {
            for (int j = 0; j < a.columns(); j++) {
                both[j] = a.get(i, j);
            }
            for (int j = 0; j < b.columns(); j++) {
                both[a.columns() + j] = b.get(i, j);
            }
        });
    }

    /** Returns columns {@code from ≤ j < to}. */
    static Matrix columns(Matrix a, int from, int to) {
        return Matrix.ofRows(a.rows(), to - from, (some, i) -> {
            for (int j = from; j < to; j++) {
                some[j - from] = a.get(i, j);
            }
        });
    }

    /** Returns rows {@code from ≤ i < to}. */
    static Matrix rows(Matrix a, int from, int to) {
        return Matrix.of(to - from, a.columns(), Arrays.copyOfRange(a.toArray(), from * a.columns(), to * a.columns()));
    }

    /** Returns {@code A·diag(f)}. */
    static Matrix scaled(Matrix a, double[] factors) {
        double[] product = a.toArray();
        for (int row = 0; row < product.length; row += factors.length) {
            for (int j = 0; j < factors.length; j++) {
                product[row + j] *= factors[j];
            }
        }
        return Matrix.of(a.rows(), a.columns(), product);
    }

    /** Returns {@code diag(f)·A}. */
    static Matrix rowsScaled(double[] factors, Matrix a) {
        double[] product = a.toArray();
        IntStream.range(0, product.length).forEach(at -> product[at] *= factors[at / a.columns()]);
        return Matrix.of(a.rows(), a.columns(), product);
    }

    /** Returns the norm of each column. */
    static Vector columnNorms(Matrix a) {
        return Vector.of(IntStream.range(0, a.columns())
                .mapToDouble(j -> a.column(j).norm())
                .toArray());
    }
}
