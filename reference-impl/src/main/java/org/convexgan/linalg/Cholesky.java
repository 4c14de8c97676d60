package org.convexgan.linalg;

/**
 * Cholesky factor {@code A = L·Lᵀ} of a symmetric matrix whose least eigenvalue is known to be at least some number {@code > 0}.
 *
 * <p>Every pivot of exact arithmetic is at least the least eigenvalue. A pivot that rounding takes below it is replaced by it, so that the
 * factorization never breaks down; only the lower triangle of the argument is read.
 */
public final class Cholesky {
    private final int n;
    private final double[][] factor;

    private Cholesky(int n, double[][] factor) {
        this.n = n;
        this.factor = factor;
    }

    /**
     * Factorizes a matrix.
     *
     * @param a square and symmetric
     * @param least a lower bound on the eigenvalues of {@code a}, finite and {@code > 0}
     * @throws IllegalArgumentException if an argument breaks its condition
     */
    public static Cholesky of(Matrix a, double least) {
        if (a.rows() != a.columns()) {
            throw new IllegalArgumentException("matrix must be square, but was %dx%d".formatted(a.rows(), a.columns()));
        }
        if (!(least > 0 && least < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("least must be finite and > 0, but was " + least);
        }
        int n = a.rows();
        double[][] factor = new double[n][];
        for (int i = 0; i < n; i++) {
            factor[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double rest = a.get(i, j);
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(Math.max(least, rest)) : rest / factor[j][j];
            }
        }
        return new Cholesky(n, factor);
    }

    /**
     * Returns {@code A⁻¹·b}.
     *
     * @param b as many entries as {@code A} has rows
     * @throws ArithmeticException if the result overflows
     */
    public Vector solve(Vector b) {
        if (b.size() != n) {
            throw new IllegalArgumentException("vector must have %d entries, but had %d".formatted(n, b.size()));
        }
        double[] x = b.toArray();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i][k] * x[k];
            }
            x[i] /= factor[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= factor[k][i] * x[k];
            }
            x[i] /= factor[i][i];
        }
        return Vector.ofResult("solution of a linear system", x);
    }
}
