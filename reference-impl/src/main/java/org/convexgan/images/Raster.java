package org.convexgan.images;

import java.util.Arrays;
import java.util.Objects;
import org.convexgan.certificate.Require;

/** An image of 8-bit values, pixel-major: row, column, channel. Immutable. */
public final class Raster {
    private static final float WHITE = 255;

    private final int width;
    private final int height;
    private final int channels;
    private final byte[] values;

    private Raster(int width, int height, int channels, byte[] values) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.values = values;
    }

    /**
     * Returns an image with the given values.
     *
     * @param width pixels of a row, at least 1
     * @param height rows, at least 1
     * @param channels 1 (grey) or 3 (red, green, blue)
     * @param values {@code height·width·channels} unsigned bytes; copied
     * @throws IllegalArgumentException if an argument breaks its condition
     */
    public static Raster of(int width, int height, int channels, byte[] values) {
        Require.atLeast("width", width, 1);
        Require.atLeast("height", height, 1);
        Require.that(channels == 1 || channels == 3, "channels", "be 1 or 3", channels);
        long size = (long) width * height * channels;
        Require.that(values.length == size, "values", "have " + size + " entries", values.length);
        return new Raster(width, height, channels, values.clone());
    }

    /** Returns the number of pixels of a row. */
    public int width() {
        return width;
    }

    /** Returns the number of rows. */
    public int height() {
        return height;
    }

    /** Returns 1 (grey) or 3 (red, green, blue). */
    public int channels() {
        return channels;
    }

    /**
     * Returns an 8-bit value, 0 to 255.
     *
     * @throws IndexOutOfBoundsException if there is no such value
     */
    public int value(int row, int column, int channel) {
        Objects.checkIndex(row, height);
        Objects.checkIndex(column, width);
        Objects.checkIndex(channel, channels);
        return values[(row * width + column) * channels + channel] & 0xff;
    }

    /** Returns all values, row by row, as unsigned bytes in an array of their own. */
    public byte[] toBytes() {
        return values.clone();
    }

    /** Writes all values over 255, rounded to f32, row by row. */
    void intensities(float[] target, int from) {
        for (int i = 0; i < values.length; i++) {
            target[from + i] = (values[i] & 0xff) / WHITE;
        }
    }

    /** Returns whether all pixels are equal. */
    boolean isConstant() {
        for (int i = channels; i < values.length; i++) {
            if (values[i] != values[i - channels]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the grey image with all three channels equal; a coloured one is returned as it is. */
    public Raster inColour() {
        if (channels == 3) {
            return this;
        }
        byte[] coloured = new byte[3 * values.length];
        for (int i = 0; i < coloured.length; i++) {
            coloured[i] = values[i / 3];
        }
        return new Raster(width, height, 3, coloured);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster that
                && width == that.width
                && height == that.height
                && channels == that.channels
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + channels) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "%dx%d image of %d channels".formatted(width, height, channels);
    }
}
