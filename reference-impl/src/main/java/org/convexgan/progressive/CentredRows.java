package org.convexgan.progressive;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.Vector;

/** The rows of {@code X_c = X − 1·μᵀ} in blocks, so that memory does not depend on their number. */
final class CentredRows {
    private static final int BLOCK_ENTRIES = 1 << 20;
    private static final double[] QUOTIENTS =
            IntStream.range(0, 256).mapToDouble(level -> level / 255.0).toArray();

    private final PixelRows rows;
    private final double[] mean;

    private CentredRows(PixelRows rows, double[] mean) {
        this.rows = rows;
        this.mean = mean;
    }

    static CentredRows of(PixelRows rows) {
        double[] sums = new double[rows.columns()];
        CentredRows uncentred = new CentredRows(rows, new double[rows.columns()]);
        uncentred.forEachBlock((block, count) -> {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < sums.length; j++) {
                    sums[j] += block[i * sums.length + j];
                }
            }
        });
        return new CentredRows(
                rows, Arrays.stream(sums).map(sum -> sum / rows.rows()).toArray());
    }

    static CentredRows of(PixelRows rows, Vector mean) {
        return new CentredRows(rows, mean.toArray());
    }

    Vector mean() {
        return Vector.of(mean);
    }

    /** Returns {@code X_cᵀX_c}. */
    Matrix gram() {
        int d = mean.length;
        double[] gram = new double[d * d];
        forEachBlock((block, count) -> Products.addTransposed(gram, block, block, d, count, d));
        return Matrix.of(d, d, gram);
    }

    /** Returns {@code X_c}: for few rows. */
    Matrix all() {
        int d = mean.length;
        double[] all = new double[Math.toIntExact(rows.rows() * d)];
        int[] at = {0};
        forEachBlock((block, count) -> {
            System.arraycopy(block, 0, all, at[0], count * d);
            at[0] += count * d;
        });
        return Matrix.of((int) rows.rows(), d, all);
    }

    /** Returns {@code X_cᵀ·(X_c·B)}. */
    Matrix scatter(Matrix b) {
        int d = mean.length;
        int p = b.columns();
        double[] entries = b.toArray();
        double[] product = new double[d * p];
        forEachBlock((block, count) -> {
            double[] images = new double[count * p];
            Products.add(images, block, entries, count, d, p);
            Products.addTransposed(product, block, images, d, count, p);
        });
        return Matrix.of(d, p, product);
    }

    private void forEachBlock(Action action) {
        int d = mean.length;
        int most = Math.max(1, BLOCK_ENTRIES / d);
        byte[] levels = new byte[most * d];
        double[] block = new double[most * d];
        for (long first = 0; first < rows.rows(); first += most) {
            int count = (int) Math.min(most, rows.rows() - first);
            rows.readLevels(first, count, levels);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < d; j++) {
                    block[i * d + j] = QUOTIENTS[levels[i * d + j] & 0xff] - mean[j];
                }
            }
            action.accept(block, count);
        }
    }

    @FunctionalInterface
    private interface Action {
        void accept(double[] block, int count);
    }
}
