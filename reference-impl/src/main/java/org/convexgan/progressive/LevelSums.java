package org.convexgan.progressive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;

/**
 * What rows of 8-bit values add up to, not centred and not divided by 255.
 *
 * <pre>{@code
 * s = Σ_r l_r,   Σ_r ‖l_r‖²,   Y = Σ_r l_r·(l_rᵀ·B)
 * }</pre>
 *
 * <p>The first two are sums of integers and exact, in f64 up to 2⁵³. Rows and columns of B are cut into segments of equal
 * length, padded with zeros: loops over several arrays by one index are what the compiler turns into vector
 * instructions, and a few segments stay in the cache.
 */
final class LevelSums {
    private static final int BLOCK_ENTRIES = 1 << 17;
    private static final int TOGETHER = 4;
    private static final int LANES = 128;
    private static final int SEGMENT = 4 * LANES;
    private static final double[] WIDENED =
            IntStream.range(0, 256).asDoubleStream().toArray();
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int d;
    private final double[][][] directions;
    private final double[][][] products;
    private final double[][] sum;
    private final double[][][] together;
    private final double[][] lanes;
    private final double[] scores;
    private final double[] squares = new double[SEGMENT];
    private long rows;

    /**
     * Starts with no rows.
     *
     * @param directions B, d×q
     */
    LevelSums(Matrix directions) {
        this(directions.rows(), segments(directions));
    }

    private LevelSums(int d, double[][][] directions) {
        this.d = d;
        this.directions = directions;
        int q = directions.length;
        int segments = (d + SEGMENT - 1) / SEGMENT;
        products = new double[q][segments][SEGMENT];
        sum = new double[segments][SEGMENT];
        together = new double[TOGETHER][segments][SEGMENT];
        lanes = new double[TOGETHER * q][LANES];
        scores = new double[lanes.length];
    }

    private static double[][][] segments(Matrix directions) {
        int d = directions.rows();
        double[][][] segments = new double[directions.columns()][(d + SEGMENT - 1) / SEGMENT][SEGMENT];
        double[] columns = directions.toColumnMajorArray();
        for (int at = 0; at < columns.length; at++) {
            segments[at / d][at % d / SEGMENT][at % d % SEGMENT] = columns[at];
        }
        return segments;
    }

    /** Returns sums with the same B that start with no rows. */
    LevelSums empty() {
        return new LevelSums(d, directions);
    }

    /** Adds consecutive rows. */
    void add(PixelRows source, long first, long end) {
        long wanted = Math.min(BLOCK_ENTRIES / d, end - first);
        int most = (int) Math.max(1, (wanted + TOGETHER - 1) / TOGETHER) * TOGETHER;
        byte[] levels = new byte[most * d];
        for (long row = first; row < end; row += most) {
            int count = (int) Math.min(most, end - row);
            source.readLevels(row, count, levels);
            Arrays.fill(levels, count * d, levels.length, (byte) 0); // rows of zeros change no sum
            for (int i = 0; i < count; i += TOGETHER) {
                addTogether(levels, i * d);
            }
        }
        rows += end - first;
    }

    private void addTogether(byte[] levels, int at) {
        for (double[] some : lanes) {
            Arrays.fill(some, 0);
        }
        for (int k = 0; k < sum.length; k++) {
            int from = k * SEGMENT;
            int to = Math.min(d, from + SEGMENT);
            for (int r = 0; r < TOGETHER; r++) {
                widen(levels, at + r * d + from, to - from, together[r][k]);
                for (int j = 0; j < directions.length; j++) {
                    addProducts(lanes[j * TOGETHER + r], together[r][k], directions[j][k]);
                }
            }
            addMultiples(sum[k], k, 1, 1, 1, 1);
            addSquares(k);
        }
        Arrays.setAll(scores, i -> total(lanes[i]));
        for (int k = 0; k < sum.length; k++) {
            for (int j = 0; j < directions.length; j++) {
                int f = j * TOGETHER;
                addMultiples(products[j][k], k, scores[f], scores[f + 1], scores[f + 2], scores[f + 3]);
            }
        }
    }

    /** Eight levels are read at a time, as the compiler does not turn this loop into vector instructions. */
    private static void widen(byte[] from, int at, int count, double[] to) {
        int i = 0;
        for (; i + Long.BYTES <= count; i += Long.BYTES) {
            long eight = (long) EIGHT.get(from, at + i);
            to[i] = WIDENED[(int) (eight & 0xff)];
            to[i + 1] = WIDENED[(int) (eight >>> 8 & 0xff)];
            to[i + 2] = WIDENED[(int) (eight >>> 16 & 0xff)];
            to[i + 3] = WIDENED[(int) (eight >>> 24 & 0xff)];
            to[i + 4] = WIDENED[(int) (eight >>> 32 & 0xff)];
            to[i + 5] = WIDENED[(int) (eight >>> 40 & 0xff)];
            to[i + 6] = WIDENED[(int) (eight >>> 48 & 0xff)];
            to[i + 7] = WIDENED[(int) (eight >>> 56)];
        }
        for (; i < count; i++) {
            to[i] = WIDENED[from[at + i] & 0xff];
        }
    }

    /** Adds a segment of an inner product, in lanes. */
    private static void addProducts(double[] to, double[] a, double[] b) {
        for (int i = 0; i < LANES; i++) {
            to[i] += a[i] * b[i]
                    + a[i + LANES] * b[i + LANES]
                    + (a[i + 2 * LANES] * b[i + 2 * LANES] + a[i + 3 * LANES] * b[i + 3 * LANES]);
        }
    }

    private static double total(double[] lanes) {
        for (int half = LANES / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                lanes[i] += lanes[half + i];
            }
        }
        return lanes[0];
    }

    private void addMultiples(double[] to, int k, double f0, double f1, double f2, double f3) {
        double[] r0 = together[0][k];
        double[] r1 = together[1][k];
        double[] r2 = together[2][k];
        double[] r3 = together[3][k];
        for (int i = 0; i < SEGMENT; i++) {
            to[i] += f0 * r0[i] + f1 * r1[i] + (f2 * r2[i] + f3 * r3[i]);
        }
    }

    private void addSquares(int k) {
        double[] r0 = together[0][k];
        double[] r1 = together[1][k];
        double[] r2 = together[2][k];
        double[] r3 = together[3][k];
        for (int i = 0; i < SEGMENT; i++) {
            squares[i] += r0[i] * r0[i] + r1[i] * r1[i] + (r2[i] * r2[i] + r3[i] * r3[i]);
        }
    }

    /** Adds the sums of other rows. */
    void add(LevelSums other) {
        addTo(sum, other.sum);
        for (int j = 0; j < products.length; j++) {
            addTo(products[j], other.products[j]);
        }
        Arrays.setAll(squares, i -> squares[i] + other.squares[i]);
        rows += other.rows;
    }

    private static void addTo(double[][] to, double[][] from) {
        for (int k = 0; k < to.length; k++) {
            for (int i = 0; i < SEGMENT; i++) {
                to[k][i] += from[k][i];
            }
        }
    }

    /** Returns how many rows were added. */
    long rows() {
        return rows;
    }

    /** Returns {@code s}, d entries. */
    double[] sum() {
        return joined(sum);
    }

    /** Returns {@code Σ_r ‖l_r‖²}. */
    double squares() {
        return Arrays.stream(squares).sum();
    }

    /** Returns column j of Y, d entries. */
    double[] product(int j) {
        return joined(products[j]);
    }

    private double[] joined(double[][] segments) {
        double[] joined = new double[d];
        Arrays.setAll(joined, i -> segments[i / SEGMENT][i % SEGMENT]);
        return joined;
    }
}
