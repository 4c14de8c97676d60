package org.convexgan.progressive;

import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;

/**
 * Orthonormal directions in the space of images.
 *
 * @param side pixel rows, and columns, of an image, {@code ≥ 1}
 * @param channels of a pixel, {@code ≥ 1}
 * @param columns {@code V}, {@code d×p} with {@code d = side·side·channels}, pixel-major: row, column, channel; its
 *     columns are the directions, orthonormal up to the rounding of whoever computed them
 */
public record Directions(int side, int channels, Matrix columns) {
    public Directions {
        Require.atLeast("side", side, 1);
        Require.atLeast("channels", channels, 1);
        Require.that(
                columns.rows() == side * side * channels,
                "directions",
                "have %d entries each".formatted(side * side * channels),
                columns.rows());
        Require.that(
                columns.columns() <= columns.rows(), "directions", "be at most as many as entries", columns.columns());
    }

    /** Returns the number p of directions. */
    public int count() {
        return columns.columns();
    }

    /**
     * Returns the directions of images with twice as many pixel rows and columns: every pixel four times, divided by 2,
     * which keeps them orthonormal.
     */
    public Directions upsampled() {
        int p = count();
        int wide = 2 * side * channels;
        return new Directions(2 * side, channels, Matrix.ofRows(4 * columns.rows(), p, (target, at) -> {
            int row = at / wide;
            int entry = at % wide;
            int source = (row / 2) * side * channels + (entry / channels / 2) * channels + entry % channels;
            for (int j = 0; j < p; j++) {
                target[j] = columns.get(source, j) / 2;
            }
        }));
    }

    /**
     * Returns the first directions.
     *
     * @param k how many, {@code 1 ≤ k ≤ p}
     */
    public Directions leading(int k) {
        Require.that(1 <= k && k <= count(), "k", "be between 1 and " + count(), k);
        return new Directions(side, channels, Bases.columns(columns, 0, k));
    }
}
