package org.convexgan.images;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Compares the checksums of the blocks that come next while others calculate with those before: whoever reads them finds them in memory. Faults are left to
 * the one who reads the block.
 */
final class BlocksAhead {
    /** Blocks compared before they are asked for. */
    static final int MOST = 32;

    /** Compares the checksum of a block in a region. */
    @FunctionalInterface
    interface Comparison {
        void compare(int region, int block) throws IOException;
    }

    private final int blocks;
    private final Comparison comparison;
    private final Executor executor;

    /** For each region the first block that was not asked for. */
    private final AtomicIntegerArray next;

    /**
     * Asks for nothing yet.
     *
     * @param executor compares
     */
    BlocksAhead(int regions, int blocks, Comparison comparison, Executor executor) {
        this.blocks = blocks;
        this.comparison = comparison;
        this.executor = executor;
        this.next = new AtomicIntegerArray(regions);
    }

    /** Asks for the blocks after one that is read now, each once. */
    void after(int region, int block) {
        int end = Math.min(blocks, block + 1 + MOST);
        int first = Math.max(next.getAndAccumulate(region, end, Math::max), block + 1);
        for (int each = first; each < end; each++) {
            int asked = each;
            try {
                executor.execute(() -> compare(region, asked));
            } catch (RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void compare(int region, int block) {
        try {
            comparison.compare(region, block);
        } catch (IOException met) {
            // whoever reads the block meets it again, and knows what for
        }
    }
}
