package org.convexgan.images;

import java.util.Arrays;
import java.util.Objects;
import org.convexgan.certificate.Require;

/**
 * Random smooth colour images: sums of cosines whose amplitudes fall with the frequency, with colours that are
 * correlated. The same bits everywhere.
 *
 * <pre>{@code
 * image(r, s, c) = 1/2 + Σ_{u,v < F} a_{uv}·(1 + u² + v²)^{−3/4}·(b_{uv} + 0.35·e_{uvc})
 *                  ·cos(π(r + 1/2)u/side)·cos(π(s + 1/2)v/side),   b, e nearly normal
 * soft        F = 12, a_{uv} = 0.13
 * contrasted  F = 24, a_{uv} = a·w_u·w_v, w_0 = 1 and √2 beyond; a gives the sum the standard deviation 0.6
 * }</pre>
 *
 * <p>Clipping cuts two of five values of a contrasted image, so that its spectrum has a long tail.
 *
 * <p>Values are clipped to [0, 1] and rounded to 8 bits. The field of an image does not depend on the side: a larger
 * side samples it more finely.
 */
public final class SmoothFields implements PixelRows {
    private static final int SOFT_FREQUENCIES = 12;
    private static final double SOFT_AMPLITUDE = 0.13;
    private static final int CONTRASTED_FREQUENCIES = 24;
    private static final double CONTRASTED_DEVIATION = 0.6;
    private static final double COLOUR = 0.35;
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final int rows;
    private final int side;
    private final int channels;
    private final long seed;
    private final int frequencies;
    /** For each u and v the factor of its normal numbers. */
    private final double[] factors;
    /** For each frequency its values along a side. */
    private final double[][] cosines;

    /**
     * Describes soft images.
     *
     * @param rows how many, {@code ≥ 1}
     * @param side {@code ≥ 1}
     * @param channels 1 or 3
     * @param seed of the first image
     */
    public SmoothFields(int rows, int side, int channels, long seed) {
        this(rows, side, channels, seed, decays(SOFT_FREQUENCIES, SOFT_AMPLITUDE));
    }

    private SmoothFields(int rows, int side, int channels, long seed, double[] factors) {
        this.rows = Require.atLeast("rows", rows, 1);
        this.side = Require.atLeast("side", side, 1);
        Require.that(channels == 1 || channels == 3, "channels", "be 1 or 3", channels);
        this.channels = channels;
        this.seed = seed;
        this.factors = factors;
        frequencies = (int) Math.sqrt(factors.length);
        cosines = new double[frequencies][side];
        for (int at = 0; at < side * frequencies; at++) {
            cosines[at / side][at % side] = StrictMath.cos(Math.PI * (at % side + 0.5) * (at / side) / side);
        }
    }

    /**
     * Describes contrasted images.
     *
     * @param rows how many, {@code ≥ 1}
     * @param side {@code ≥ 1}; from 24 on no frequency is sampled too coarsely
     * @param channels 1 or 3
     * @param seed of the first image
     */
    public static SmoothFields contrasted(int rows, int side, int channels, long seed) {
        double[] factors = decays(CONTRASTED_FREQUENCIES, 1);
        double variance = 0;
        for (int at = 0; at < factors.length; at++) {
            variance += (1 + COLOUR * COLOUR) * factors[at] * factors[at];
            factors[at] *= weight(at / CONTRASTED_FREQUENCIES) * weight(at % CONTRASTED_FREQUENCIES);
        }
        double scale = CONTRASTED_DEVIATION / Math.sqrt(variance);
        return new SmoothFields(
                rows,
                side,
                channels,
                seed,
                Arrays.stream(factors).map(factor -> scale * factor).toArray());
    }

    private static double[] decays(int frequencies, double amplitude) {
        double[] decays = new double[frequencies * frequencies];
        for (int at = 0; at < decays.length; at++) {
            int u = at / frequencies;
            int v = at % frequencies;
            decays[at] = amplitude * StrictMath.pow(1 + u * u + v * v, -0.75);
        }
        return decays;
    }

    /** Returns what makes the mean square of a cosine 1. */
    private static double weight(int frequency) {
        return frequency == 0 ? 1 : Math.sqrt(2);
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
        Objects.checkFromIndexSize(first, count, rows);
        Objects.checkFromIndexSize(0, count * columns(), target.length);
        for (int i = 0; i < count; i++) {
            render(amplitudes(first + i), target, i * columns());
        }
    }

    /** Returns the amplitudes of an image by u, v and channel. */
    private double[] amplitudes(long image) {
        double[] amplitudes = new double[factors.length * channels];
        long state = seed + image * factors.length * 4 * 4 * GAMMA;
        for (int at = 0; at < factors.length; at++) {
            double base = normal(state += 4 * GAMMA);
            for (int c = 0; c < channels; c++) {
                double colour = COLOUR * normal(state += 4 * GAMMA);
                amplitudes[at * channels + c] = factors[at] * (base + colour);
            }
        }
        return amplitudes;
    }

    private void render(double[] amplitudes, float[] target, int at) {
        int width = frequencies * channels;
        for (int row = 0; row < side; row++) {
            double[] half = new double[width]; // Σ_u, for each v and channel
            for (int u = 0; u < frequencies; u++) {
                double cosine = cosines[u][row];
                for (int k = 0; k < width; k++) {
                    half[k] += cosine * amplitudes[u * width + k];
                }
            }
            for (int channel = 0; channel < channels; channel++) {
                double[] line = new double[side];
                Arrays.fill(line, 0.5);
                for (int v = 0; v < frequencies; v++) {
                    add(half[v * channels + channel], cosines[v], line);
                }
                for (int column = 0; column < side; column++) {
                    target[at + (row * side + column) * channels + channel] =
                            Math.round(255 * Math.max(0, Math.min(1, line[column]))) / 255f;
                }
            }
        }
    }

    private static void add(double factor, double[] cosine, double[] line) {
        for (int column = 0; column < line.length; column++) {
            line[column] += factor * cosine[column];
        }
    }

    /** Returns a sum of twelve uniform numbers, less 6: close enough to normal for images, and without a logarithm. */
    private static double normal(long state) {
        double sum = -6;
        for (int k = 0; k < 4; k++) {
            long bits = mix(state + k * GAMMA);
            sum += ((bits & 0x1fffff) + (bits >>> 21 & 0x1fffff) + (bits >>> 42 & 0x1fffff)) * 0x1p-21;
        }
        return sum;
    }

    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
