package org.convexgan.images;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/**
 * The rows of a data matrix X of images, {@code N×d}, served in blocks of consecutive rows.
 *
 * <p>A row is one square image, pixel-major: row, column, channel, so that {@code d = side·side·channels}. An entry is
 * an 8-bit value over 255, in [0, 1]: {@link #readLevels} returns the values, {@link #read} the quotients rounded to f32. The matrix is not centred.
 *
 * <p>Implementations may be read by several threads at once.
 */
public interface PixelRows {
    /** Returns the number N of images, at least 1. */
    long rows();

    /** Returns the number of pixel rows, and columns, of each image, at least 1. */
    int side();

    /** Returns the number of channels of each pixel: 1 (grey) or 3 (red, green, blue). */
    int channels();

    /** Returns the number d of columns of X. */
    default int columns() {
        return side() * side() * channels();
    }

    /**
     * Returns the same images at half the side, if they are stored: each pixel the mean of a square of four, but for at
     * most 1/255.
     */
    default Optional<PixelRows> halved() {
        return Optional.empty();
    }

    /**
     * Copies consecutive rows.
     *
     * @param first the first row, in {@code [0, rows()]}
     * @param count how many rows, in {@code [0, rows() − first]}
     * @param target row-major; its first {@code count·columns()} entries are overwritten
     * @throws IndexOutOfBoundsException if there are no such rows or the target is too short
     */
    void read(long first, int count, float[] target);

    /**
     * Copies the 8-bit values of consecutive rows, as unsigned bytes: integers, whose sums and products can be exact.
     *
     * @param first the first row, in {@code [0, rows()]}
     * @param count how many rows, in {@code [0, rows() − first]}
     * @param target row-major; its first {@code count·columns()} entries are overwritten
     * @throws IndexOutOfBoundsException if there are no such rows or the target is too short
     */
    default void readLevels(long first, int count, byte[] target) {
        Objects.checkFromIndexSize(0L, (long) count * columns(), target.length);
        float[] entries = new float[count * columns()];
        read(first, count, entries);
        for (int i = 0; i < entries.length; i++) {
            target[i] = (byte) Math.round(255 * entries[i]);
        }
    }

    /**
     * Puts the 8-bit values of consecutive rows, as unsigned bytes, where a buffer stands.
     *
     * @param first the first row, in {@code [0, rows()]}
     * @param count how many rows, in {@code [0, rows() − first]}
     * @param target row-major; stands after {@code count·columns()} more bytes afterwards
     * @throws IndexOutOfBoundsException if there are no such rows or the target has too little left
     */
    default void readLevels(long first, int count, ByteBuffer target) {
        Objects.checkFromIndexSize(0L, (long) count * columns(), target.remaining());
        byte[] levels = new byte[count * columns()];
        readLevels(first, count, levels);
        target.put(levels);
    }
}
