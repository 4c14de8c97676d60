package org.convexgan.images;

import java.util.Objects;
import org.convexgan.certificate.Require;

/**
 * Random smooth colour images: sums of cosines whose amplitudes fall with the frequency, with colours that are
 * correlated. The same bits everywhere.
 *
 * <pre>{@code
 * image(r, s, c) = 1/2 + a·Σ_{u,v < F} (1 + u² + v²)^{−3/4}·(b_{uv} + 0.35·e_{uvc})
 *                  ·cos(π(r + 1/2)u/side)·cos(π(s + 1/2)v/side),   b, e nearly normal
 * }</pre>
 *
 * <p>Values are clipped to [0, 1] and rounded to 8 bits. The field of an image does not depend on the side: a larger
 * side samples it more finely.
 */
public final class SmoothFields implements PixelRows {
    private static final int FREQUENCIES = 12;
    private static final double AMPLITUDE = 0.13;
    private static final double COLOUR = 0.35;
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final int rows;
    private final int side;
    private final int channels;
    private final long seed;
    private final double[] cosines;

    /**
     * Describes images.
     *
     * @param rows how many, {@code ≥ 1}
     * @param side {@code ≥ 1}
     * @param channels 1 or 3
     * @param seed of the first image
     */
    public SmoothFields(int rows, int side, int channels, long seed) {
        this.rows = Require.atLeast("rows", rows, 1);
        this.side = Require.atLeast("side", side, 1);
        Require.that(channels == 1 || channels == 3, "channels", "be 1 or 3", channels);
        this.channels = channels;
        this.seed = seed;
        cosines = new double[side * FREQUENCIES];
        for (int at = 0; at < cosines.length; at++) {
            cosines[at] = StrictMath.cos(Math.PI * (at / FREQUENCIES + 0.5) * (at % FREQUENCIES) / side);
        }
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
            render(first + i, target, i * columns());
        }
    }

    private void render(long image, float[] target, int at) {
        double[] amplitudes = new double[FREQUENCIES * FREQUENCIES * channels];
        long state = seed + image * FREQUENCIES * FREQUENCIES * 4 * 4 * GAMMA;
        for (int u = 0; u < FREQUENCIES; u++) {
            for (int v = 0; v < FREQUENCIES; v++) {
                double decay = AMPLITUDE * StrictMath.pow(1 + u * u + v * v, -0.75);
                double base = normal(state += 4 * GAMMA);
                for (int c = 0; c < channels; c++) {
                    double colour = COLOUR * normal(state += 4 * GAMMA);
                    amplitudes[(u * FREQUENCIES + v) * channels + c] = decay * (base + colour);
                }
            }
        }
        double[] half = new double[side * FREQUENCIES * channels]; // Σ_u, for each row and v
        for (int row = 0; row < side; row++) {
            for (int k = 0; k < FREQUENCIES * channels; k++) {
                for (int u = 0; u < FREQUENCIES; u++) {
                    half[row * FREQUENCIES * channels + k] +=
                            cosines[row * FREQUENCIES + u] * amplitudes[u * FREQUENCIES * channels + k];
                }
            }
        }
        for (int entry = 0; entry < columns(); entry++) {
            int row = entry / channels / side;
            int column = entry / channels % side;
            double value = 0.5;
            for (int v = 0; v < FREQUENCIES; v++) {
                value +=
                        cosines[column * FREQUENCIES + v] * half[(row * FREQUENCIES + v) * channels + entry % channels];
            }
            target[at + entry] = Math.round(255 * Math.max(0, Math.min(1, value))) / 255f;
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
