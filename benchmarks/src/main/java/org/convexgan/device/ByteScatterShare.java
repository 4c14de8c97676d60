package org.convexgan.device;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Sums over rows x of pixel levels, of products of 8-bit integers without an error, for integer directions z.
 *
 * <pre>{@code
 * y = xᵀz − c,   y = h·w + e:   Σ x·h·w,   Σ h·w,   Σ y,   Σ yyᵀ,   Σ eeᵀ,   Σ x
 * }</pre>
 *
 * <p>w are whole numbers of some {@link Digits}, h the largest {@code |y|} of a direction and a tile over the largest such number.
 */
final class ByteScatterShare implements Share {

    /** Columns that are multiplied at a time: their products stay in a cache until they are added up. */
    private static final int TOGETHER = 1024;

    /** Added and subtracted, it rounds to a whole number, as no such number has a fraction: faster than {@link Math#rint}. */
    private static final double WHOLE = 0x1.8p52;

    private final ByteScores scores;
    private final double[] centre;
    private final int d;
    private final int p;
    private final Digits kind;
    private final int[] parts;
    private final int width;
    private final int tileRows;
    private final ByteTile tile;
    private final @Nullable ByteTile coarse;
    private final ByteBuffer digits;
    private final IntBuffer multiples;
    private final double[] steps;
    private final INDArray exact;
    private final INDArray rest;
    private final double[] images;
    private final double[] weights;
    private final double[] totals;
    private final double[] sums;
    private final INDArray gram;
    private final INDArray errors;

    /**
     * Prepares sums over rows that are read {@code tileRows} at a time.
     *
     * @param memory with a tile of at least so many rows; others may use it afterwards
     * @param coarse the same images at half the side, of which the scores are, and then the errors are not summed; or null
     * @param centre c, whole numbers, for each direction
     * @param kind of the digits of w
     * @param parts how many, for each direction
     */
    ByteScatterShare(
            int tileRows,
            ByteMemory memory,
            @Nullable ByteTile coarse,
            ByteScores scores,
            double[] centre,
            Digits kind,
            int[] parts) {
        this.scores = scores;
        this.coarse = coarse;
        this.centre = centre;
        this.tileRows = tileRows;
        this.tile = memory.tile();
        this.d = tile.columns();
        this.p = centre.length;
        this.kind = kind;
        this.parts = parts;
        this.width = IntStream.of(parts).sum() + 1;
        this.digits = memory.digits(width * tileRows);
        this.multiples = memory.products(width * Math.min(TOGETHER, d));
        this.steps = new double[p];
        this.images = memory.zeros(d * p);
        this.weights = new double[p];
        this.totals = new double[p];
        this.sums = new double[d];
        this.exact = HostColumns.allocate(DataType.DOUBLE, tileRows, p);
        this.rest = HostColumns.allocate(DataType.DOUBLE, tileRows, p);
        this.gram = HostColumns.allocate(DataType.DOUBLE, p, p).assign(0);
        this.errors = HostColumns.allocate(DataType.DOUBLE, p, p).assign(0);
    }

    @Override
    public void take(long first, int count) {
        tile.read(first, count);
        if (coarse != null) {
            coarse.read(first, count);
        }
        split(scores.of(coarse == null ? tile : coarse, count, centre), count);
        ByteProducts.Factor left = ByteProducts.Factor.unsignedDigits(digits, count, kind);
        for (int start = 0; start < d; start += TOGETHER) {
            int columns = Math.min(TOGETHER, d - start);
            ByteProducts.multiply(left, tile.right(start), width, count, columns, multiples);
            addMultiples(start, columns);
        }
        Nd4j.gemm(exact, exact, gram, true, false, 1, 1);
        if (coarse == null) {
            Nd4j.gemm(rest, rest, errors, true, false, 1, 1);
        }
    }

    /** Writes the digits of w, and ones after them. */
    private void split(double[][] y, int count) {
        DoubleBuffer all = exact.data().asNioDouble();
        DoubleBuffer left = rest.data().asNioDouble();
        double[] w = new double[tileRows];
        double[] e = new double[tileRows];
        int line = 0;
        for (int j = 0; j < p; j++) {
            double largest = largest(y[j]);
            double step = largest == 0 ? 1 : largest / kind.largest(parts[j]);
            round(y[j], step, w, e);
            steps[j] = step;
            totals[j] += sum(y[j]);
            weights[j] += step * sum(w);
            writeDigits(w, count, line * count, parts[j]);
            line += parts[j];
            all.put(y[j]);
            left.put(e);
        }
        byte[] ones = new byte[count];
        Arrays.fill(ones, (byte) (kind.zero() + 1));
        digits.put(line * count, ones);
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** {@code y = step·w + e}, w the nearest whole numbers. */
    private static void round(double[] y, double step, double[] w, double[] e) {
        for (int r = 0; r < y.length; r++) {
            double nearest = y[r] / step + WHOLE - WHOLE;
            w[r] = nearest;
            e[r] = y[r] - step * nearest;
        }
    }

    /** Writes the leading digits of some numbers, then the next ones; changes the numbers. */
    private void writeDigits(double[] w, int count, int start, int parts) {
        byte[] line = new byte[count];
        double base = kind.base();
        for (int part = parts - 1; part >= 0; part--) {
            for (int r = 0; r < count; r++) {
                double above = part == 0 ? 0 : w[r] / base + WHOLE - WHOLE;
                line[r] = (byte) ((int) (w[r] - base * above) + kind.zero());
                w[r] = above;
            }
            digits.put(start + part * count, line);
        }
    }

    private void addMultiples(int start, int columns) {
        int[] line = new int[columns];
        int end = 0;
        for (int j = 0; j < p; j++) {
            double weight = steps[j];
            end += parts[j];
            for (int part = 1; part <= parts[j]; part++) {
                multiples.get((end - part) * columns, line);
                add(images, j * d + start, weight, line);
                weight *= kind.base();
            }
        }
        multiples.get(end * columns, line);
        add(sums, start, 1, line);
    }

    private static void add(double[] target, int start, double weight, int[] line) {
        for (int i = 0; i < line.length; i++) {
            target[start + i] += weight * line[i];
        }
    }

    /** Returns {@code Σ x·h·w}, column-major, and perhaps more numbers. */
    double[] images() {
        return images;
    }

    /** Returns {@code Σ h·w}. */
    double[] weights() {
        return weights;
    }

    /** Returns {@code Σ y}. */
    double[] totals() {
        return totals;
    }

    /** Returns {@code Σ x}. */
    double[] sums() {
        return sums;
    }

    INDArray gram() {
        return gram;
    }

    INDArray errors() {
        return errors;
    }

    @Override
    public void close() {
        exact.close();
        rest.close();
        gram.close();
        errors.close();
    }
}
