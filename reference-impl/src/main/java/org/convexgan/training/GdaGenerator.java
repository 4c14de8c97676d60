package org.convexgan.training;

import java.util.List;
import java.util.Random;
import org.convexgan.certificate.Require;

/** Linear generators in a row, each fed with the images of the one before, every pixel four times. */
public final class GdaGenerator {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int noise;
    private final List<Layer> layers;

    GdaGenerator(int noise, List<Layer> layers) {
        this.noise = noise;
        this.layers = List.copyOf(layers);
    }

    /** Returns the number of pixel rows of the images of the last stage. */
    public int side() {
        return last().side;
    }

    /** Returns the number of channels of a pixel. */
    public int channels() {
        return last().channels;
    }

    private Layer last() {
        return layers.get(layers.size() - 1);
    }

    /**
     * Returns new images, pixel-major in [0, 1]: what lies outside is clipped.
     *
     * @param seed of the noise; the seed of the training gives the samples it saw
     * @param count how many, {@code ≥ 1}
     */
    public float[][] images(long seed, int count) {
        Require.atLeast("count", count, 1);
        float[][] images = noise(seed, 0, count);
        for (int k = 0; k < layers.size(); k++) {
            images = layers.get(k).outputs(k == 0 ? images : layers.get(k - 1).upsampled(images));
        }
        for (float[] image : images) {
            for (int i = 0; i < image.length; i++) {
                image[i] = Math.max(0, Math.min(1, image[i] + last().mean[i]));
            }
        }
        return images;
    }

    /** Returns the inputs of a stage that follows these, for samples {@code first … first + count − 1} of a seed. */
    float[][] latent(long seed, long first, int count) {
        float[][] latent = noise(seed, first, count);
        for (Layer layer : layers) {
            latent = layer.upsampled(layer.outputs(latent));
        }
        return latent;
    }

    private float[][] noise(long seed, long first, int count) {
        float[][] drawn = new float[count][];
        for (int i = 0; i < count; i++) {
            drawn[i] = QuadraticCritic.gaussian(noise, 1, new Random(mixed(seed + (first + i) * GOLDEN)));
        }
        return drawn;
    }

    /** The last three steps of SplitMix64: without them neighbouring seeds of {@link Random} would draw similar numbers. */
    private static long mixed(long seed) {
        long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** One trained stage. */
    static final class Layer {
        private final int side;
        private final int channels;
        private final float[] mean;
        private final float[] weights;

        Layer(int side, int channels, float[] mean, float[] weights) {
            this.side = side;
            this.channels = channels;
            this.mean = mean;
            this.weights = weights;
        }

        private float[][] outputs(float[][] latent) {
            return SkinnyProducts.times(latent, weights, mean.length);
        }

        private float[][] upsampled(float[][] images) {
            float[][] upsampled = new float[images.length][4 * mean.length];
            int wide = 2 * side * channels;
            for (int b = 0; b < images.length; b++) {
                for (int k = 0; k < upsampled[b].length; k++) {
                    int row = k / wide / 2;
                    int column = k % wide / channels / 2;
                    upsampled[b][k] = images[b][(row * side + column) * channels + k % channels];
                }
            }
            return upsampled;
        }
    }
}
