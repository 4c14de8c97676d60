package org.convexgan.linalg;

import java.util.Arrays;
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
    private static final int CHUNK = 32;
    private static final int STRIP = 512;

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
        double[][] lower = new double[n][];
        for (int i = 0; i < n; i++) {
            lower[i] = Arrays.copyOfRange(a.entries(), i * n, i * n + i + 1);
            lower[i][i] += t - rounding;
        }
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            if (!factorBlock(lower, from, to)) {
                return false;
            }
            solveBelow(lower, from, to);
            subtractProducts(lower, from, to);
        }
        return true;
    }

    private static boolean factorBlock(double[][] a, int from, int to) {
        for (int i = from; i < to; i++) {
            solveRow(a, i, from, i);
            double rest = a[i][i];
            for (int k = from; k < i; k++) {
                rest -= a[i][k] * a[i][k];
            }
            if (!(rest > 0 && rest < Double.POSITIVE_INFINITY)) {
                return false;
            }
            a[i][i] = Math.sqrt(rest);
        }
        return true;
    }

    private static void solveBelow(double[][] a, int from, int to) {
        IntStream.range(to, a.length).parallel().forEach(i -> solveRow(a, i, from, to));
    }

    private static void solveRow(double[][] a, int i, int from, int to) {
        double[] row = a[i];
        for (int j = from; j < to; j++) {
            double[] solved = a[j];
            double rest = row[j];
            for (int k = from; k < j; k++) {
                rest -= row[k] * solved[k];
            }
            row[j] = rest / solved[j];
        }
    }

    /** Subtracts what the columns of a block contribute to the rows and columns below it. */
    private static void subtractProducts(double[][] a, int from, int to) {
        int n = a.length;
        double[][] columns = new double[BLOCK][n];
        for (int i = to; i < n; i++) {
            for (int k = from; k < to; k++) {
                columns[k - from][i] = a[i][k];
            }
        }
        IntStream.range(0, (n - to + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            int top = to + chunk * CHUNK;
            int bottom = Math.min(n, top + CHUNK);
            for (int left = to; left < bottom; left += STRIP) {
                for (int k = 0; k < BLOCK; k += UNROLLED) {
                    for (int i = Math.max(top, left); i < bottom; i++) {
                        subtract(a[i], columns, k, left, Math.min(i + 1, left + STRIP));
                    }
                }
            }
        });
    }

    /** One index runs over all arrays: only then is the loop vectorized. */
    private static void subtract(double[] row, double[][] columns, int k, int from, int end) {
        int i = row.length - 1;
        double[] c0 = columns[k];
        double[] c1 = columns[k + 1];
        double[] c2 = columns[k + 2];
        double[] c3 = columns[k + 3];
        double f0 = c0[i];
        double f1 = c1[i];
        double f2 = c2[i];
        double f3 = c3[i];
        for (int j = from; j < end; j++) {
            row[j] -= f0 * c0[j] + f1 * c1[j] + (f2 * c2[j] + f3 * c3[j]);
        }
    }
}
