package org.convexgan.progressive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.convexgan.linalg.Matrix;
import org.junit.jupiter.api.Test;

class HistogramMatchingTest {
    private static final PixelRows REAL = new SmoothFields(20, 4, 3, 1);

    @Test
    void matched_images_have_the_values_of_the_real_ones() {
        Matrix images = new NoiseStream(1).block(0, 20, 0, 48);

        Matrix matched = HistogramMatching.of(REAL).apply(images);

        assertThat(sorted(matched, 0)).containsExactly(sorted(real(), 0));
        assertThat(sorted(matched, 2)).containsExactly(sorted(real(), 2));
    }

    @Test
    void real_images_stay_as_they_are() {
        Matrix matched = HistogramMatching.of(REAL).apply(real());

        assertThat(matched.minus(real()).maxAbs()).isLessThanOrEqualTo(1e-12);
    }

    private static double[] sorted(Matrix images, int channel) {
        double[] values = new double[images.rows() * 16];
        for (int at = 0; at < values.length; at++) {
            values[at] = images.get(at / 16, at % 16 * 3 + channel);
        }
        Arrays.sort(values);
        return values;
    }

    private static Matrix real() {
        float[] pixels = new float[20 * 48];
        REAL.read(0, 20, pixels);
        double[] values = new double[pixels.length];
        Arrays.setAll(values, at -> Math.round(255 * pixels[at]) / 255.0);
        return Matrix.of(20, 48, values);
    }
}
