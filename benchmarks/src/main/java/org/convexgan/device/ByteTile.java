package org.convexgan.device;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.convexgan.images.PixelRows;
import org.convexgan.onnx.ByteProducts;

/**
 * Some consecutive rows of pixels: as unsigned bytes, and as signed ones, which are smaller by 128. These are apart in parts of the columns: memory that
 * lies together is read faster.
 */
final class ByteTile {
    private static final byte FLIP = (byte) 0x80;

    /** Bytes that are read at a time: a core's own cache holds them. */
    private static final int STAGING_BYTES = 1 << 18;

    /** Columns of a part at most. */
    private static final int TOGETHER = 1024;

    private final PixelRows rows;
    private final byte[] levels;
    private final ByteBuffer unsigned;
    private final List<ByteBuffer> signed = new ArrayList<>();

    /** Reserves memory for some rows. */
    ByteTile(PixelRows rows, int most) {
        this.rows = rows;
        levels = new byte[Math.max(1, STAGING_BYTES / rows.columns()) * rows.columns()];
        unsigned = ByteProducts.buffer(most * rows.columns());
        for (int from = 0; from < rows.columns(); from += TOGETHER) {
            signed.add(ByteProducts.buffer(most * Math.min(TOGETHER, rows.columns() - from)));
        }
    }

    /** Reads rows. */
    void read(long first, int count) {
        unsigned.clear();
        signed.forEach(ByteBuffer::clear);
        int some = levels.length / rows.columns();
        for (int done = 0; done < count; done += some) {
            int part = Math.min(some, count - done);
            rows.readLevels(first + done, part, levels);
            unsigned.put(levels, 0, part * rows.columns());
            flip(levels);
            for (int r = 0; r < part; r++) {
                for (int i = 0; i < parts(); i++) {
                    signed.get(i).put(levels, r * rows.columns() + start(i), columns(i));
                }
            }
        }
        unsigned.flip();
        signed.forEach(ByteBuffer::flip);
    }

    private static void flip(byte[] levels) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (levels[i] ^ FLIP);
        }
    }

    /** Returns all columns, unsigned. */
    ByteBuffer unsigned() {
        return unsigned;
    }

    /** Returns how many parts the columns have. */
    int parts() {
        return signed.size();
    }

    /** Returns the first column of a part. */
    int start(int part) {
        return part * TOGETHER;
    }

    /** Returns how many columns a part has. */
    int columns(int part) {
        return Math.min(TOGETHER, rows.columns() - start(part));
    }

    /** Returns a part, signed. */
    ByteBuffer signed(int part) {
        return signed.get(part);
    }
}
