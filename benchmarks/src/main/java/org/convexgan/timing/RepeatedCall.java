package org.convexgan.timing;

/** Times a call that may be shorter than a reading of the clock: the clock is read after bundles of calls, each an eighth of those before it. */
final class RepeatedCall {
    private static final int BUNDLE = 8;
    private static final double NANOS = 1e9;

    private RepeatedCall() {}

    /**
     * Calls again and again for some time.
     *
     * @param least seconds to go on for, at least one call
     * @return seconds of one call
     */
    static double seconds(Runnable call, double least) {
        long start = System.nanoTime();
        long calls = 0;
        double elapsed;
        do {
            long bundle = 1 + calls / BUNDLE;
            for (long i = 0; i < bundle; i++) {
                call.run();
            }
            calls += bundle;
            elapsed = (System.nanoTime() - start) / NANOS;
        } while (elapsed < least);
        return elapsed / calls;
    }
}
