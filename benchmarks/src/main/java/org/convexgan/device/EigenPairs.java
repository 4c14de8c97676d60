package org.convexgan.device;

import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.bytedeco.openblas.global.openblas;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, {@code A = UΛUᵀ}, by LAPACK ({@code dsyevd}): those of {@code linalg} take two to four times as long.
 *
 * @param values {@code λ_1 ≥ … ≥ λ_n}
 * @param vectors U, orthogonal
 */
record EigenPairs(Vector values, Matrix vectors) {
    /**
     * Decomposes.
     *
     * @param a symmetric, of which the upper triangle counts
     * @throws IllegalArgumentException if {@code a} is not square
     * @throws IllegalStateException if the iteration does not converge
     */
    static EigenPairs of(Matrix a) {
        int n = a.rows();
        double[] ascending = a.toArray(); // its rows are the columns that LAPACK sees
        Vector values = decomposed('V', a, ascending);
        double[] vectors = new double[n * n];
        for (int j = 0; j < n; j++) {
            int from = n - 1 - j;
            for (int i = 0; i < n; i++) {
                vectors[i * n + j] = ascending[from * n + i];
            }
        }
        return new EigenPairs(values, Matrix.of(n, n, vectors));
    }

    /**
     * Returns {@code λ_1 ≥ … ≥ λ_n} alone, under the same conditions.
     *
     * @param a symmetric, of which the upper triangle counts
     */
    static Vector valuesOf(Matrix a) {
        return decomposed('N', a, a.toArray());
    }

    private static Vector decomposed(char job, Matrix a, double[] entries) {
        int n = a.rows();
        Require.that(a.columns() == n, "a", "be square", "%d×%d".formatted(n, a.columns()));
        double[] lambda = new double[n];
        int info = openblas.LAPACKE_dsyevd(openblas.LAPACK_COL_MAJOR, (byte) job, (byte) 'L', n, entries, n, lambda);
        if (info != 0) {
            throw new IllegalStateException(
                    "the eigenvalues of a matrix of order %d were not found: %d".formatted(n, info));
        }
        return Vector.of(
                IntStream.range(0, n).mapToDouble(i -> lambda[n - 1 - i]).toArray());
    }

    /** Returns {@code λ_i} counted from 1. */
    double value(int i) {
        return values.get(i - 1);
    }

    /** Returns the number of eigenvalues that satisfy the predicate. */
    int count(DoublePredicate predicate) {
        return (int) values.stream().filter(predicate).count();
    }
}
