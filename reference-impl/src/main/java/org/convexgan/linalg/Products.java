package org.convexgan.linalg;

import java.util.stream.IntStream;

/**
 * Products of large row-major arrays, on all cores. Each entry is summed by one thread in the order of the inner index,
 * so that the result does not depend on the number of threads.
 */
public final class Products {
    private static final int CHUNK = 64;
    private static final int UNROLLED = 8;

    private Products() {}

    /**
     * Adds {@code A·B} to {@code C}.
     *
     * @param c {@code m×p}
     * @param a {@code m×n}
     * @param b {@code n×p}
     * @throws IllegalArgumentException if an array is too short
     */
    public static void add(double[] c, double[] a, double[] b, int m, int n, int p) {
        requireLength("a", a, (long) m * n);
        accumulate(c, a, n, 1, b, m, n, p);
    }

    /**
     * Adds {@code Aᵀ·B} to {@code C}.
     *
     * @param c {@code m×p}
     * @param a {@code n×m}
     * @param b {@code n×p}
     * @throws IllegalArgumentException if an array is too short
     */
    public static void addTransposed(double[] c, double[] a, double[] b, int m, int n, int p) {
        requireLength("a", a, (long) m * n);
        accumulate(c, a, 1, m, b, m, n, p);
    }

    /** Returns {@code A·B} of two matrices that fit. */
    public static Matrix of(Matrix a, Matrix b) {
        if (a.columns() != b.rows()) {
            throw new IllegalArgumentException(
                    "right factor must have %d rows, but was %dx%d".formatted(a.columns(), b.rows(), b.columns()));
        }
        double[] c = new double[a.rows() * b.columns()];
        add(c, a.toArray(), b.toArray(), a.rows(), a.columns(), b.columns());
        return Matrix.ofResult("matrix product", a.rows(), b.columns(), c);
    }

    /** Returns {@code Aᵀ·B} of two matrices with equally many rows. */
    public static Matrix transposed(Matrix a, Matrix b) {
        if (a.rows() != b.rows()) {
            throw new IllegalArgumentException(
                    "right factor must have %d rows, but was %dx%d".formatted(a.rows(), b.rows(), b.columns()));
        }
        double[] c = new double[a.columns() * b.columns()];
        addTransposed(c, a.toArray(), b.toArray(), a.columns(), a.rows(), b.columns());
        return Matrix.ofResult("matrix product", a.columns(), b.columns(), c);
    }

    private static void requireLength(String name, double[] array, long length) {
        if (array.length < length) {
            throw new IllegalArgumentException(
                    "%s must have at least %d entries, but had %d".formatted(name, length, array.length));
        }
    }

    /** Entry (i, k) of A is {@code a[i·rowStep + k·columnStep]}. */
    private static void accumulate(
            double[] c, double[] a, int rowStep, int columnStep, double[] b, int m, int n, int p) {
        requireLength("c", c, (long) m * p);
        requireLength("b", b, (long) n * p);
        IntStream.range(0, (m + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            int end = Math.min(m, (chunk + 1) * CHUNK);
            int k = 0;
            for (; k + UNROLLED <= n; k += UNROLLED) {
                for (int i = chunk * CHUNK; i < end; i++) {
                    addEight(c, i * p, a, i * rowStep + k * columnStep, columnStep, b, k * p, p);
                }
            }
            for (; k < n; k++) {
                for (int i = chunk * CHUNK; i < end; i++) {
                    addOne(c, i * p, a[i * rowStep + k * columnStep], b, k * p, p);
                }
            }
        });
    }

    private static void addEight(double[] c, int to, double[] a, int at, int step, double[] b, int from, int p) {
        double a0 = a[at];
        double a1 = a[at + step];
        double a2 = a[at + 2 * step];
        double a3 = a[at + 3 * step];
        double a4 = a[at + 4 * step];
        double a5 = a[at + 5 * step];
        double a6 = a[at + 6 * step];
        double a7 = a[at + 7 * step];
        for (int q = 0; q < p; q++) {
            int f = from + q;
            c[to + q] += a0 * b[f]
                    + a1 * b[f + p]
                    + a2 * b[f + 2 * p]
                    + a3 * b[f + 3 * p]
                    + (a4 * b[f + 4 * p] + a5 * b[f + 5 * p] + a6 * b[f + 6 * p] + a7 * b[f + 7 * p]);
        }
    }

    private static void addOne(double[] c, int to, double factor, double[] b, int from, int p) {
        for (int q = 0; q < p; q++) {
            c[to + q] += factor * b[from + q];
        }
    }
}
