package org.convexgan.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxFeaturesTest {
    private static final int FLOAT = 1;
    private static final int DOUBLE = 11;
    private static final double SINGLE_ROUNDING = 1e-6;

    @TempDir
    private Path folder;

    /** Images of 2x2 pixels: pixel k of channel c is (k + 4c)/16, and 1 minus that in every second image. */
    private static final PixelRows COLOUR = new PixelRows() {
        @Override
        public long rows() {
            return 20;
        }

        @Override
        public int side() {
            return 2;
        }

        @Override
        public int channels() {
            return 3;
        }

        @Override
        public void read(long first, int count, float[] target) {
            for (int i = 0; i < count * columns(); i++) {
                float value = (i % 12 / 3 + 4 * (i % 3)) / 16f;
                target[i] = (first + i / 12) % 2 == 0 ? value : 1 - value;
            }
        }
    };

    @Test
    void features_are_the_first_output_in_the_order_of_the_images() throws IOException {
        Path file = network("GlobalAveragePool", FLOAT, 4, -1, 3, -1, -1);

        try (OnnxFeatures features = OnnxFeatures.open(file, new PixelRange(-1, 1))) {
            Matrix means = features.of(COLOUR);

            // mean of pixels 0, 1, 2, 3 plus 4c over 16, from [0, 1] to [−1, 1]
            Vector even = Vector.of(2 * 1.5 / 16 - 1, 2 * 5.5 / 16 - 1, 2 * 9.5 / 16 - 1);
            assertThat(means.shape()).containsExactly(20, 3);
            assertThat(means.row(0).minus(even).maxAbs()).isLessThanOrEqualTo(SINGLE_ROUNDING);
            assertThat(means.row(18).minus(even).maxAbs()).isLessThanOrEqualTo(SINGLE_ROUNDING);
            assertThat(means.row(19).plus(even).maxAbs()).isLessThanOrEqualTo(SINGLE_ROUNDING);
            assertThat(features.name()).isEqualTo("onnx network.onnx");
        }
    }

    @Test
    void images_are_resized_between_the_centres_of_pixels_and_channels_may_come_last() throws IOException {
        try (OnnxFeatures last = OnnxFeatures.open(network("Identity", FLOAT, 4, -1, 4, 4, 3), PixelRange.UNIT)) {
            Matrix whole = last.of(COLOUR);

            // centres at −1/4, 1/4, 3/4, 5/4, the outer ones held at the edge; values grow by 1/16 to the right and
            // 2/16 downwards
            double[] steps = {0, 0.25, 0.75, 1};
            assertThat(whole.columns()).isEqualTo(48);
            for (int k = 0; k < 48; k++) {
                double expected = (steps[k / 3 % 4] + 2 * steps[k / 12] + 4 * (k % 3)) / 16;
                assertThat(Math.abs(whole.get(0, k) - expected)).isLessThanOrEqualTo(SINGLE_ROUNDING);
            }
        }
    }

    @Test
    void a_network_that_takes_one_image_at_a_time_is_given_one() throws IOException {
        try (OnnxFeatures features = OnnxFeatures.open(network("Identity", FLOAT, 4, 1, 3, 2, 2), PixelRange.UNIT)) {
            Matrix whole = features.of(COLOUR);

            assertThat(whole.shape()).containsExactly(20, 12);
            assertThat(whole.row(0).minus(whole.row(2)).maxAbs()).isZero();
            assertThat(whole.get(0, 4)).isEqualTo(4.0 / 16);
        }
    }

    @Test
    void wrong_shapes_and_types_are_refused_by_name() throws IOException {
        Path flat = network("Identity", FLOAT, 2, -1, 10);

        assertThatThrownBy(() -> OnnxFeatures.open(flat, PixelRange.UNIT))
                .isInstanceOf(IOException.class)
                .hasMessage(flat + " must take one f32 tensor of shape [N, C, H, W] or [N, H, W, C] with C = 1 or 3,"
                        + " but takes [x FLOAT [-1, 10]]");
        assertThatThrownBy(() -> OnnxFeatures.open(network("Identity", DOUBLE, 4, -1, 3, 2, 2), PixelRange.UNIT))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> OnnxFeatures.open(network("Identity", FLOAT, 4, -1, 5, 2, 2), PixelRange.UNIT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("[-1, 5, 2, 2]");
        try (OnnxFeatures grey = OnnxFeatures.open(network("Identity", FLOAT, 4, -1, 1, 2, 2), PixelRange.UNIT)) {
            assertThatThrownBy(() -> grey.of(COLOUR))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("images must have 1 channels (input of ")
                    .hasMessageEndingWith("but was 3");
        }
    }

    @Test
    void files_that_are_no_networks_are_refused_by_name() throws IOException {
        Path text = Files.writeString(folder.resolve("text.onnx"), "no network");

        assertThatThrownBy(() -> OnnxFeatures.open(text, PixelRange.UNIT))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(text + " must be an ONNX file, but: ");
        assertThatThrownBy(() -> OnnxFeatures.open(folder.resolve("none.onnx"), PixelRange.UNIT))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.resolve("none.onnx") + " must be an ONNX file, but there is none");
        assertThatThrownBy(() -> new PixelRange(1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("white must be > black = 1.0, but was 1.0");
    }

    private Path network(String operator, int type, int rank, long... shape) throws IOException {
        long[] output = new long[rank];
        Arrays.fill(output, -1);
        byte[] model = new OneNodeModel(operator).input("x", type, shape).output("y", OneNodeModel.FLOAT, output);
        return Files.write(folder.resolve("network.onnx"), model);
    }
}
