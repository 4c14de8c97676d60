package org.convexgan.outputs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Vector;

/**
 * What is found by reading images once.
 *
 * @param mean of the rows, d entries
 * @param norm {@code ‖X‖_F}, not centred
 * @param rounding what rounding of the entries to f32 changes: {@code ‖ΔX‖_F}
 * @param sha256 of the pixels, a byte a value
 */
record PixelSummary(Vector mean, double norm, double rounding, String sha256) {
    private static final int WHITE = 255;

    static PixelSummary of(PixelRows rows) {
        float[] row = new float[rows.columns()];
        byte[] bytes = new byte[row.length];
        double[] sums = new double[row.length];
        double squares = 0;
        double errors = 0;
        MessageDigest digest = digest();
        for (long i = 0; i < rows.rows(); i++) {
            rows.read(i, 1, row);
            for (int j = 0; j < row.length; j++) {
                sums[j] += row[j];
                squares += (double) row[j] * row[j];
                int level = Math.round(WHITE * row[j]);
                double error = row[j] - (double) level / WHITE;
                errors += error * error;
                bytes[j] = (byte) level;
            }
            digest.update(bytes);
        }
        return new PixelSummary(
                Vector.of(sums).times(1.0 / rows.rows()),
                Math.sqrt(squares),
                Math.sqrt(errors),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
