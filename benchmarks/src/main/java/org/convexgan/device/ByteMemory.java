package org.convexgan.device;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.convexgan.images.PixelRows;

/** What a thread reads and writes in each pass over the data, used again in the next: fresh memory has to be found by the system and cleared. */
final class ByteMemory {
    /** A pass with random directions beside the others needs some more than the one before. */
    private static final int SPARE = 8;

    private final ByteTile tile;
    private ByteBuffer digits = ByteProducts.buffer(0);
    private IntBuffer products = integers(0);
    private IntBuffer scores = integers(0);
    private double[] images = {};
    private double[][] values = {};

    /** Reserves memory for a tile. */
    ByteMemory(PixelRows rows, int tileRows) {
        tile = new ByteTile(rows, tileRows);
    }

    private static IntBuffer integers(int count) {
        return ByteProducts.buffer(Integer.BYTES * count).asIntBuffer();
    }

    ByteTile tile() {
        return tile;
    }

    /** Returns room for the digits of scores. */
    ByteBuffer digits(int count) {
        if (digits.capacity() < count) {
            digits = ByteProducts.buffer(count);
        }
        return digits.clear();
    }

    /** Returns room for products with digits. */
    IntBuffer products(int count) {
        if (products.capacity() < count) {
            products = integers(count);
        }
        return products.clear();
    }

    /** Returns room for the digits of scores before they are put together. */
    IntBuffer scores(int count) {
        if (scores.capacity() < count) {
            scores = integers(count);
        }
        return scores.clear();
    }

    /** Returns as many zeros, and some more numbers. */
    double[] zeros(int count) {
        if (images.length < count) {
            images = new double[count + count / SPARE];
        } else {
            Arrays.fill(images, 0, count, 0);
        }
        return images;
    }

    /** Returns lines of as many numbers, for each direction one, and perhaps more lines. */
    double[][] lines(int count, int length) {
        if (values.length < count || values[0].length != length) {
            values = new double[count][length];
        }
        return values;
    }
}
