package org.convexgan.device;

import java.util.Optional;
import org.convexgan.linalg.Matrix;

/** Directions that repeat those of images of half the side in squares of four pixels, as upsampled ones do. */
final class Repeated {
    private Repeated() {}

    /**
     * Returns the directions that are repeated; nothing if these are not such.
     *
     * @param side of the images, in pixels
     * @param directions {@code side·side·channels} rows
     */
    static Optional<Matrix> coarse(int side, int channels, Matrix directions) {
        if (side % 2 != 0) {
            return Optional.empty();
        }
        int p = directions.columns();
        int wide = side * channels;
        double[] coarse = new double[directions.rows() / 4 * p];
        int at = 0;
        for (int top = 0; top < side * wide; top += 2 * wide) {
            for (int left = top; left < top + wide; left += 2 * channels) {
                for (int entry = left; entry < left + channels; entry++) {
                    for (int j = 0; j < p; j++) {
                        double value = directions.get(entry, j);
                        if (directions.get(entry + channels, j) != value
                                || directions.get(entry + wide, j) != value
                                || directions.get(entry + wide + channels, j) != value) {
                            return Optional.empty();
                        }
                        coarse[at++] = value;
                    }
                }
            }
        }
        return Optional.of(Matrix.of(directions.rows() / 4, p, coarse));
    }
}
