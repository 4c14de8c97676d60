package org.convexgan.device;

import java.nio.ByteBuffer;
import org.convexgan.images.PixelRows;

/** Some consecutive rows of pixels: as unsigned bytes, and as signed ones, which are smaller by 128. */
final class ByteTile {
    private static final byte FLIP = (byte) 0x80;

    /** Bytes that are read at a time: a core's own cache holds them. */
    private static final int STAGING_BYTES = 1 << 18;

    private final PixelRows rows;
    private final byte[] levels;
    private final ByteBuffer unsigned;
    private final ByteBuffer signed;

    /** Reserves memory for some rows. */
    ByteTile(PixelRows rows, int most) {
        this.rows = rows;
        levels = new byte[Math.max(1, STAGING_BYTES / rows.columns()) * rows.columns()];
        unsigned = ByteProducts.buffer(most * rows.columns());
        signed = ByteProducts.buffer(most * rows.columns());
    }

    /** Reads rows. */
    void read(long first, int count) {
        unsigned.clear();
        signed.clear();
        int some = levels.length / rows.columns();
        for (int done = 0; done < count; done += some) {
            int part = Math.min(some, count - done);
            rows.readLevels(first + done, part, levels);
            unsigned.put(levels, 0, part * rows.columns());
            flip(levels);
            signed.put(levels, 0, part * rows.columns());
        }
        unsigned.rewind();
        signed.rewind();
    }

    private static void flip(byte[] levels) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (levels[i] ^ FLIP);
        }
    }

    /** Returns how many levels a row has. */
    int columns() {
        return rows.columns();
    }

    /** Returns levels from a column on, for the left side of a product. */
    ByteProducts.Factor left(int from) {
        return ByteProducts.Factor.of(unsigned.duplicate().position(from), rows.columns());
    }

    /** Returns levels from a column on, for the right side of a product. */
    ByteProducts.Factor right(int from) {
        return ByteProducts.Factor.levels(signed.duplicate().position(from), rows.columns());
    }
}
