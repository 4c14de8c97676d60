package org.convexgan.images;

/** Reduction of a rectangle to a square by area averages. */
final class AreaAverage {
    private AreaAverage() {}

    /**
     * Averages a rectangle of an image.
     *
     * @param left first column of the rectangle; {@code top} its first row
     * @param side of the new image, at most the rectangle's width and height
     */
    static Raster of(Raster image, int left, int top, int width, int height, int side) {
        int channels = image.channels();
        byte[] values = image.toBytes();
        long[] sums = new long[side * side * channels];
        int[] firstColumn = cells(width, side);
        // in units of 1/side of an old pixel the cell of a new pixel is width times height, an old pixel side times
        // side
        for (int row = 0; row < height; row++) {
            long[] across = new long[side * channels];
            int from = ((top + row) * image.width() + left) * channels;
            for (int column = 0; column < width; column++) {
                int cell = firstColumn[column];
                int inside = Math.min(side, (cell + 1) * width - column * side);
                for (int channel = 0; channel < channels; channel++) {
                    int value = values[from + column * channels + channel] & 0xff;
                    across[cell * channels + channel] += (long) inside * value;
                    if (inside < side) {
                        across[(cell + 1) * channels + channel] += (long) (side - inside) * value;
                    }
                }
            }
            int cell = (int) ((long) row * side / height);
            int inside = Math.min(side, (cell + 1) * height - row * side);
            add(sums, cell, across, inside);
            if (inside < side) {
                add(sums, cell + 1, across, side - inside);
            }
        }
        return Raster.of(side, side, channels, round(sums, (long) width * height));
    }

    /** Returns the new pixel in which each old one begins. */
    private static int[] cells(int length, int side) {
        int[] cells = new int[length];
        for (int i = 0; i < length; i++) {
            cells[i] = (int) ((long) i * side / length);
        }
        return cells;
    }

    private static void add(long[] sums, int row, long[] across, int weight) {
        for (int i = 0; i < across.length; i++) {
            sums[row * across.length + i] += weight * across[i];
        }
    }

    private static byte[] round(long[] sums, long area) {
        byte[] values = new byte[sums.length];
        for (int i = 0; i < sums.length; i++) {
            values[i] = (byte) ((2 * sums[i] + area) / (2 * area));
        }
        return values;
    }
}
