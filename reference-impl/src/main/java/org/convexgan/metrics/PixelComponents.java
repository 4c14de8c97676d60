package org.convexgan.metrics;

import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * Pixels along given directions, usually the {@code k} leading ones of the real images.
 *
 * <pre>{@code
 * (x − μ)ᵀ·V        x an image, μ: d entries, V: d×k
 * }</pre>
 *
 * @param mean {@code μ}
 * @param directions {@code V}, as many rows as {@code μ} has entries
 */
public record PixelComponents(Vector mean, Matrix directions) implements ImageFeatures {
    public PixelComponents {
        Require.that(
                directions.rows() == mean.size(),
                "directions",
                "have %d rows (size of mean)".formatted(mean.size()),
                directions.rows());
    }

    /** Returns {@code pixel-components-k}. */
    @Override
    public String name() {
        return "pixel-components-" + directions.columns();
    }

    @Override
    public Matrix of(PixelRows images) {
        Require.that(
                images.columns() == mean.size(),
                "images",
                "have %d entries (size of mean)".formatted(mean.size()),
                images.columns());
        double[] origin = mean.toArray();
        double[] axes = directions.toArray();
        return PerImage.features(images, directions.columns(), pixels -> components(pixels, origin, axes));
    }

    private static double[] components(float[] pixels, double[] origin, double[] axes) {
        int size = axes.length / origin.length;
        double[] components = new double[size];
        for (int i = 0; i < pixels.length; i++) {
            double centred = pixels[i] - origin[i];
            for (int j = 0; j < size; j++) {
                components[j] += centred * axes[i * size + j];
            }
        }
        return components;
    }
}
