package org.convexgan.timing;

import java.util.List;
import java.util.Locale;

/** How much a run of benchmarks times. */
public enum Profile {
    /** A few cases, to see that everything works. */
    SMOKE(2, 2, 1, 3, 50),
    /** Every case at one difficulty, and growth with the size; what a table is published from. */
    STANDARD(12, 5, 3, 3, 80),
    /** Every case at every difficulty. */
    FULL(90, 5, 4, 5, 100);

    private final int minutes;
    private final int rounds;
    private final int warmups;
    private final int iterations;
    private final int millis;

    Profile(int minutes, int rounds, int warmups, int iterations, int millis) {
        this.minutes = minutes;
        this.rounds = rounds;
        this.warmups = warmups;
        this.iterations = iterations;
        this.millis = millis;
    }

    /** Returns what all suites are planned to take at most on two idle cores, without a GPU. */
    public int minutes() {
        return minutes;
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

    /** Returns the one of three lists that belongs to this profile. */
    <T> List<T> chosen(List<T> smoke, List<T> standard, List<T> full) {
        return switch (this) {
            case SMOKE -> smoke;
            case STANDARD -> standard;
            case FULL -> full;
        };
    }

    /** Returns the word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
