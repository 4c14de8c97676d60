package org.convexgan.timing;

import java.util.Locale;

/** How much a run of benchmarks times. */
public enum Profile {
    /** A few cases, to see that everything works; under two minutes on two idle cores. */
    SMOKE(2, 1, 3, 100),
    /** Every case at two difficulties; what a table is published from. */
    STANDARD(5, 2, 5, 300),
    /** Every case at every difficulty; hours. */
    FULL(10, 3, 5, 1000);

    private final int rounds;
    private final int warmups;
    private final int iterations;
    private final int millis;

    Profile(int rounds, int warmups, int iterations, int millis) {
        this.rounds = rounds;
        this.warmups = warmups;
        this.iterations = iterations;
        this.millis = millis;
    }

    /** Returns how often each case is timed, in turn with all others. */
    public int rounds() {
        return rounds;
    }

    /** Returns the iterations of a round that are not recorded. */
    public int warmups() {
        return warmups;
    }

    /** Returns the recorded iterations of a round. */
    public int iterations() {
        return iterations;
    }

    /** Returns the least duration of an iteration of a fast case; a slow one has one call per iteration. */
    public int millis() {
        return millis;
    }

    /** Returns the word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
