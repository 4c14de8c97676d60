package org.convexgan.conformance;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * How much of what a subject claims to have solved is verified.
 *
 * <p>What is passed for free and what could not be decided do not count; a wrong answer to a free instance does. An answer {@code feasible} can be right, but it neither claims nor verifies that
 * anything was solved: it counts as asked and is no part of either rate. What the subject does not support, or was not asked, counts as not
 * solved.
 *
 * @param byClaim scores by claim id
 * @param byProblem scores by wire name
 * @param total of all instances
 */
public record Scores(Map<String, Score> byClaim, Map<String, Score> byProblem, Score total) {
    /**
     * Counts over a set of instances. All but the last three are over instances that count.
     *
     * @param counted instances that count
     * @param claimed answered {@code optimal} or {@code infeasible}
     * @param passed of those, judged right
     * @param feasibleOnly right answers {@code feasible}
     * @param failed verdict FAIL
     * @param errors verdict ERROR
     * @param flaky verdict FLAKY
     * @param unsupported verdict UNSUPPORTED
     * @param notRun verdict NOT_RUN
     * @param free instances that a null subject passes; they count only where this subject is wrong
     * @param notApplicable instances too close to a border, not free
     * @param undecidable verdict UNDECIDABLE, not free
     */
    public record Score(
            long counted,
            long claimed,
            long passed,
            long feasibleOnly,
            long failed,
            long errors,
            long flaky,
            long unsupported,
            long notRun,
            long free,
            long notApplicable,
            long undecidable) {

        private static Score of(List<AnswerRun> runs) {
            List<AnswerRun> asked = runs.stream().filter(run -> !run.free()).toList();
            List<AnswerRun> counted = runs.stream().filter(AnswerRun::counts).toList();
            return new Score(
                    counted.size(),
                    counted.stream().filter(AnswerRun::claimed).count(),
                    counted.stream().filter(AnswerRun::verified).count(),
                    count(counted, Verdicts.PASS)
                            - counted.stream().filter(AnswerRun::verified).count(),
                    count(counted, Verdicts.FAIL),
                    count(counted, Verdicts.ERROR),
                    count(counted, Verdicts.FLAKY),
                    count(counted, Verdicts.UNSUPPORTED),
                    count(counted, Verdicts.NOT_RUN),
                    runs.size() - asked.size(),
                    count(asked, Verdicts.NOT_APPLICABLE),
                    count(asked, Verdicts.UNDECIDABLE));
        }

        private static long count(List<AnswerRun> runs, String verdict) {
            return runs.stream().filter(run -> run.verdict().equals(verdict)).count();
        }

        /** Returns the share of counted instances that the subject claims to have solved; empty if none counts. */
        public OptionalDouble claimedRate() {
            return rate(claimed);
        }

        /** Returns the share of counted instances that it has solved; empty if none counts. */
        public OptionalDouble verifiedRate() {
            return rate(passed);
        }

        private OptionalDouble rate(long part) {
            return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / counted);
        }
    }

    public Scores {
        byClaim = Collections.unmodifiableMap(new TreeMap<>(byClaim));
        byProblem = Collections.unmodifiableMap(new TreeMap<>(byProblem));
    }

    /** Returns the scores of a ledger. */
    public static Scores of(List<LedgerEntry> ledger) {
        List<AnswerRun> runs = ledger.stream()
                .filter(AnswerRun.class::isInstance)
                .map(AnswerRun.class::cast)
                .filter(run -> !run.shrunk())
                .toList();
        return new Scores(
                runs.stream().collect(groupingBy(AnswerRun::claim, collectingAndThen(toList(), Score::of))),
                runs.stream().collect(groupingBy(AnswerRun::problem, collectingAndThen(toList(), Score::of))),
                Score.of(runs));
    }
}
