package org.convexgan.metrics;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;

/** Features of one image at a time, several at once; their values do not depend on how many. */
final class PerImage {
    private static final int BLOCK = 64;

    private PerImage() {}

    static Matrix features(PixelRows images, int size, Function<float[], double[]> features) {
        Require.that(
                images.rows() * size <= Integer.MAX_VALUE,
                "images",
                "be at most %d".formatted(Integer.MAX_VALUE / size),
                images.rows());
        int columns = images.columns();
        double[] entries = new double[Math.toIntExact(images.rows() * size)];
        float[] block = new float[BLOCK * columns];
        for (long first = 0; first < images.rows(); first += BLOCK) {
            int count = (int) Math.min(BLOCK, images.rows() - first);
            images.read(first, count, block);
            int at = (int) (first * size);
            IntStream.range(0, count).parallel().forEach(i -> {
                double[] row = features.apply(Arrays.copyOfRange(block, i * columns, (i + 1) * columns));
                System.arraycopy(row, 0, entries, at + i * size, size);
            });
        }
        return Matrix.of(Math.toIntExact(images.rows()), size, entries);
    }
}
