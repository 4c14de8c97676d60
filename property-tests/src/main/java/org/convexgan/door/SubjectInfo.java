package org.convexgan.door;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a subject says about itself before it is asked.
 *
 * @param name implementation, e.g. {@code "np-svt"}
 * @param version its version, may be empty
 * @param language e.g. {@code "python"}
 * @param problems wire names it answers; others are unsupported and never asked
 * @param deterministic whether it promises the same answer to the same request
 */
public record SubjectInfo(String name, String version, String language, Set<String> problems, boolean deterministic) {
    public SubjectInfo {
        problems = Collections.unmodifiableSet(new TreeSet<>(problems));
    }

    /** Returns what it says in words, e.g. {@code "np-svt 1.0 in python, 2 problems, promises the same answer to the same request"}. */
    String introduction() {
        return "%s in %s, %d %s, %s the same answer to the same request"
                .formatted(
                        (name + " " + version).strip(),
                        language,
                        problems.size(),
                        problems.size() == 1 ? "problem" : "problems",
                        deterministic ? "promises" : "does not promise");
    }
}
