package org.convexgan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convexgan.ledger.LedgerEntry.TimingRun;
import org.convexgan.metrics.Interval;

/**
 * What one subject did in one row.
 *
 * @param rounds its ledger entries, in the order of the rounds
 * @param lines their line numbers in the ledger, counted from 1
 * @param processors of the machine
 */
public record TimingCell(List<TimingRun> rounds, List<Integer> lines, int processors) {
    /** Processes that want a processor, for each there is, above which some wait: what is timed and what it collects and compiles with leave it below. */
    static final double BUSY = 1.25;

    private static final int LONGEST_REASON = 120;

    /** Returns the entry that decides: the first that is no PASS, else the first. */
    TimingRun decisive() {
        return rounds.stream()
                .filter(round -> !round.verdict().equals("PASS"))
                .findFirst()
                .orElse(rounds.get(0));
    }

    /** Tells whether the answer was proved right in every round, so that the times count. */
    public boolean isVerified() {
        return decisive().verdict().equals("PASS");
    }

    /** Tells whether nothing was tried: a device or a program that the case needs is not there. */
    boolean isAbsent() {
        return decisive().verdict().equals("NOT_RUN");
    }

    /** Returns the iterations of each round, in seconds. */
    List<List<Double>> seconds() {
        return rounds.stream().map(TimingRun::seconds).toList();
    }

    /** Returns the typical time, if the answers were proved right. */
    public Optional<Interval> time() {
        return isVerified() ? Optional.of(TimingStatistics.time(seconds())) : Optional.empty();
    }

    /** Returns the times of each round over that of the calibration before it; nothing if a round has none. */
    Optional<List<List<Double>>> calibrated() {
        List<List<Double>> calibrated = new ArrayList<>();
        for (TimingRun round : rounds) {
            Double calibration = round.calibration();
            if (calibration == null) {
                return Optional.empty();
            }
            calibrated.add(
                    round.seconds().stream().map(value -> value / calibration).toList());
        }
        return Optional.of(calibrated);
    }

    /** Returns how many rounds were timed while other work of the machine took processors away. */
    long busy() {
        return rounds.stream()
                .filter(round -> round.load() != null && round.load() > BUSY * processors)
                .count();
    }

    /** Returns the median over the rounds of another quantity, if each round has it. */
    Optional<Double> measure(String name) {
        return rounds.stream().allMatch(round -> round.measures().containsKey(name))
                ? Optional.of(TimingStatistics.median(
                        rounds.stream().map(round -> round.measures().get(name)).toList()))
                : Optional.empty();
    }

    /** Returns the names of the other quantities. */
    Map<String, Double> measures() {
        return rounds.get(0).measures();
    }

    /** Returns what a table shows. */
    String text() {
        TimingRun entry = decisive();
        String busy = busy() == 0 ? "" : ", busy %d/%d".formatted(busy(), rounds.size());
        return time().map(time -> TimingText.interval(time) + busy)
                .orElseGet(() -> entry.verdict() + "(" + shortened(ComparisonText.line(entry.reason())) + ")");
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }
}
