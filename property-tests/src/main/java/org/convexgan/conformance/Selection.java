package org.convexgan.conformance;

import java.util.Set;

/**
 * Which instances a run is about. An empty set admits everything.
 *
 * @param problems wire names
 * @param claims claim ids
 * @param items ids of instances
 */
public record Selection(Set<String> problems, Set<String> claims, Set<String> items) {
    /** Everything. */
    public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of());

    public Selection {
        problems = Set.copyOf(problems);
        claims = Set.copyOf(claims);
        items = Set.copyOf(items);
    }

    /** Returns the selection of one problem. */
    public static Selection ofProblem(String problem) {
        return new Selection(Set.of(problem), Set.of(), Set.of());
    }

    boolean admitsProblem(String problem) {
        return admits(problems, problem);
    }

    boolean admitsClaim(String claim) {
        return admits(claims, claim);
    }

    boolean admitsItem(String id) {
        return admits(items, id);
    }

    private static boolean admits(Set<String> wanted, String name) {
        return wanted.isEmpty() || wanted.contains(name);
    }
}
