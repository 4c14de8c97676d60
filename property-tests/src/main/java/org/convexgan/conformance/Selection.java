package org.convexgan.conformance;

import java.util.List;
import java.util.Set;
import org.convexgan.ledger.LedgerEntry.Filter;

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

    /** Returns what a ledger says that its run was about. */
    public static Selection of(Filter filter) {
        return new Selection(Set.copyOf(filter.problems()), Set.copyOf(filter.claims()), Set.copyOf(filter.items()));
    }

    /** Returns the same for a ledger, in alphabetical order. */
    Filter filter() {
        return new Filter(sorted(problems), sorted(claims), sorted(items));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
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
