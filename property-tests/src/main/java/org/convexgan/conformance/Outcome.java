package org.convexgan.conformance;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * How a run ended.
 *
 * @param ok whether the exit code is 0: the run has ended and something was judged, without a FAIL, ERROR or FLAKY that is not known, without
 *     SUITE_FAULT and without an unexpected pass; if everything had to be complete, also without NOT_RUN
 * @param verdicts how many answers have each verdict, and how many vectors and twins are {@value #FILTERED}
 * @param failures instances with a verdict that is not ok, in the order of the run
 * @param known instances with FAIL, ERROR or FLAKY that are listed as known
 * @param unexpectedPasses listed ids of which everything passed
 * @param stale listed ids that nothing has
 * @param ended whether the ledger has its last line
 */
public record Outcome(
        boolean ok,
        Map<String, Long> verdicts,
        List<AnswerRun> failures,
        List<AnswerRun> known,
        List<String> unexpectedPasses,
        List<String> stale,
        boolean ended) {
    /** Vectors and twins that were left out by a filter. */
    public static final String FILTERED = "NOT_RUN(filtered)";

    private static final Set<String> WRONG = Set.of(Verdicts.FAIL, Verdicts.ERROR, Verdicts.FLAKY);
    private static final Set<String> UNDECIDED =
            Set.of(Verdicts.UNSUPPORTED, Verdicts.NOT_RUN, Verdicts.NOT_APPLICABLE, Verdicts.UNDECIDABLE);

    public Outcome {
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        failures = List.copyOf(failures);
        known = List.copyOf(known);
        unexpectedPasses = List.copyOf(unexpectedPasses);
        stale = List.copyOf(stale);
    }

    /**
     * Applies the exit rule.
     *
     * @param ledger of a conformance run
     * @param knownFailures what the implementer expects to fail
     * @param complete whether NOT_RUN is refused too
     */
    public static Outcome of(List<LedgerEntry> ledger, KnownFailures knownFailures, boolean complete) {
        List<AnswerRun> runs = ledger.stream()
                .filter(AnswerRun.class::isInstance)
                .map(AnswerRun.class::cast)
                .filter(run -> !run.shrunk())
                .toList();
        long filtered = ledger.stream()
                .filter(LedgerEntry.SubjectRun.class::isInstance)
                .flatMap(run -> ((LedgerEntry.SubjectRun) run).filtered().values().stream())
                .mapToLong(Integer::longValue)
                .sum();
        List<AnswerRun> known = runs.stream()
                .filter(run -> WRONG.contains(run.verdict()) && knownFailures.covers(run))
                .toList();
        List<AnswerRun> failures = runs.stream()
                .filter(run -> run.verdict().equals(Verdicts.SUITE_FAULT)
                        || complete && run.verdict().equals(Verdicts.NOT_RUN)
                        || WRONG.contains(run.verdict()) && !knownFailures.covers(run))
                .toList();
        List<String> unexpected = knownFailures.unexpectedPasses(runs);
        boolean judged = runs.stream().anyMatch(run -> !UNDECIDED.contains(run.verdict()));
        boolean ended = !ledger.isEmpty() && ledger.get(ledger.size() - 1) instanceof LedgerEntry.End;
        Map<String, Long> verdicts = new TreeMap<>();
        runs.forEach(run -> verdicts.merge(run.verdict(), 1L, Long::sum));
        if (filtered > 0) {
            verdicts.put(FILTERED, filtered);
        }
        return new Outcome(
                failures.isEmpty() && unexpected.isEmpty() && judged && ended && !(complete && filtered > 0),
                verdicts,
                failures,
                known,
                unexpected,
                knownFailures.stale(runs),
                ended);
    }
}
