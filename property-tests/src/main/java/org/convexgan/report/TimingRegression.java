package org.convexgan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.metrics.Interval;

/**
 * Two runs of the same benchmarks, compared as ratios of calibrated times: each time is divided by that of a fixed computation just before it, so
 * that a machine which is busier today is no regression.
 *
 * @param rows one per case and subject that both runs timed
 * @param missing cases that only one of the runs has verified times for, and those with a round that was not calibrated
 */
public record TimingRegression(List<Change> rows, List<String> missing) {
    /** A smaller change is not called one, however narrow its interval. */
    public static final double LEAST_CHANGE = 1.1;

    /** The suite of empty calls, some nanoseconds each, whose change is none of anything that is used. */
    public static final String HARNESS = "harness";

    /** With fewer rounds in either run nothing is said about a case. */
    public static final int LEAST_ROUNDS = TimingStatistics.LEAST_ROUNDS;

    /** What the interval of a ratio says. */
    public enum Finding {
        /** At least {@link #LEAST_CHANGE} times as slow, and the whole interval lies above 1. */
        SLOWER,
        /** At least as much faster, and the whole interval lies below 1. */
        FASTER,
        /** Neither. */
        NO_CHANGE_SHOWN,
        /** A run has fewer than five rounds, which say nothing about other rounds. */
        TOO_FEW_ROUNDS
    }

    /**
     * One case.
     *
     * @param label suite, case and subject
     * @param ratio calibrated time now over that of the baseline
     * @param rounds of the run that has fewer
     */
    public record Change(String label, Interval ratio, int rounds) {
        /** Returns what the interval says. */
        public Finding finding() {
            if (rounds < LEAST_ROUNDS) {
                return Finding.TOO_FEW_ROUNDS;
            }
            if (ratio.value() >= LEAST_CHANGE && ratio.lower() > 1) {
                return Finding.SLOWER;
            }
            return ratio.value() <= 1 / LEAST_CHANGE && ratio.upper() < 1 ? Finding.FASTER : Finding.NO_CHANGE_SHOWN;
        }

        /** Returns {@code "micro: … 1.21 [1.18, 1.25] SLOWER"}. */
        public String text() {
            return "%s: %s %s".formatted(label, TimingText.factor(ratio), finding());
        }
    }

    /**
     * Compares a run with its baseline.
     *
     * @throws IllegalArgumentException if they are of different machines or profiles, or one was interrupted
     */
    public static TimingRegression of(Timings baseline, Timings now) {
        if (!baseline.complete() || !now.complete()) {
            throw new IllegalArgumentException("runs must be complete to be compared, but %s was interrupted"
                    .formatted(baseline.complete() ? "the later one" : "the baseline"));
        }
        if (!conditions(baseline).equals(conditions(now))) {
            throw new IllegalArgumentException(
                    "runs must be of one machine and one profile to compare times, but are of %s and %s; ratios between the subjects of one run can be compared"
                            .formatted(conditions(baseline), conditions(now)));
        }
        Map<String, TimingCell> before = verified(baseline);
        Map<String, TimingCell> after = verified(now);
        List<Change> rows = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        after.forEach((label, cell) -> {
            TimingCell earlier = before.get(label);
            if (earlier == null) {
                missing.add(label + " (only now)");
                return;
            }
            Optional<List<List<Double>>> was = earlier.calibrated();
            Optional<List<List<Double>>> is = cell.calibrated();
            if (was.isPresent() && is.isPresent()) {
                rows.add(new Change(
                        label,
                        TimingStatistics.change(is.get(), was.get()),
                        Math.min(cell.rounds().size(), earlier.rounds().size())));
            } else {
                missing.add("%s (a round without calibration %s)"
                        .formatted(label, was.isPresent() ? "now" : "in the baseline"));
            }
        });
        before.keySet().stream()
                .filter(label -> !after.containsKey(label))
                .forEach(label -> missing.add(label + " (only in the baseline)"));
        return new TimingRegression(rows, missing);
    }

    /** Returns what the times of both runs depend on alike; another profile warms up less or more. */
    private static List<String> conditions(Timings timings) {
        return Stream.concat(
                        timings.machine().stream(),
                        Stream.of(
                                "GPU " + timings.settings().gpu(),
                                "profile " + timings.settings().profile()))
                .toList();
    }

    /** Returns {@code "2 slower, 1 faster, 40 without a change that can be shown, 0 with too few rounds"}. */
    public String summary() {
        return "%d slower, %d faster, %d without a change that can be shown, %d with too few rounds"
                .formatted(
                        count(Finding.SLOWER),
                        count(Finding.FASTER),
                        count(Finding.NO_CHANGE_SHOWN),
                        count(Finding.TOO_FEW_ROUNDS));
    }

    private long count(Finding finding) {
        return rows.stream().filter(change -> change.finding() == finding).count();
    }

    /** Tells whether some case became slower. */
    public boolean isSlower() {
        return rows.stream().anyMatch(change -> change.finding() == Finding.SLOWER);
    }

    /** Tells whether the runs are long enough to say something about at least one case. */
    public boolean isDecided() {
        return mostRounds() >= LEAST_ROUNDS;
    }

    /** Returns how many rounds both runs have of the case that has most, 0 if they share none. */
    public int mostRounds() {
        return rows.stream().mapToInt(Change::rounds).max().orElse(0);
    }

    private static Map<String, TimingCell> verified(Timings timings) {
        return timings.suites().stream()
                .filter(suite -> !suite.name().equals(HARNESS))
                .flatMap(suite -> suite.rows().stream()
                        .flatMap(row -> row.cells().entrySet().stream()
                                .filter(cell -> cell.getValue().isVerified())
                                .map(cell -> Map.entry(
                                        suite.name() + ": " + row.label() + ", " + cell.getKey(), cell.getValue()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
