package org.convexgan.images;

import java.util.ArrayList;
import java.util.List;
import org.convexgan.certificate.Require;

/**
 * Where the parts of a tile file lie: header, one record of checksums for each block of rows, then the regions. Region
 * 0 holds the index that each row has in its source; the others hold the pixels, one region for each side, the largest
 * first.
 *
 * @param capacity rows that there is room for, at least 1
 * @param side of the largest images
 * @param channels 1 or 3
 */
record TileLayout(int capacity, int side, int channels) {
    static final int PAGE = 4096;
    static final int BLOCK_ROWS = 128;
    private static final int LEAST_HALVED_SIDE = 4;

    TileLayout {
        Require.atLeast("capacity", capacity, 1);
        Require.atLeast("side", side, 1);
        Require.that(channels == 1 || channels == 3, "channels", "be 1 or 3", channels);
    }

    /** Returns the side, and its halves down to 4. */
    List<Integer> sides() {
        List<Integer> sides = new ArrayList<>();
        int next = side;
        sides.add(next);
        while (next % 2 == 0 && next / 2 >= LEAST_HALVED_SIDE) {
            next /= 2;
            sides.add(next);
        }
        return sides;
    }

    int regions() {
        return 1 + sides().size();
    }

    int rowBytes(int region) {
        if (region == 0) {
            return Integer.BYTES;
        }
        int pixels = sides().get(region - 1);
        return pixels * pixels * channels;
    }

    String nameOf(int region) {
        return region == 0 ? "the index" : "side " + sides().get(region - 1);
    }

    int blocks(int rows) {
        return (rows + BLOCK_ROWS - 1) / BLOCK_ROWS;
    }

    /** Returns how many of the rows a block holds. */
    int rowsOf(int block, int rows) {
        return Math.min(BLOCK_ROWS, rows - block * BLOCK_ROWS);
    }

    long recordOffset(int block) {
        return PAGE + (long) block * BlockRecord.length(regions());
    }

    long offset(int region, long row) {
        long start = aligned(recordOffset(blocks(capacity)));
        for (int i = 0; i < region; i++) {
            start = aligned(start + (long) capacity * rowBytes(i));
        }
        return start + row * rowBytes(region);
    }

    /** Returns the bytes of a file with all rows. */
    long size() {
        return offset(regions() - 1, capacity);
    }

    private static long aligned(long offset) {
        return (offset + PAGE - 1) / PAGE * PAGE;
    }
}
