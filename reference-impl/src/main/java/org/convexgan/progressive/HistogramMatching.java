package org.convexgan.progressive;

import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;

/**
 * Gives generated images, taken together, the distribution of values that real ones have, channel by channel. Order is
 * kept: a brighter value stays brighter or equal.
 */
public final class HistogramMatching {
    private static final int LEVELS = 256;
    private static final int BLOCK = 256;

    private final long[][] counts;

    private HistogramMatching(long[][] counts) {
        this.counts = counts;
    }

    /** Counts the 8-bit values of real images. */
    public static HistogramMatching of(PixelRows real) {
        int channels = real.channels();
        long[][] counts = new long[channels][LEVELS];
        float[] block = new float[BLOCK * real.columns()];
        for (long first = 0; first < real.rows(); first += BLOCK) {
            int count = (int) Math.min(BLOCK, real.rows() - first);
            real.read(first, count, block);
            for (int at = 0; at < count * real.columns(); at++) {
                counts[at % channels][Math.round((LEVELS - 1) * block[at])]++;
            }
        }
        return new HistogramMatching(counts);
    }

    /**
     * Returns the images with each value replaced by the real value of the same rank.
     *
     * @param images one a row, pixel-major, with as many channels as the real ones
     */
    public Matrix apply(Matrix images) {
        int channels = counts.length;
        Require.that(
                images.columns() % channels == 0,
                "columns of images",
                "be a multiple of " + channels,
                images.columns());
        double[] entries = images.toArray();
        for (int channel = 0; channel < channels; channel++) {
            int c = channel;
            int[] order = IntStream.range(0, entries.length / channels)
                    .mapToObj(i -> i * channels + c)
                    .sorted((i, j) -> Double.compare(
                            images.get(i / images.columns(), i % images.columns()),
                            images.get(j / images.columns(), j % images.columns())))
                    .mapToInt(Integer::intValue)
                    .toArray();
            assign(entries, order, counts[channel]);
        }
        return Matrix.of(images.rows(), images.columns(), entries);
    }

    private static void assign(double[] entries, int[] order, long[] counts) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        int level = 0;
        long below = counts[0];
        for (int rank = 0; rank < order.length; rank++) {
            double wanted = (rank + 0.5) / order.length * total;
            while (below < wanted && level < LEVELS - 1) {
                below += counts[++level];
            }
            entries[order[rank]] = level / (double) (LEVELS - 1);
        }
    }
}
