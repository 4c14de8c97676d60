package org.convexgan.linalg;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Solutions of linear systems by orthogonal factorizations. */
public final class LeastSquares {
    private LeastSquares() {}

    /**
     * Returns the solution of {@code JᵀJ·x = b} without forming {@code JᵀJ}: by Householder's factorization of the rows in the order of their sizes, which
     * keeps the small ones although their squares would vanish beside the large ones (Cox and Higham, 1998).
     *
     * @param rows {@code J}, {@code m×n} with rank {@code n ≤ m}
     * @param b {@code n} entries
     * @throws ArithmeticException if the rank is less
     */
    public static Vector normalSolution(Matrix rows, Vector b) {
        double[][] r = IntStream.range(0, rows.rows())
                .mapToObj(rows::row)
                .sorted(Comparator.comparingDouble(row -> -row.maxAbs()))
                .map(Vector::toArray)
                .toArray(double[][]::new);
        int n = rows.columns();
        for (int j = 0; j < n; j++) {
            eliminate(r, j);
        }
        double[] x = b.toArray();
        for (int i = 0; i < n; i++) { // Rᵀ·y = b
            for (int k = 0; k < i; k++) {
                x[i] -= r[k][i] * x[k];
            }
            x[i] /= r[i][i];
        }
        for (int i = n - 1; i >= 0; i--) { // R·x = y
            for (int k = i + 1; k < n; k++) {
                x[i] -= r[i][k] * x[k];
            }
            x[i] /= r[i][i];
        }
        return Vector.ofResult("solution of normal equations", x);
    }

    /** Reflects the rows from {@code j} on so that column {@code j} vanishes below its entry {@code j}. */
    private static void eliminate(double[][] r, int j) {
        double norm = 0;
        for (int i = j; i < r.length; i++) {
            norm = Math.hypot(norm, r[i][j]);
        }
        double diagonal = r[j][j] > 0 ? -norm : norm;
        double[] v = new double[r.length];
        for (int i = j; i < r.length; i++) {
            v[i] = r[i][j];
        }
        v[j] -= diagonal;
        double beta = -diagonal * v[j]; // ‖v‖²/2
        for (int k = j + 1; k < r[j].length && beta > 0; k++) {
            double dot = 0;
            for (int i = j; i < r.length; i++) {
                dot += v[i] * r[i][k];
            }
            for (int i = j; i < r.length; i++) {
                r[i][k] -= dot / beta * v[i];
            }
        }
        r[j][j] = diagonal;
    }

    /**
     * Returns the least of all minimizers of {@code ‖A·X − B‖_F}; singular values of {@code A} up to {@link ThinSvd#rankTolerance()} count as 0.
     *
     * @param a {@code m×n}
     * @param b {@code m×k}
     */
    public static Matrix solve(Matrix a, Matrix b) {
        ThinSvd svd = ThinSvd.of(a);
        double tolerance = svd.rankTolerance();
        double[] inverses =
                svd.values().map(sigma -> sigma > tolerance ? 1 / sigma : 0).toArray();
        return svd.right()
                .times(Matrix.diagonal(inverses.length, inverses.length, inverses))
                .times(svd.left().transpose().times(b));
    }
}
