package org.convexgan.device;

import org.convexgan.images.PixelRows;
import org.jspecify.annotations.Nullable;

/**
 * What one thread does of a pass over the data: it reads some consecutive rows at a time and multiplies them.
 *
 * <p>Rows are of integers, pixel values less a reference value of their column, at most 255 in size: exact in f32.
 */
abstract class TileShare implements Share {
    /** Entries that are converted at a time: 256 KiB in f32, which a core's own cache holds. */
    private static final int STAGING_ENTRIES = 1 << 16;

    private final PixelRows rows;
    private final int[] reference;
    private final @Nullable Moments moments;
    private final byte[] levels;
    private final int[] row;
    private final float[] staging;

    /**
     * Prepares the reading of rows.
     *
     * @param reference in [0, 255], one for each column
     * @param moments told of the rows, unless null
     */
    TileShare(PixelRows rows, int[] reference, @Nullable Moments moments) {
        this.rows = rows;
        this.reference = reference;
        this.moments = moments;
        int some = Math.max(1, STAGING_ENTRIES / reference.length);
        this.levels = new byte[some * reference.length];
        this.row = new int[reference.length];
        this.staging = new float[some * reference.length];
    }

    @Override
    public final void take(long first, int count) {
        int d = reference.length;
        int some = staging.length / d;
        for (int done = 0; done < count; done += some) {
            int part = Math.min(some, count - done);
            rows.readLevels(first + done, part, levels);
            for (int i = 0; i < part; i++) {
                convert(i * d);
            }
            store(staging, part);
        }
        multiply();
    }

    private void convert(int start) {
        for (int j = 0; j < reference.length; j++) {
            staging[start + j] = (levels[start + j] & 0xff) - reference[j];
        }
        if (moments != null) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (levels[start + j] & 0xff) - reference[j];
            }
            moments.add(row);
        }
    }

    /** Appends rows to a tile. */
    abstract void store(float[] entries, int count);

    /** Multiplies the rows that were stored. */
    abstract void multiply();

    /** Returns what was told of the rows; null if nothing was asked for. */
    final @Nullable Moments moments() {
        return moments;
    }
}
