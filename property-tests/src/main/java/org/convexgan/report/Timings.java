package org.convexgan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.BenchmarkRun;
import org.convexgan.ledger.LedgerEntry.Run;
import org.convexgan.ledger.LedgerEntry.TimingRun;

/**
 * The results of a run of benchmarks.
 *
 * @param run where and when
 * @param settings what was timed on which machine
 * @param suites results by suite, in the order in which they began
 * @param complete whether the ledger has its last line
 */
public record Timings(Run run, BenchmarkRun settings, List<Suite> suites, boolean complete) {

    /**
     * The results of one suite.
     *
     * @param name of the suite
     * @param subjects who was timed, in the order of appearance
     * @param rows what was done
     */
    public record Suite(String name, List<String> subjects, List<Row> rows) {}

    /**
     * One thing that was done, with its sizes.
     *
     * @param name what
     * @param parameters sizes and difficulties by name
     * @param cells results by subject
     */
    public record Row(String name, Map<String, String> parameters, Map<String, TimingCell> cells) {
        /** Returns {@code "covariance-matching, d = 32"}. */
        public String label() {
            return parameters.isEmpty() ? name : name + ", " + TimingText.parameters(parameters);
        }
    }

    /**
     * Reads a ledger.
     *
     * @throws IllegalArgumentException if it is not one of a run of benchmarks
     */
    public static Timings of(List<LedgerEntry> ledger) {
        if (ledger.size() < 2
                || !(ledger.get(0) instanceof Run run)
                || !(ledger.get(1) instanceof BenchmarkRun settings)) {
            throw new IllegalArgumentException(
                    "ledger must begin with a line of the kind run and one of the kind benchmark, but does not");
        }
        Map<String, Map<List<Object>, Map<String, TimingCell>>> bySuite = new LinkedHashMap<>();
        for (int i = 2; i < ledger.size(); i++) {
            if (ledger.get(i) instanceof TimingRun timing) {
                TimingCell cell = bySuite.computeIfAbsent(timing.suite(), suite -> new LinkedHashMap<>())
                        .computeIfAbsent(List.of(timing.row(), timing.parameters()), row -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                timing.subject(), subject -> new TimingCell(new ArrayList<>(), new ArrayList<>()));
                cell.rounds().add(timing);
                cell.lines().add(i + 1);
            }
        }
        List<Suite> suites = new ArrayList<>();
        bySuite.forEach((name, rows) -> suites.add(suite(name, rows)));
        return new Timings(run, settings, suites, ledger.get(ledger.size() - 1) instanceof LedgerEntry.End);
    }

    private static Suite suite(String name, Map<List<Object>, Map<String, TimingCell>> rows) {
        Set<String> subjects = new LinkedHashSet<>();
        List<Row> listed = new ArrayList<>();
        rows.forEach((key, cells) -> {
            TimingRun first = cells.values().iterator().next().rounds().get(0);
            listed.add(new Row(first.row(), first.parameters(), cells));
            subjects.addAll(cells.keySet());
        });
        return new Suite(name, List.copyOf(subjects), listed);
    }

    /** Returns how many cases have a wrong answer or none because of a fault. */
    public long wrong() {
        return suites.stream()
                .flatMap(suite -> suite.rows().stream())
                .flatMap(row -> row.cells().values().stream())
                .map(cell -> cell.decisive().verdict())
                .filter(verdict -> verdict.equals("FAIL") || verdict.equals("ERROR"))
                .count();
    }

    /** Tells what must agree for times of two runs to be comparable: processor, cores, operating system and Java runtime. */
    public List<String> machine() {
        return List.of(settings.cpu(), run.cores() + " cores", run.os(), "JDK " + run.jdk());
    }
}
