package org.convexgan.training;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Products of a few rows with a large matrix in single precision, {@code d×m}, row by row in one array.
 *
 * <p>Work is divided so that every sum is formed by one thread in a fixed order: the bits do not depend on the number of threads.
 */
final class SkinnyProducts {
    private static final int CHUNK = 256;
    private static final int LANES = 8;

    private SkinnyProducts() {}

    /** Returns {@code X·A}, {@code b×m}. */
    static float[][] times(float[][] x, float[] a, int columns) {
        float[][] products = new float[x.length][columns];
        int rows = a.length / columns;
        inChunks(columns, (from, to) -> {
            for (int i = 0; i < rows; i++) {
                for (int b = 0; b < x.length; b++) {
                    add(products[b], x[b][i], a, i * columns, from, to);
                }
            }
        });
        return products;
    }

    /** Returns {@code H·Aᵀ}, {@code b×d}. */
    static float[][] timesTransposed(float[][] h, float[] a, int columns) {
        int rows = a.length / columns;
        float[][] products = new float[h.length][rows];
        inChunks(rows, (from, to) -> {
            for (int i = from; i < to; i++) {
                for (int b = 0; b < h.length; b++) {
                    products[b][i] = dot(h[b], a, i * columns);
                }
            }
        });
        return products;
    }

    /** Computes {@code target[k] += factor·source[offset + k]} for {@code from ≤ k < to}. */
    static void add(float[] target, float factor, float[] source, int offset, int from, int to) {
        for (int k = from; k < to; k++) {
            target[k] += factor * source[offset + k];
        }
    }

    /** Does work on every index, rows of a matrix for example, several at once. */
    static void forEach(int count, IntConsumer work) {
        inChunks(count, (from, to) -> IntStream.range(from, to).forEach(work));
    }

    private static void inChunks(int count, Range range) {
        IntStream.range(0, (count + CHUNK - 1) / CHUNK)
                .parallel()
                .forEach(chunk -> range.run(chunk * CHUNK, Math.min(count, (chunk + 1) * CHUNK)));
    }

    private static float dot(float[] h, float[] a, int offset) {
        float[] sums = new float[LANES];
        int whole = h.length - h.length % LANES;
        for (int k = 0; k < whole; k += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                sums[lane] += h[k + lane] * a[offset + k + lane];
            }
        }
        float sum = 0;
        for (int k = whole; k < h.length; k++) {
            sum += h[k] * a[offset + k];
        }
        for (float lane : sums) {
            sum += lane;
        }
        return sum;
    }

    private interface Range {
        void run(int from, int to);
    }
}
