package org.convexgan.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.convexgan.images.HeldRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageFeaturesTest {
    private static final double SINGLE_ROUNDING = 1e-5;

    @Test
    void components_are_the_centred_pixels_along_the_directions() {
        HeldRows images = new HeldRows(2, 1, 1, 0, 0.5f, 0.25f, 0, 1, 0.5f, 0.75f);
        PixelComponents features =
                new PixelComponents(Vector.of(0.5, 0.5, 0.5, 0.5), Matrix.of(4, 2, 1, 0, 1, 0, 0, 0, 0, 2));

        Matrix components = features.of(images);

        assertThat(components).isEqualTo(Matrix.of(2, 2, 0, -0.5, 0, 0.5));
        assertThat(features.name()).isEqualTo("pixel-components-2");
    }

    @ParameterizedTest
    @CsvSource({"8,1", "16,3", "24,1"})
    void convolutions_agree_with_their_definition_in_double_precision(int side, int channels) {
        HeldRows images = HeldRows.noise(70, side, channels, side);

        Matrix features = new RandomConvolutions(channels).of(images);

        for (int image : new int[] {0, 63, 64, 69}) {
            float[] pixels = new float[images.columns()];
            images.read(image, 1, pixels);
            double[] expected = defined(pixels, side, channels);
            assertThat(features.row(image).minus(Vector.of(expected)).maxAbs()).isLessThanOrEqualTo(SINGLE_ROUNDING);
            assertThat(features.row(image).maxAbs()).isGreaterThan(100 * SINGLE_ROUNDING);
        }
    }

    @Test
    void twice_the_contrast_is_twice_the_features_and_mid_grey_has_none() {
        HeldRows grey = new HeldRows(8, 1, filled(64, 0.5f));
        float[] soft = filled(64, 0.5f);
        soft[27] = 0.75f;
        float[] hard = filled(64, 0.5f);
        hard[27] = 1;

        RandomConvolutions features = new RandomConvolutions(1);

        Vector ofSoft = features.of(new HeldRows(8, 1, soft)).row(0);
        Vector ofHard = features.of(new HeldRows(8, 1, hard)).row(0);
        assertThat(features.of(grey)).isEqualTo(Matrix.zeros(1, 64));
        assertThat(ofHard).isEqualTo(ofSoft.times(2));
        assertThat(ofSoft.maxAbs()).isGreaterThan(0);
        assertThat(features.name()).isEqualTo("random-conv-64");
    }

    @Test
    void images_must_fit() {
        HeldRows images = HeldRows.noise(1, 12, 3, 1);

        assertThatThrownBy(() -> new RandomConvolutions(3).of(images))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("images must have a side that is a multiple of 8, but was 12");
        assertThatThrownBy(() -> new RandomConvolutions(1).of(images))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("images must have 1 channels, but was 3");
        assertThatThrownBy(() -> new PixelComponents(Vector.zeros(4), Matrix.identity(4)).of(images))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("images must have 4 entries (size of mean), but was 432");
        assertThatThrownBy(() -> new PixelComponents(Vector.zeros(4), Matrix.identity(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("directions must have 4 rows (size of mean), but was 3");
    }

    private static float[] filled(int count, float value) {
        float[] pixels = new float[count];
        Arrays.fill(pixels, value);
        return pixels;
    }

    /** The javadoc of {@link RandomConvolutions}, pixel by pixel. */
    private static double[] defined(float[] pixels, int side, int channels) {
        Random random = new Random(64);
        double[][][] image = new double[channels][side][side];
        for (int k = 0; k < pixels.length; k++) {
            image[k % channels][k / channels / side][k / channels % side] = pixels[k] - 0.5;
        }
        for (int width : new int[] {16, 32, 64}) {
            double[][][] next = new double[width][image[0].length / 2][image[0].length / 2];
            for (double[][] output : next) {
                double[][][] filter = new double[image.length][3][3];
                for (double[][] ofInput : filter) {
                    for (double[] row : ofInput) {
                        for (int k = 0; k < 3; k++) {
                            row[k] = Math.sqrt(2.0 / (9 * image.length)) * random.nextGaussian();
                        }
                    }
                }
                for (int y = 0; y < image[0].length; y++) {
                    for (int x = 0; x < image[0].length; x++) {
                        output[y / 2][x / 2] += Math.max(0, response(image, filter, y, x)) / 4;
                    }
                }
            }
            image = next;
        }
        double[] means = new double[image.length];
        for (int k = 0; k < means.length; k++) {
            for (double[] row : image[k]) {
                means[k] += Vector.of(row).sum() / (row.length * row.length);
            }
        }
        return means;
    }

    private static double response(double[][][] image, double[][][] filter, int y, int x) {
        double sum = 0;
        for (int input = 0; input < image.length; input++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    boolean inside =
                            y + dy >= 0 && y + dy < image[input].length && x + dx >= 0 && x + dx < image[input].length;
                    sum += inside ? filter[input][dy + 1][dx + 1] * image[input][y + dy][x + dx] : 0;
                }
            }
        }
        return sum;
    }
}
