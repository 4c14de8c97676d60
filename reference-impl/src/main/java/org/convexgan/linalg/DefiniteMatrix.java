package org.convexgan.linalg;

import java.util.stream.IntStream;

/**
 * A proof that a symmetric matrix is positive definite, by a Cholesky factorization that does not break down.
 *
 * <p>If {@code A − s·I} has a factorization in floating point with {@code s ≥ γ/(1 − γ)·tr A}, {@code γ = (n+1)·u/(1 −
 * (n+1)·u)}, in any order of summation, then A is positive definite (Rump, Verification of positive definiteness, BIT
 * 46, 2006).
 */
public final class DefiniteMatrix {
    private static final double UNIT_ROUNDOFF = 0x1p-53;
    private static final int BLOCK = 32;
    private static final int UNROLLED = 4;

    private DefiniteMatrix() {}

    /**
     * Returns whether {@code A + t·I} is positive definite for certain; {@code false} proves nothing.
     *
     * @param a square; only its lower triangle is read
     * @param t any number
     * @throws IllegalArgumentException if {@code a} is not square
     */
    public static boolean isProved(Matrix a, double t) {
        int n = a.rows();
        if (a.columns() != n) {
            throw new IllegalArgumentException("matrix must be square, but was %dx%d".formatted(n, a.columns()));
        }
        double gamma = (n + 1) * UNIT_ROUNDOFF / (1 - (n + 1) * UNIT_ROUNDOFF);
        double sizes = a.trace() + n * t;
        double rounding = 2 * gamma / (1 - gamma) * sizes + 4 * UNIT_ROUNDOFF * (a.maxAbs() + Math.abs(t));
        double[] entries = a.toArray();
        for (int i = 0; i < n; i++) {
            entries[i * n + i] += t - rounding;
        }
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            if (!factorBlock(entries, n, from, to)) {
                return false;
            }
            solveBelow(entries, n, from, to);
            subtractProducts(entries, n, from, to);
        }
        return true;
    }

    private static boolean factorBlock(double[] a, int n, int from, int to) {
        for (int i = from; i < to; i++) {
            solveRow(a, n, i, from, i);
            double rest = a[i * n + i];
            for (int k = from; k < i; k++) {
                rest -= a[i * n + k] * a[i * n + k];
            }
            if (!(rest > 0 && rest < Double.POSITIVE_INFINITY)) {
                return false;
            }
            a[i * n + i] = Math.sqrt(rest);
        }
        return true;
    }

    private static void solveBelow(double[] a, int n, int from, int to) {
        IntStream.range(to, n).parallel().forEach(i -> solveRow(a, n, i, from, to));
    }

    private static void solveRow(double[] a, int n, int i, int from, int to) {
        for (int j = from; j < to; j++) {
            double rest = a[i * n + j];
            for (int k = from; k < j; k++) {
                rest -= a[i * n + k] * a[j * n + k];
            }
            a[i * n + j] = rest / a[j * n + j];
        }
    }

    /** Subtracts what the columns of a block contribute to the rows and columns below it. */
    private static void subtractProducts(double[] a, int n, int from, int to) {
        int width = (to - from + UNROLLED - 1) / UNROLLED * UNROLLED;
        double[][] columns = new double[width][n];
        for (int k = from; k < to; k++) {
            for (int i = to; i < n; i++) {
                columns[k - from][i] = a[i * n + k];
            }
        }
        IntStream.range(to, n).parallel().forEach(i -> {
            for (int k = 0; k < width; k += UNROLLED) {
                subtract(a, i * n, columns, k, to, i);
            }
        });
    }

    private static void subtract(double[] a, int row, double[][] columns, int k, int from, int i) {
        double[] c0 = columns[k];
        double[] c1 = columns[k + 1];
        double[] c2 = columns[k + 2];
        double[] c3 = columns[k + 3];
        double f0 = c0[i];
        double f1 = c1[i];
        double f2 = c2[i];
        double f3 = c3[i];
        for (int j = from; j <= i; j++) {
            a[row + j] -= f0 * c0[j] + f1 * c1[j] + (f2 * c2[j] + f3 * c3[j]);
        }
    }
}
