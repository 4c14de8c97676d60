package org.convexgan.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.convexgan.certificate.Require;
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

    static final String SIZE = "[1-9][0-9]*";

    /**
     * The results of one suite.
     *
     * @param name of the suite
     * @param subjects who was timed, in the order of appearance
     * @param rows what was done
     * @param published figures of papers, which are no results of this run
     */
    public record Suite(String name, List<String> subjects, List<Row> rows, List<Published> published) {}

    /**
     * A figure that a paper reports, taken elsewhere and on other data.
     *
     * @param figure its ledger entry
     * @param line its line number in the ledger, counted from 1
     */
    public record Published(TimingRun figure, int line) {
        /** Tells whether it speaks of what was done in a row: the same thing, on sizes that may differ. */
        boolean isAbout(Row row) {
            return figure.row().equals(row.name())
                    && figure.parameters().entrySet().stream()
                            .filter(parameter -> !parameter.getValue().matches(SIZE))
                            .allMatch(parameter ->
                                    parameter.getValue().equals(row.parameters().get(parameter.getKey())));
        }

        /** Returns {@code "153 s (ProCoGAN, images = 50000)"}. */
        String text() {
            String sizes = figure.parameters().isEmpty() ? "" : ", " + TimingText.parameters(figure.parameters());
            return "%s (%s%s)".formatted(TimingText.seconds(figure.seconds().get(0)), figure.subject(), sizes);
        }
    }

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

        /** Returns the other parameters. */
        Map<String, String> without(String parameter) {
            Map<String, String> others = new TreeMap<>(parameters);
            others.remove(parameter);
            return others;
        }
    }

    /**
     * Reads a ledger.
     *
     * @throws IllegalArgumentException if it is not one of a run of benchmarks, times a round twice, or has not as many lines as it says at its end
     */
    public static Timings of(List<LedgerEntry> ledger) {
        if (ledger.size() < 2
                || !(ledger.get(0) instanceof Run run)
                || !(ledger.get(1) instanceof BenchmarkRun settings)) {
            throw new IllegalArgumentException(
                    "ledger must begin with a line of the kind run and one of the kind benchmark, but does not");
        }
        Map<String, List<Integer>> bySuite = new LinkedHashMap<>();
        Set<List<Object>> rounds = new HashSet<>();
        for (int i = 2; i < ledger.size(); i++) {
            if (ledger.get(i) instanceof TimingRun timing) {
                bySuite.computeIfAbsent(timing.suite(), suite -> new ArrayList<>())
                        .add(i);
                Require.that(
                        rounds.add(List.of(
                                timing.suite(), timing.row(), timing.parameters(), timing.subject(), timing.round())),
                        "ledger",
                        "time each round of a case once",
                        "line %d: %s, %s, round %d again"
                                .formatted(i + 1, timing.row(), timing.subject(), timing.round()));
            }
        }
        LedgerEntry last = ledger.get(ledger.size() - 1);
        if (last instanceof LedgerEntry.End end) {
            Require.that(
                    end.answers() == rounds.size(),
                    "ledger",
                    "have %d lines of the kind timing, as its last line says".formatted(end.answers()),
                    rounds.size());
        }
        List<Suite> suites = new ArrayList<>();
        bySuite.forEach((name, indices) -> suites.add(suite(name, indices, ledger, run.cores())));
        return new Timings(run, settings, suites, last instanceof LedgerEntry.End);
    }

    private static Suite suite(String name, List<Integer> indices, List<LedgerEntry> ledger, int processors) {
        Map<List<Object>, Row> rows = new LinkedHashMap<>();
        Set<String> subjects = new LinkedHashSet<>();
        List<Published> published = new ArrayList<>();
        for (int index : indices) {
            TimingRun timing = (TimingRun) ledger.get(index);
            if (timing.verdict().equals("REFERENCE")) {
                published.add(new Published(timing, index + 1));
                continue;
            }
            subjects.add(timing.subject());
            TimingCell cell = rows.computeIfAbsent(
                            List.of(timing.row(), timing.parameters()),
                            row -> new Row(timing.row(), timing.parameters(), new LinkedHashMap<>()))
                    .cells()
                    .computeIfAbsent(
                            timing.subject(),
                            subject -> new TimingCell(new ArrayList<>(), new ArrayList<>(), processors));
            cell.rounds().add(timing);
            cell.lines().add(index + 1);
        }
        return new Suite(name, List.copyOf(subjects), List.copyOf(rows.values()), published);
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
