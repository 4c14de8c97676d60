package org.convexgan.conformance;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.convexgan.ledger.InstanceSize;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * Looks for a simpler instance that fails in the same way: greedily, among those that the generator shrinks a failing one to, with at most
 * {@value #REQUESTS} requests that together take no longer than one request may.
 */
final class Shrinking {
    private static final int REQUESTS = 100;

    private final GeneratedItems items;
    private final Function<Item, AnswerRun> ask;
    private final double budgetSeconds;
    private final Set<String> asked = new HashSet<>();
    private double seconds;

    /**
     * Prepares one search.
     *
     * @param ask asks an instance without a replay
     * @param budgetSeconds time of the subject after which no further question is asked
     */
    Shrinking(GeneratedItems items, Function<Item, AnswerRun> ask, double budgetSeconds) {
        this.items = items;
        this.ask = ask;
        this.budgetSeconds = budgetSeconds;
    }

    /** Returns the simplest instance found, empty if there is none simpler than the given one. */
    Optional<AnswerRun> shrink(AnswerRun failed) {
        Optional<AnswerRun> simplest = Optional.empty();
        Optional<AnswerRun> step = step(failed);
        while (step.isPresent()) {
            simplest = step;
            step = step(step.get());
        }
        return simplest;
    }

    private Optional<AnswerRun> step(AnswerRun failed) {
        GeneratedId id = GeneratedId.parse(failed.item()).orElseThrow();
        InstanceSize size = InstanceSize.of(failed.input());
        for (Item item : items.simpler(id)) {
            boolean isSimpler = item.claim().equals(failed.claim())
                    && InstanceSize.of(item.input()).compareTo(size) < 0;
            if (isSimpler && asked.size() < REQUESTS && seconds < budgetSeconds && asked.add(item.digest())) {
                AnswerRun answer = ask.apply(item);
                seconds += answer.seconds();
                if (Failures.way(answer).equals(Failures.way(failed)) && (failed.free() || !answer.free())) {
                    return Optional.of(answer);
                }
            }
        }
        return Optional.empty();
    }
}
