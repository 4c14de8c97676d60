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

    /** Does it for one round. Whatever goes wrong is an outcome and no exception. */
    Outcome time(Profile profile);

    /** Returns how a progress display calls it. */
    default String label() {
        return "%s: %s %s, %s".formatted(suite(), row(), parameters(), subject());
    }
}
