package org.convexgan.conformance;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.convexgan.door.Reply;
import org.convexgan.ledger.InstanceSize;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * For each way to fail of each claim the smallest generated instance that shows it. A time-out is left alone: each further one costs the whole
 * budget.
 */
final class Failures {
    static final Comparator<AnswerRun> BY_SIZE = Comparator.comparing(run -> InstanceSize.of(run.input()));

    private static final Set<String> SHRINKABLE = Set.of(Verdicts.FAIL, Verdicts.ERROR);

    private final Map<String, AnswerRun> smallest = new TreeMap<>();
    private final Set<String> shown = new HashSet<>();

    /** Takes notice of an answer. */
    void note(AnswerRun run) {
        if (run.shrunk()) {
            shown.add(way(run));
        } else if (run.origin().equals(Item.Origin.GENERATED.text())
                && SHRINKABLE.contains(run.verdict())
                && !Reply.Fault.TIMEOUT.text().equals(run.fault())) {
            smallest.merge(way(run), run, BinaryOperator.minBy(BY_SIZE));
        }
    }

    /** Returns the smallest instances that have not been shrunk yet, in an order that depends on nothing but them. */
    List<AnswerRun> open() {
        return smallest.values().stream()
                .filter(run -> !shown.contains(way(run)))
                .toList();
    }

    /** Returns claim and verdict with its check or fault. */
    static String way(AnswerRun run) {
        return run.claim() + " " + run.verdict() + " " + run.check() + " " + run.fault();
    }
}
