package org.convexgan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.golden.Claim;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.LedgerEntry;

/**
 * What one or several implementations answered to the same instances, read from their ledgers.
 *
 * @param suite version of the suite that all runs had
 * @param subjects the implementations, in the order of their ledgers
 * @param rows the claims with at least one instance, in the order of the registry
 */
public record Comparison(String suite, List<ComparisonSubject> subjects, List<Row> rows) {

    /**
     * One claim.
     *
     * @param claim the claim
     * @param cells one per implementation
     * @param lines its instances
     */
    public record Row(Claim claim, List<ComparisonCell> cells, List<Line> lines) {
        /** Returns the claim's title, marked if the suite refutes the claim: to pass then means to answer right, not to confirm it. */
        public String title() {
            return claim.expected().equals("REFUTED") ? "(refuted) " + claim.title() : claim.title();
        }
    }

    /**
     * One instance of a claim.
     *
     * @param item the instance
     * @param cells one per implementation
     */
    public record Line(ComparisonItem item, List<ComparisonCell> cells) {

        /** Tells whether the answer of an implementation speaks against it or the suite. */
        public boolean isFailed() {
            return cells.stream().anyMatch(cell -> cell.verdict().isFailure());
        }

        private boolean isDisputed() {
            long asked = cells.stream()
                    .filter(cell -> cell.verdict() != ComparisonVerdict.NOT_ASKED)
                    .count();
            long free = cells.stream().mapToLong(ComparisonCell::free).sum();
            return free > 0 && free < asked;
        }
    }

    /**
     * Compares the runs of conformance ledgers.
     *
     * @param ledgers at least one, each with one run line and one subject line
     * @param registry the claims that the ledgers speak about
     * @throws IllegalArgumentException if there is no ledger, a ledger is not of a conformance run, repeats an instance or has a verdict or claim that is
     *     unknown, or if two runs differ in the version of the suite or in the checksum of a vector file
     */
    public static Comparison of(List<List<LedgerEntry>> ledgers, Claims registry) {
        if (ledgers.isEmpty()) {
            throw new IllegalArgumentException("ledgers must be at least one, but there is none");
        }
        List<ComparisonSubject> subjects = labelled(ledgers);
        ComparisonSubject first = subjects.get(0);
        subjects.forEach(subject -> requireComparable(first, subject));
        Map<String, Set<ComparisonItem>> items = subjects.stream()
                .flatMap(subject -> subject.answers().keySet().stream())
                .collect(Collectors.groupingBy(ComparisonItem::claim, Collectors.toCollection(TreeSet::new)));
        items.keySet().stream()
                .sorted()
                .filter(id -> registry.find(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("claim must be in the registry, but was " + id);
                });
        List<Row> rows = registry.all().stream()
                .filter(claim -> items.containsKey(claim.id()))
                .map(claim -> row(claim, items.getOrDefault(claim.id(), Set.of()), subjects))
                .toList();
        return new Comparison(first.run().suite(), subjects, rows);
    }

    private static List<ComparisonSubject> labelled(List<List<LedgerEntry>> ledgers) {
        Map<String, Integer> met = new HashMap<>();
        List<ComparisonSubject> subjects = new ArrayList<>();
        for (List<LedgerEntry> ledger : ledgers) {
            ComparisonSubject subject = ComparisonSubject.of(ledger);
            int number = met.merge(subject.label(), 1, Integer::sum);
            subjects.add(number == 1 ? subject : subject.numbered(number));
        }
        return List.copyOf(subjects);
    }

    private static void requireComparable(ComparisonSubject first, ComparisonSubject other) {
        String suite = first.run().suite();
        if (!suite.equals(other.run().suite())) {
            throw new IllegalArgumentException("suite must be the same in all ledgers, but was %s for %s and %s for %s"
                    .formatted(suite, first.label(), other.run().suite(), other.label()));
        }
        Map<String, String> data = first.subject().data();
        Map<String, String> others = other.subject().data();
        Stream.concat(data.keySet().stream(), others.keySet().stream())
                .sorted()
                .filter(file -> !data.getOrDefault(file, "absent").equals(others.getOrDefault(file, "absent")))
                .findFirst()
                .ifPresent(file -> {
                    throw new IllegalArgumentException(
                            "data must be the same in all ledgers, but %s was %s for %s and %s for %s"
                                    .formatted(
                                            file,
                                            data.getOrDefault(file, "absent"),
                                            first.label(),
                                            others.getOrDefault(file, "absent"),
                                            other.label()));
                });
    }

    private static Row row(Claim claim, Set<ComparisonItem> items, List<ComparisonSubject> subjects) {
        List<Line> lines = items.stream()
                .map(item -> new Line(item, cells(subjects, subject -> subject.answers(item))))
                .toList();
        return new Row(claim, cells(subjects, subject -> subject.answers(claim)), lines);
    }

    private static List<ComparisonCell> cells(
            List<ComparisonSubject> subjects, Function<ComparisonSubject, List<LedgerEntry.AnswerRun>> answers) {
        return subjects.stream().map(answers).map(ComparisonCell::of).toList();
    }

    /** Returns the rows of the claims that an implementation was asked about. */
    List<Row> rows(ComparisonSubject subject) {
        int column = subjects.indexOf(subject);
        return rows.stream()
                .filter(row -> row.cells().get(column).verdict() != ComparisonVerdict.NOT_ASKED)
                .toList();
    }

    /** Returns the instances of an implementation, claim by claim in the order of the registry. */
    Stream<ComparisonItem> items(ComparisonSubject subject) {
        return rows.stream()
                .flatMap(row -> row.lines().stream())
                .map(Line::item)
                .filter(item -> subject.answers().containsKey(item));
    }

    /** Returns the heading of a report. */
    public String title() {
        return subjects.size() == 1
                ? "Conformance of " + subjects.get(0).name().strip()
                : "Comparison of implementations";
    }

    /** Returns how many different instances there are. */
    public int instances() {
        return rows.stream().mapToInt(row -> row.lines().size()).sum();
    }

    /** Returns every way to fail, claim by claim. */
    public List<ComparisonFailure> failures() {
        return rows.stream()
                .flatMap(row -> subjects.stream().flatMap(subject -> subject.failures(row.claim()).stream()))
                .toList();
    }

    /** Returns the verdicts that a table of this comparison shows, worst first. */
    public Set<ComparisonVerdict> legend() {
        return rows.stream()
                .flatMap(row -> Stream.concat(
                        row.cells().stream(), row.lines().stream().flatMap(line -> line.cells().stream())))
                .map(ComparisonCell::verdict)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns what a reader must know before comparing columns, in words. */
    public List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        for (ComparisonSubject subject : subjects) {
            if (subject.end() == null) {
                cautions.add("The run of %s was interrupted after %s."
                        .formatted(
                                subject.label(),
                                Figures.counted(subject.answers().size(), "answer")));
            } else if (!subject.isComplete()) {
                cautions.add("The ledger of %s ends after %s, but has %s: audit it."
                        .formatted(
                                subject.label(),
                                Figures.counted(subject.end().answers(), "answer"),
                                Figures.count(subject.recorded())));
            }
            if (!subject.unknownProblems().isEmpty()) {
                cautions.add("%s declares problems that the suite does not have: %s."
                        .formatted(subject.label(), String.join(", ", subject.unknownProblems())));
            }
            if (subject.isFiltered()) {
                cautions.add("The run of %s was restricted: %s were left out, NOT RUN (filtered)."
                        .formatted(subject.label(), subject.filtered()));
            }
            if (subject.answers().size() < instances()) {
                cautions.add("%s was asked %s of %s instances."
                        .formatted(
                                subject.label(), Figures.count(subject.answers().size()), Figures.count(instances())));
            }
        }
        differing(
                "Seeds",
                "twins and generated instances are not the same",
                s -> s.subject().seed(),
                cautions);
        differing(
                "Budgets",
                "time-outs are not comparable",
                s -> ComparisonText.number(s.subject().budgetSeconds()) + " s",
                cautions);
        differing(
                "Revisions of the suite",
                "verdicts may rest on different judges",
                s -> s.subject().commit(),
                cautions);
        differing(
                "Machines",
                "times are not comparable",
                s -> "%s, %s cores, %s"
                        .formatted(s.subject().cpu(), s.run().cores(), s.run().os()),
                cautions);
        differing(
                "Doors",
                "times of a process include the exchange of messages",
                s -> s.subject().door(),
                cautions);
        List<String> disputed = rows.stream()
                .flatMap(row -> row.lines().stream())
                .filter(Line::isDisputed)
                .map(line -> line.item().id())
                .toList();
        if (!disputed.isEmpty()) {
            cautions.add("%s marked FREE in some ledgers only, such as %s: audit them."
                    .formatted(Figures.counted(disputed.size(), "instance"), ComparisonText.line(disputed.get(0))));
        }
        return cautions;
    }

    private void differing(
            String what, String consequence, Function<ComparisonSubject, String> property, List<String> cautions) {
        List<String> values = subjects.stream()
                .map(property)
                .map(ComparisonText::line)
                .distinct()
                .toList();
        if (values.size() > 1) {
            cautions.add("%s differ (%s): %s.".formatted(what, String.join("; ", values), consequence));
        }
    }
}
