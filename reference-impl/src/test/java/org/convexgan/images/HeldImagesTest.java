package org.convexgan.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeldImagesTest {
    private final HeldImages images = HeldImages.of(List.of(grey(0, 255, 51, 102), grey(1, 2, 3, 4)));

    private static Raster grey(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        int side = (int) Math.sqrt(values.length);
        return Raster.of(side, values.length / side, 1, bytes);
    }

    @Test
    void entries_are_values_over_255_in_f32() {
        float[] block = new float[9];

        images.read(0, 2, block);

        assertThat(block).containsExactly(0, 1, 0.2f, 0.4f, 1 / 255f, 2 / 255f, 3 / 255f, 4 / 255f, 0);
        assertThat(images.rows()).isEqualTo(2);
        assertThat(images.columns()).isEqualTo(4);
    }

    @Test
    void smaller_images_are_means_rounded_once_with_halves_up() {
        float[] means = new float[2];

        images.at(1).read(0, 2, means);

        assertThat(means).containsExactly(102 / 255f, 3 / 255f); // 408/4 and 10/4
        assertThatThrownBy(() -> images.at(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("image must have at least 3x3 pixels, but was 2x2 image of 1 channels");
    }

    @Test
    void first_images_are_those_that_were_held_first() {
        float[] row = new float[4];

        HeldImages first = images.first(1);

        first.read(0, 1, row);
        assertThat(row).containsExactly(0, 1, 0.2f, 0.4f);
        assertThatThrownBy(() -> first.read(1, 1, row)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> images.read(0, 2, row)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> images.first(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count must be between 1 and 2, but was 3");
    }

    @Test
    void images_that_differ_in_size_or_are_not_square_are_refused() {
        Raster square = grey(1, 2, 3, 4);
        Raster wide = grey(1, 2, 3, 4, 5, 6);

        assertThatThrownBy(() -> HeldImages.of(List.of(square, wide)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("squares must be 2x2 images of 1 channels like the first, but was 2x3 image of 1 channels");
        assertThatThrownBy(() -> HeldImages.of(List.of(wide))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeldImages.of(List.of(square, square.inColour())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeldImages.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("squares must be >= 1, but was 0");
    }
}
