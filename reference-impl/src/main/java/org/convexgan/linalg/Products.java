package org.convexgan.linalg;

import java.util.stream.IntStream;

/**
 * Products of large row-major arrays, on all cores. Each entry is summed by one thread in the order of the inner index,
 * so that the result does not depend on the number of threads.
 */
public final class Products {
    private static final int UNROLLED = 4;
    private static final int STRIP = 256;
    private static final int SMALL_STRIP = 32;
    private static final int CHUNK = 64;
    private static final int SMALL_CHUNK = 16;
    private static final int TILES_EACH = 2;
    private static final int FEW_COLUMNS = 8;

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
        add(c, a.entries(), b.entries(), a.rows(), a.columns(), b.columns());
        return Matrix.ofResult("matrix product", a.rows(), b.columns(), c);
    }

    /** Returns {@code Aᵀ·B} of two matrices with equally many rows. */
    public static Matrix transposed(Matrix a, Matrix b) {
        if (a.rows() != b.rows()) {
            throw new IllegalArgumentException(
                    "right factor must have %d rows, but was %dx%d".formatted(a.rows(), b.rows(), b.columns()));
        }
        if (b.columns() < Math.min(FEW_COLUMNS, a.columns())) {
            return transposed(b, a).transpose(); // the same sums, in longer loops
        }
        double[] c = new double[a.columns() * b.columns()];
        addTransposed(c, a.entries(), b.entries(), a.columns(), a.rows(), b.columns());
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
        long tiles = TILES_EACH * (long) Runtime.getRuntime().availableProcessors();
        int strip = m <= SMALL_CHUNK ? (int) Math.max(SMALL_STRIP, Math.min(STRIP, p / tiles)) : STRIP;
        int strips = (p + strip - 1) / strip;
        int chunk = (int) Math.max(SMALL_CHUNK, Math.min(CHUNK, (long) m * strips / tiles));
        IntStream.range(0, (m + chunk - 1) / chunk * strips).parallel().forEach(tile -> {
            int row = tile / strips * chunk;
            int column = tile % strips * strip;
            double[][] sums = new double[Math.min(chunk, m - row)][Math.min(strip, p - column)];
            copy(c, row * p + column, p, sums, sums.length);
            addTile(sums, a, row * rowStep, rowStep, columnStep, b, column, n, p);
            for (int i = 0; i < sums.length; i++) {
                System.arraycopy(sums[i], 0, c, (row + i) * p + column, sums[i].length);
            }
        });
    }

    /** Copies rows of B and of the sums, such that one index runs over all: only then is the loop vectorized. */
    private static void addTile(
            double[][] sums, double[] a, int at, int rowStep, int columnStep, double[] b, int column, int n, int p) {
        double[][] panel = new double[UNROLLED][sums[0].length];
        for (int k = 0; k < n; k += UNROLLED) {
            int count = Math.min(UNROLLED, n - k);
            copy(b, k * p + column, p, panel, count);
            for (int i = 0; i < sums.length; i++) {
                int from = at + i * rowStep + k * columnStep;
                if (count == UNROLLED) {
                    addFour(sums[i], a, from, columnStep, panel);
                } else {
                    for (int j = 0; j < count; j++) {
                        addOne(sums[i], a[from + j * columnStep], panel[j]);
                    }
                }
            }
        }
    }

    private static void copy(double[] from, int at, int step, double[][] to, int count) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(from, at + i * step, to[i], 0, to[i].length);
        }
    }

    private static void addFour(double[] c, double[] a, int at, int step, double[][] b) {
        double a0 = a[at];
        double a1 = a[at + step];
        double a2 = a[at + 2 * step];
        double a3 = a[at + 3 * step];
        double[] b0 = b[0];
        double[] b1 = b[1];
        double[] b2 = b[2];
        double[] b3 = b[3];
        for (int q = 0; q < c.length; q++) {
            c[q] += a0 * b0[q] + a1 * b1[q] + (a2 * b2[q] + a3 * b3[q]);
        }
    }

    private static void addOne(double[] c, double factor, double[] b) {
        for (int q = 0; q < c.length; q++) {
            c[q] += factor * b[q];
        }
    }
}
