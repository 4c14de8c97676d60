package org.convexgan.cli;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;

/**
 * The first of some images.
 *
 * @param all the images
 * @param rows how many of them, {@code ≥ 1}
 */
record FirstRows(PixelRows all, long rows) implements PixelRows {
    FirstRows {
        Require.that(1 <= rows && rows <= all.rows(), "rows", "be 1 to " + all.rows(), rows);
    }

    @Override
    public Optional<PixelRows> halved() {
        return all.halved().map(half -> new FirstRows(half, rows));
    }

    @Override
    public int side() {
        return all.side();
    }

    @Override
    public int channels() {
        return all.channels();
    }

    @Override
    public void read(long first, int count, float[] target) {
        Objects.checkFromIndexSize(first, count, rows);
        all.read(first, count, target);
    }

    @Override
    public void readLevels(long first, int count, byte[] target) {
        Objects.checkFromIndexSize(first, count, rows);
        all.readLevels(first, count, target);
    }

    @Override
    public void readLevels(long first, int count, ByteBuffer target) {
        Objects.checkFromIndexSize(first, count, rows);
        all.readLevels(first, count, target);
    }
}
