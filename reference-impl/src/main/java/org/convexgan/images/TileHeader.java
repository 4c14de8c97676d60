package org.convexgan.images;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The first page of a tile file, big-endian: magic, version, capacity, rows, side, channels, rows of a block,
 * identity, CRC-32C.
 *
 * @param rows that the file holds; 0 while it is being built
 * @param identity SHA-256 of what the rows were made from, in hexadecimal digits
 */
record TileHeader(TileLayout layout, int rows, String identity) {
    private static final long MAGIC = 0x4356585449_4C4553L; // CVXTILES
    private static final int VERSION = 1;

    /** Returns the SHA-256 of a text, in hexadecimal digits. */
    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    ByteBuffer encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(TileLayout.PAGE);
        bytes.putLong(MAGIC).putInt(VERSION).putInt(layout.capacity()).putInt(rows);
        bytes.putInt(layout.side()).putInt(layout.channels()).putInt(TileLayout.BLOCK_ROWS);
        bytes.put(HexFormat.of().parseHex(identity));
        return bytes.putInt(BlockRecord.sum(bytes.array(), 0, bytes.position())).rewind();
    }

    static TileHeader decoded(Path file, ByteBuffer bytes) throws IOException {
        ByteBuffer in = bytes.duplicate();
        if (in.remaining() < TileLayout.PAGE || in.getLong() != MAGIC) {
            throw new IOException(file + " must be a tile file, but does not begin like one");
        }
        int version = in.getInt();
        if (version != VERSION) {
            throw new IOException("%s must have version %d, but had %d".formatted(file, VERSION, version));
        }
        int capacity = in.getInt();
        int rows = in.getInt();
        int side = in.getInt();
        int channels = in.getInt();
        int blockRows = in.getInt();
        byte[] identity = new byte[32];
        in.get(identity);
        byte[] summed = new byte[in.position()];
        bytes.get(bytes.position(), summed);
        int expected = in.getInt();
        int found = BlockRecord.sum(summed, 0, summed.length);
        if (found != expected) {
            throw new IOException(
                    "%s: the header must have checksum %08x, but had %08x".formatted(file, expected, found));
        }
        if (blockRows != TileLayout.BLOCK_ROWS) {
            throw new IOException(
                    "%s must have blocks of %d rows, but had %d".formatted(file, TileLayout.BLOCK_ROWS, blockRows));
        }
        return new TileHeader(
                new TileLayout(capacity, side, channels), rows, HexFormat.of().formatHex(identity));
    }
}
