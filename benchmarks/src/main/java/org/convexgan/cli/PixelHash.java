package org.convexgan.cli;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.convexgan.images.PixelRows;

/** What tells images from others wherever they are kept: the hash of their pixels. */
final class PixelHash {
    private static final int BLOCK_ROWS = 256;

    private PixelHash() {}

    /** Returns the SHA-256 of all 8-bit values, image after image, each by row, column and channel, in hexadecimal digits. */
    static String of(PixelRows images) {
        MessageDigest digest = sha256();
        byte[] block = new byte[BLOCK_ROWS * images.columns()];
        for (long first = 0; first < images.rows(); first += BLOCK_ROWS) {
            int count = (int) Math.min(BLOCK_ROWS, images.rows() - first);
            images.readLevels(first, count, block);
            digest.update(block, 0, count * images.columns());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
