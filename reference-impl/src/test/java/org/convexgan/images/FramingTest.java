package org.convexgan.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FramingTest {
    private static Raster noise(int width, int height, int channels) {
        byte[] values = new byte[width * height * channels];
        new Random(width * 1000L + height).nextBytes(values);
        return Raster.of(width, height, channels, values);
    }

    /** The value of the new pixel from the definition: overlaps of intervals, in exact integers. */
    private static int average(Raster image, int left, int top, int width, int height, int side, int[] at) {
        BigInteger sum = BigInteger.ZERO;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                long overlap = overlap(at[0], row, height, side) * overlap(at[1], column, width, side);
                int value = image.value(top + row, left + column, at[2]);
                sum = sum.add(BigInteger.valueOf(overlap * value));
            }
        }
        BigInteger area = BigInteger.valueOf((long) width * height);
        return sum.shiftLeft(1).add(area).divide(area.shiftLeft(1)).intValueExact();
    }

    private static long overlap(int cell, int pixel, int length, int side) {
        return Math.max(0, Math.min((cell + 1) * length, (pixel + 1) * side) - Math.max(cell * length, pixel * side));
    }

    @ParameterizedTest
    @CsvSource({"178, 218, 20", "23, 17, 5", "64, 64, 16", "9, 8, 8", "7, 31, 3"})
    void reduction_averages_exactly_over_areas(int width, int height, int side) {
        Raster image = noise(width, height, 3);
        int shorter = Math.min(width, height);

        Raster squashed = Framing.SQUASH.square(image, side);
        Raster cropped = Framing.CENTRE_CROP.square(image, side);

        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column += 2) {
                int[] at = {row, column, (row + column) % 3};
                int left = (width - shorter) / 2;
                int top = (height - shorter) / 2;
                assertThat(squashed.value(at[0], at[1], at[2]))
                        .isEqualTo(average(image, 0, 0, width, height, side, at));
                assertThat(cropped.value(at[0], at[1], at[2]))
                        .isEqualTo(average(image, left, top, shorter, shorter, side, at));
            }
        }
    }

    @Test
    void crop_of_an_aligned_photograph_keeps_the_rows_20_to_197() {
        byte[] values = new byte[178 * 218];
        for (int i = 0; i < values.length; i++) {
            int row = i / 178;
            values[i] = (byte) (row < 20 || row > 197 ? 255 : 100);
        }
        Raster image = Raster.of(178, 218, 1, values);

        assertThat(Framing.CENTRE_CROP.square(image, 64).toBytes()).containsOnly(100);
        assertThat(Framing.SQUASH.square(image, 64).value(0, 0, 0)).isEqualTo(255);
    }

    @Test
    void halves_are_rounded_up() {
        Raster image = Raster.of(2, 2, 1, new byte[] {0, 1, 1, 0});

        assertThat(Framing.SQUASH.square(image, 1).value(0, 0, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"32", "16", "8", "4"})
    void averages_of_averages_differ_by_rounding_only(int side) {
        Raster image = noise(64, 64, 3);

        Raster once = Framing.SQUASH.square(image, side);
        Raster twice = Framing.SQUASH.square(Framing.SQUASH.square(image, 2 * side), side);

        for (int i = 0; i < side * side * 3; i++) {
            int difference = (once.toBytes()[i] & 0xff) - (twice.toBytes()[i] & 0xff);
            assertThat(Math.abs(difference)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void padding_centres_on_black() {
        Raster image = noise(28, 28, 1);

        Raster padded = Framing.PAD.square(image, 32);

        for (int row = 0; row < 32; row++) {
            for (int column = 0; column < 32; column++) {
                boolean inside = Math.min(row, column) >= 2 && Math.max(row, column) < 30;
                assertThat(padded.value(row, column, 0)).isEqualTo(inside ? image.value(row - 2, column - 2, 0) : 0);
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Framing.PAD.square(image, 27))
                .withMessage("image must have at most 27x27 pixels, but was 28x28 image of 1 channels");
    }

    @ParameterizedTest
    @EnumSource(
            value = Framing.class,
            names = {"SQUASH", "CENTRE_CROP"})
    void tiny_images_are_refused(Framing framing) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> framing.square(noise(40, 15, 3), 16))
                .withMessage("image must have at least 16x16 pixels, but was 40x15 image of 3 channels");
        assertThat(framing.square(noise(16, 16, 3), 16)).isEqualTo(noise(16, 16, 3));
    }
}
