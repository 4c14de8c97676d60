package org.convexgan.device;

import java.nio.FloatBuffer;
import org.convexgan.images.PixelRows;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * What one thread does of a pass over the data: it reads tiles of consecutive rows and multiplies them.
 *
 * <p>A tile holds integers, pixel values less a reference value of their column, at most 255 in size: exact in f32.
 */
abstract class TileShare implements AutoCloseable {
    /** Entries that are converted at a time: 256 KiB in f32, which a core's own cache holds. */
    private static final int STAGING_ENTRIES = 1 << 16;

    private final PixelRows rows;
    private final int[] reference;
    private final INDArray tile;
    private final byte[] levels;
    private final int[] row;
    private final float[] staging;

    /**
     * Prepares the reading of tiles.
     *
     * @param reference in [0, 255], one for each column
     * @param tileRows of the largest tile
     */
    TileShare(PixelRows rows, int[] reference, int tileRows) {
        this.rows = rows;
        this.reference = reference;
        this.tile = Columns.allocate(DataType.FLOAT, reference.length, tileRows);
        int some = Math.min(tileRows, Math.max(1, STAGING_ENTRIES / reference.length));
        this.row = new int[reference.length];
        this.levels = new byte[some * reference.length];
        this.staging = new float[some * reference.length];
    }

    /** Reads and multiplies some rows. */
    final void take(long first, int count) {
        FloatBuffer target = tile.data().asNioFloat();
        int some = staging.length / reference.length;
        for (int done = 0; done < count; done += some) {
            int part = Math.min(some, count - done);
            rows.readLevels(first + done, part, levels);
            for (int start = 0; start < part * reference.length; start += reference.length) {
                convert(levels, start, staging);
            }
            target.put(staging, 0, part * reference.length);
        }
        Nd4j.getAffinityManager().tagLocation(tile, AffinityManager.Location.HOST);
        multiply(count == tile.columns() ? tile : tile.get(NDArrayIndex.all(), NDArrayIndex.interval(0, count)));
    }

    private void convert(byte[] levels, int start, float[] target) {
        for (int j = 0; j < row.length; j++) {
            row[j] = (levels[start + j] & 0xff) - reference[j];
        }
        converted(row);
        for (int j = 0; j < row.length; j++) {
            target[start + j] = row[j];
        }
    }

    /** Looks at a row on its way into the tile. */
    void converted(int[] row) {}

    /** Multiplies a tile, which has a column for each row of the data. */
    abstract void multiply(INDArray tile);

    @Override
    public void close() {
        tile.close();
    }
}
