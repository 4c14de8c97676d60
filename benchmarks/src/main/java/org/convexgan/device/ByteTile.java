package org.convexgan.device;

import java.nio.ByteBuffer;
import org.convexgan.images.PixelRows;

/** Some consecutive rows of pixels: as unsigned bytes, and as signed ones, which are smaller by 128. */
final class ByteTile {
    private static final long FLIP = 0x8080808080808080L;

    /** Bytes that are read at a time: a core's own cache holds them. */
    private static final int STAGING_BYTES = 1 << 18;

    private final PixelRows rows;
    private final int some;
    private final ByteBuffer unsigned;
    private final ByteBuffer signed;

    /** Reserves memory for some rows. */
    ByteTile(PixelRows rows, int most) {
        this.rows = rows;
        some = Math.max(1, STAGING_BYTES / rows.columns());
        int whole = (most * rows.columns() + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
        unsigned = ByteProducts.buffer(whole);
        signed = ByteProducts.buffer(whole);
    }

    /** Reads rows. */
    void read(long first, int count) {
        unsigned.clear();
        int flipped = 0;
        for (int done = 0; done < count; done += some) {
            rows.readLevels(first + done, Math.min(some, count - done), unsigned);
            flip(flipped, unsigned.position());
            flipped = unsigned.position() / Long.BYTES * Long.BYTES;
        }
        unsigned.clear();
    }

    /** Flips eight at a time, also those after the last one. */
    private void flip(int from, int to) {
        for (int at = from; at < to; at += Long.BYTES) {
            signed.putLong(at, unsigned.getLong(at) ^ FLIP);
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
