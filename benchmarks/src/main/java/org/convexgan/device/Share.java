package org.convexgan.device;

/** One thread's share of a pass over the rows: sums that are added up in the end. */
interface Share extends AutoCloseable {
    /** Reads and multiplies some rows. */
    void take(long first, int count);

    @Override
    void close();
}
