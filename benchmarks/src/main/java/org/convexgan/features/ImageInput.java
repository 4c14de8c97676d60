package org.convexgan.features;

import java.util.Optional;

/**
 * How a network takes images.
 *
 * @param channelsFirst whether the shape is {@code [N, C, H, W]} rather than {@code [N, H, W, C]}
 * @param channels 1 or 3
 * @param height rows, or {@value #OPEN}
 * @param width columns, or {@value #OPEN}
 */
record ImageInput(boolean channelsFirst, int channels, int height, int width) {
    /** How the runtime writes a dimension that the file leaves open. */
    static final int OPEN = -1;

    /** Reads the shape of an input, if it is one of images. */
    static Optional<ImageInput> of(long[] shape) {
        if (shape.length != 4) {
            return Optional.empty();
        }
        if (isChannels(shape[1])) {
            return Optional.of(new ImageInput(true, (int) shape[1], (int) shape[2], (int) shape[3]));
        }
        return isChannels(shape[3])
                ? Optional.of(new ImageInput(false, (int) shape[3], (int) shape[1], (int) shape[2]))
                : Optional.empty();
    }

    private static boolean isChannels(long dimension) {
        return dimension == 1 || dimension == 3;
    }

    /** Returns the input with open dimensions replaced by those of an image. */
    ImageInput forSide(int side) {
        return new ImageInput(channelsFirst, channels, height == OPEN ? side : height, width == OPEN ? side : width);
    }

    long[] shape(int count) {
        return channelsFirst
                ? new long[] {count, channels, height, width}
                : new long[] {count, height, width, channels};
    }

    int size() {
        return channels * height * width;
    }

    /** Writes a square image, resized bilinearly: the centres of its corner cells meet those of the image, and beyond them it goes on as at its edge. */
    void write(float[] pixels, int from, int side, PixelRange range, float[] target, int at) {
        for (int row = 0; row < height; row++) {
            float y = position(row, height, side);
            int top = (int) y;
            int bottom = Math.min(top + 1, side - 1);
            for (int column = 0; column < width; column++) {
                float x = position(column, width, side);
                int left = (int) x;
                int right = Math.min(left + 1, side - 1);
                for (int c = 0; c < channels; c++) {
                    float upper = between(
                            pixels[from + (top * side + left) * channels + c],
                            pixels[from + (top * side + right) * channels + c],
                            x - left);
                    float lower = between(
                            pixels[from + (bottom * side + left) * channels + c],
                            pixels[from + (bottom * side + right) * channels + c],
                            x - left);
                    int place =
                            channelsFirst ? (c * height + row) * width + column : (row * width + column) * channels + c;
                    target[at + place] = range.of(between(upper, lower, y - top));
                }
            }
        }
    }

    private static float position(int index, int size, int side) {
        float position = (index + 0.5f) * side / size - 0.5f;
        return Math.max(0, Math.min(side - 1, position));
    }

    private static float between(float first, float second, float share) {
        return first + share * (second - first);
    }
}
