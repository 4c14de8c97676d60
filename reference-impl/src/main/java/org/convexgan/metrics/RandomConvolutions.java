package org.convexgan.metrics;

import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;

/**
 * A convolution network with fixed random weights: features that need no download and see edges and textures, which pixels along directions do not.
 *
 * <pre>{@code
 * h_0 = x − 1/2,   h_l = pool(max(0, w_l * h_{l−1})),  l = 1, 2, 3,   features: mean of h_3 over the image
 * }</pre>
 *
 * <p>Filters are {@code 3×3} with zeros beyond the border, 16, 32 and 64 of them; {@code pool} takes the mean of each {@code 2×2} pixels. Weights are Gaussian
 * with variance {@code 2/(9·inputs)}, from a seed that never changes. Sums have a fixed order, so that features have the same bits on every machine.
 */
public final class RandomConvolutions implements ImageFeatures {
    private static final int[] WIDTHS = {16, 32, 64};
    private static final int FEATURES = 64;
    private static final int TAPS = 9;
    private static final int POOLED = 8;
    private static final long SEED = 64;
    private static final float MID_GREY = 0.5f;

    private final int channels;
    private final float[][] weights = new float[WIDTHS.length][]; // of a layer: output, input, row, column

    /**
     * Draws the weights.
     *
     * @param channels of the images, {@code ≥ 1}
     */
    public RandomConvolutions(int channels) {
        this.channels = Require.atLeast("channels", channels, 1);
        Random random = new Random(SEED);
        int inputs = channels;
        for (int layer = 0; layer < WIDTHS.length; layer++) {
            weights[layer] = new float[WIDTHS[layer] * inputs * TAPS];
            double deviation = Math.sqrt(2.0 / (TAPS * inputs));
            for (int k = 0; k < weights[layer].length; k++) {
                weights[layer][k] = (float) (deviation * random.nextGaussian());
            }
            inputs = WIDTHS[layer];
        }
    }

    /** Returns {@code random-conv-64}. */
    @Override
    public String name() {
        return "random-conv-" + FEATURES;
    }

    @Override
    public Matrix of(PixelRows images) {
        Require.that(
                images.channels() == channels, "images", "have %d channels".formatted(channels), images.channels());
        int side = images.side();
        Require.that(side % POOLED == 0, "images", "have a side that is a multiple of " + POOLED, side);
        return PerImage.features(images, FEATURES, pixels -> features(pixels, side));
    }

    private double[] features(float[] pixels, int side) {
        float[][] planes = planes(pixels, side);
        int size = side;
        for (float[] ofLayer : weights) {
            float[][] next = new float[ofLayer.length / (TAPS * planes.length)][];
            for (int output = 0; output < next.length; output++) {
                next[output] = pooled(convolved(planes, size, ofLayer, output), size);
            }
            planes = next;
            size /= 2;
        }
        double[] means = new double[FEATURES];
        for (int output = 0; output < FEATURES; output++) {
            for (float value : planes[output]) {
                means[output] += value;
            }
            means[output] /= (double) size * size;
        }
        return means;
    }

    /** Separates the channels; every plane has a border of one zero, as {@link #pooled} leaves it. */
    private float[][] planes(float[] pixels, int side) {
        float[][] planes = new float[channels][(side + 2) * (side + 2)];
        for (int k = 0; k < pixels.length; k++) {
            int pixel = k / channels;
            planes[k % channels][(pixel / side + 1) * (side + 2) + pixel % side + 1] = pixels[k] - MID_GREY;
        }
        return planes;
    }

    private static float[] convolved(float[][] planes, int side, float[] weights, int output) {
        float[] sums = new float[side * side];
        for (int input = 0; input < planes.length; input++) {
            float[] plane = planes[input];
            for (int tap = 0; tap < TAPS; tap++) {
                float weight = weights[(output * planes.length + input) * TAPS + tap];
                for (int row = 0; row < side; row++) {
                    int from = (row + tap / 3) * (side + 2) + tap % 3;
                    for (int column = 0; column < side; column++) {
                        sums[row * side + column] += weight * plane[from + column];
                    }
                }
            }
        }
        return sums;
    }

    private static float[] pooled(float[] sums, int side) {
        int half = side / 2;
        float[] pooled = new float[(half + 2) * (half + 2)];
        for (int row = 0; row < half; row++) {
            for (int column = 0; column < half; column++) {
                int at = 2 * row * side + 2 * column;
                float total = Math.max(0, sums[at])
                        + Math.max(0, sums[at + 1])
                        + Math.max(0, sums[at + side])
                        + Math.max(0, sums[at + side + 1]);
                pooled[(row + 1) * (half + 2) + column + 1] = total / 4;
            }
        }
        return pooled;
    }
}
