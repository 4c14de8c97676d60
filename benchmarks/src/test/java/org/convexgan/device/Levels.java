package org.convexgan.device;

import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/** Levels 0 and 255 only, dark images first: the others are so far from the mean that sums over 1,024 rows exceed {@code 2^24}. */
class Levels implements PixelRows {
    private final int rows;
    private final int side;
    private final int channels;
    private final long seed;

    Levels(int rows, int side, int channels, long seed) {
        this.rows = rows;
        this.side = side;
        this.channels = channels;
        this.seed = seed;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public int side() {
        return side;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public void read(long first, int count, float[] target) {
        for (int i = 0; i < count; i++) {
            Random random = new Random(seed * 1_000_003 + first + i);
            boolean dark = first + i < 3 * rows / 4;
            for (int j = 0; j < columns(); j++) {
                target[i * columns() + j] = dark ? 0 : random.nextInt(4) > 0 ? 1 : 0;
            }
        }
    }

    /** Returns {@code X_cᵀX_c} of any images, from sums of integers that are exact in f64. */
    static Matrix scatter(PixelRows rows) {
        int n = (int) rows.rows();
        int d = rows.columns();
        float[] pixels = new float[n * d];
        rows.read(0, n, pixels);
        double[] entries = IntStream.range(0, pixels.length)
                .mapToDouble(i -> Math.round(255 * pixels[i]))
                .toArray();
        Matrix levels = Matrix.of(n, d, entries);
        Vector sums = levels.columnSums();
        return levels.gram().minus(sums.outer(sums).times(1.0 / n)).times(1.0 / (255 * 255));
    }

    /** Returns the first columns. */
    static Matrix leading(Matrix matrix, int count) {
        double[] entries = new double[matrix.rows() * count];
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < count; j++) {
                entries[i * count + j] = matrix.get(i, j);
            }
        }
        return Matrix.of(matrix.rows(), count, entries);
    }

    /** Draws entries. */
    static Matrix uniform(int rows, int columns, long seed) {
        return Matrix.of(
                rows,
                columns,
                new Random(seed).doubles((long) rows * columns, -1, 1).toArray());
    }
}
