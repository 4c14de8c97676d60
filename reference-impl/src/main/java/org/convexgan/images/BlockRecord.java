package org.convexgan.images;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What a tile file says of one block of rows.
 *
 * @param next index in the source after the block's last image
 * @param rows in the block
 * @param sums CRC-32C of the block's bytes in each region
 */
record BlockRecord(int next, int rows, List<Integer> sums) {
    BlockRecord {
        sums = List.copyOf(sums);
    }

    static int length(int regions) {
        return Integer.BYTES * (regions + 3);
    }

    ByteBuffer encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(length(sums.size()));
        bytes.putInt(next).putInt(rows);
        sums.forEach(bytes::putInt);
        return bytes.putInt(sum(bytes.array(), 0, bytes.position())).flip();
    }

    /** Returns the record, or null where the bytes are not those of a record. */
    static @Nullable BlockRecord decoded(ByteBuffer bytes, int regions) {
        ByteBuffer in = bytes.duplicate();
        BlockRecord record = new BlockRecord(in.getInt(), in.getInt(), sums(in, regions));
        return record.rows > 0 && record.encoded().equals(bytes) ? record : null;
    }

    private static List<Integer> sums(ByteBuffer in, int regions) {
        List<Integer> sums = new ArrayList<>();
        for (int region = 0; region < regions; region++) {
            sums.add(in.getInt());
        }
        return sums;
    }

    static int sum(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
