package org.convexgan.device;

import java.nio.ByteBuffer;

/**
 * Signed bytes as sums of two of 7 bits, {@code b = ⌊b/2⌋ + ⌈b/2⌉}: two products of an unsigned byte with such ones fit into 16 bits,
 * {@code 2·255·64 < 2¹⁵}.
 */
final class ByteHalves {
    private static final long LEADING = 0x8080808080808080L;
    private static final long LAST = 0x0101010101010101L;

    private static final int LARGEST = 64;

    private ByteBuffer floors = ByteProducts.buffer(0);
    private ByteBuffer ceilings = ByteProducts.buffer(0);

    /** Two matrices whose sum is a matrix. */
    record Pair(ByteProducts.Factor floors, ByteProducts.Factor ceilings) {}

    /**
     * Splits a matrix; the halves last until the next one is split.
     *
     * @param lines how many there are in memory, of {@code length} bytes each
     */
    Pair of(ByteProducts.Factor whole, int lines, int length) {
        int stride = (length + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
        if (floors.capacity() < lines * stride) {
            floors = ByteProducts.buffer(lines * stride);
            ceilings = ByteProducts.buffer(lines * stride);
        }
        ByteBuffer entries = whole.entries().duplicate().order(floors.order());
        for (int line = 0; line < lines; line++) {
            int from = entries.position() + line * whole.stride();
            int to = line * stride;
            int i = 0;
            for (; i + Long.BYTES <= length; i += Long.BYTES) {
                long eight = entries.getLong(from + i);
                long floor = eight >>> 1 & ~LEADING | eight & LEADING;
                floors.putLong(to + i, floor);
                ceilings.putLong(to + i, (floor & ~LEADING) + (eight & LAST) ^ floor & LEADING);
            }
            for (; i < length; i++) {
                byte one = entries.get(from + i);
                floors.put(to + i, (byte) (one >> 1));
                ceilings.put(to + i, (byte) (one - (one >> 1)));
            }
        }
        return new Pair(
                new ByteProducts.Factor(floors, stride, whole.isTransposed(), whole.zero(), LARGEST),
                new ByteProducts.Factor(ceilings, stride, whole.isTransposed(), 0, LARGEST));
    }
}
