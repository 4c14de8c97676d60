package org.convexgan.timing;

import java.util.Map;

/** One thing that one subject does, at one size. */
public interface TimedCase {
    /** Returns the suite that it belongs to. */
    String suite();

    /** Returns what is done. */
    String row();

    /** Returns sizes and difficulties by name. */
    Map<String, String> parameters();

    /** Returns who does it. */
    String subject();

    /**
     * Does it for one round. Whatever goes wrong is an outcome and no exception.
     *
     * @throws JmhLockedException if JMH cannot run for now, whatever the case
     */
    Outcome time(Profile profile);

    /** Returns about how many seconds a round takes on two idle cores. */
    double expected(Profile profile);

    /** Returns how many rounds there are, of those that the run has; an expensive case has fewer. */
    default int rounds(int planned) {
        return planned;
    }

    /** Returns the name of the empty call that is timed in the same way, {@code ""} without one. */
    default String harness() {
        return "";
    }

    /** Returns the SHA-256 of the data by their name. */
    default Map<String, String> data() {
        return Map.of();
    }

    /** Returns how a progress display calls it. */
    default String label() {
        return "%s: %s %s, %s".formatted(suite(), row(), parameters(), subject());
    }
}
