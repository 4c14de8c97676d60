package org.convexgan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convexgan.ledger.LedgerEntry.TimingRun;
import org.convexgan.metrics.Interval;
import org.convexgan.report.TimingTable.Cell;
import org.convexgan.report.Timings.Published;
import org.convexgan.report.Timings.Row;
import org.convexgan.report.Timings.Suite;

/** The tables of one suite. */
final class TimingTables {
    /** Heads the column of what papers report. */
    static final String PUBLISHED = "published (other hardware and data)";

    private static final String TIME = "Time per call";
    private static final int MOST_NAMES = 4;
    private static final String NONE = "–";
    private static final String TIMES =
            "Median over the rounds of the median of each round, with a 95 % bootstrap interval (with fewer than five rounds about their range, which is not for publication). Every time is of an answer that was proved right.";

    private final Suite suite;

    TimingTables(Suite suite) {
        this.suite = suite;
    }

    /** Returns the tables that the suite has data for; those of times come first. */
    List<TimingTable> tables() {
        return Stream.concat(
                        times(),
                        Stream.of(measures(), TimingHarness.table(suite), means(), ratios(), exponents())
                                .flatMap(Optional::stream))
                .toList();
    }

    /** Returns one table for each group of subjects that did the same; what a paper reports has a column of its own. */
    private Stream<TimingTable> times() {
        List<TimingGroup> groups = TimingGroup.of(suite);
        List<Published> elsewhere = suite.published().stream()
                .filter(figure -> suite.rows().stream().noneMatch(figure::isAbout))
                .toList();
        return groups.isEmpty()
                ? Stream.of(times(new TimingGroup(List.of(), List.of(), List.of()), TIME, elsewhere))
                : IntStream.range(0, groups.size())
                        .mapToObj(i -> times(
                                groups.get(i),
                                groups.size() == 1 ? TIME : TIME + ": " + names(groups.get(i)),
                                i == 0 ? elsewhere : List.of()));
    }

    /** Returns the times of a group, and below them the figures of papers that speak of nothing that was timed. */
    private TimingTable times(TimingGroup group, String title, List<Published> elsewhere) {
        List<Published> within = suite.published().stream()
                .filter(figure -> group.rows().stream().anyMatch(figure::isAbout))
                .toList();
        List<Published> published =
                Stream.concat(within.stream(), elsewhere.stream()).toList();
        List<String> subjects = group.rows().isEmpty()
                ? List.of()
                : List.copyOf(group.rows().get(0).cells().keySet());
        List<String> header = new ArrayList<>(List.of("case"));
        header.addAll(subjects);
        if (!published.isEmpty()) {
            header.add(PUBLISHED);
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : group.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.label())));
            subjects.forEach(subject -> cells.add(cell(row, subject)));
            if (!published.isEmpty()) {
                cells.add(cell(
                        within.stream().filter(figure -> figure.isAbout(row)).toList()));
            }
            rows.add(cells);
        }
        for (Published figure : elsewhere) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(figure.figure().row())));
            subjects.forEach(subject -> cells.add(Cell.of(NONE)));
            cells.add(cell(List.of(figure)));
            rows.add(cells);
        }
        return new TimingTable(
                title,
                Stream.of(Optional.of(TIMES), busy(group), uncalibrated(group), sources(published))
                        .flatMap(Optional::stream)
                        .toList(),
                header,
                rows);
    }

    private static Optional<String> busy(TimingGroup group) {
        return cells(group.rows()).anyMatch(cell -> cell.isVerified() && cell.busy() > 0)
                ? Optional.of(
                        "Busy 2/5: in two of five rounds more than %s processes for each processor of the machine wanted one, so that the time is partly of waiting."
                                .formatted(TimingCell.BUSY))
                : Optional.empty();
    }

    private static Optional<String> uncalibrated(TimingGroup group) {
        long without = cells(group.rows())
                .filter(cell -> cell.isVerified() && cell.calibrated().isEmpty())
                .count();
        return without == 0
                ? Optional.empty()
                : Optional.of("%s a round without calibration: compared with no other run."
                        .formatted(without == 1 ? "One time has" : without + " times have"));
    }

    /** Names what the cases of a group do, or the first of them and how many more there are. */
    private static String names(TimingGroup group) {
        List<String> names = group.rows().stream().map(Row::name).distinct().toList();
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : "%s and %d more"
                        .formatted(String.join(", ", names.subList(0, MOST_NAMES - 1)), names.size() - MOST_NAMES + 1);
    }

    private static Optional<String> sources(List<Published> published) {
        return published.isEmpty()
                ? Optional.empty()
                : Optional.of(published.stream()
                        .map(figure -> figure.figure().reason())
                        .distinct()
                        .collect(Collectors.joining(
                                "; ",
                                "Published figures are no results of this run and enter no ratio, mean or profile. They are from: ",
                                ".")));
    }

    private static Cell cell(List<Published> figures) {
        return figures.isEmpty()
                ? Cell.of(NONE)
                : new Cell(
                        figures.stream().map(Published::text).collect(Collectors.joining("; ")),
                        figures.stream().map(Published::line).toList());
    }

    private static Cell cell(Row row, String subject) {
        TimingCell cell = row.cells().get(subject);
        return new Cell(cell.text(), cell.lines());
    }

    /** Returns what the ledger says, line by line, the rounds of a case one below the other; the first cell is the number of the line. */
    TimingTable lines() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : suite.rows()) {
            row.cells()
                    .values()
                    .forEach(cell -> IntStream.range(0, cell.lines().size())
                            .forEach(i -> rows.add(line(
                                    cell.lines().get(i),
                                    row.label(),
                                    cell.rounds().get(i)))));
        }
        suite.published()
                .forEach(figure -> rows.add(line(figure.line(), figure.figure().row(), figure.figure())));
        return new TimingTable(
                "Ledger lines of " + suite.name(),
                List.of(
                        "Seconds per call, one number per iteration; calibration is what a fixed computation took just before, load the larger of those before and after."),
                List.of("line", "case", "subject", "round", "verdict", "seconds", "calibration", "load", "MHz"),
                rows);
    }

    private static List<Cell> line(int number, String label, TimingRun round) {
        return Stream.of(
                        String.valueOf(number),
                        label,
                        round.subject(),
                        String.valueOf(round.round()),
                        round.verdict().equals("PASS")
                                ? "PASS"
                                : round.verdict() + ": " + ComparisonText.line(round.reason()),
                        round.seconds().stream().map(TimingText::seconds).collect(Collectors.joining(", ")),
                        round.calibration() == null ? NONE : TimingText.seconds(round.calibration()),
                        round.load() == null ? NONE : TimingText.digits(round.load()),
                        round.megahertz() == null ? NONE : TimingText.digits(round.megahertz()))
                .map(Cell::of)
                .toList();
    }

    private Optional<TimingTable> measures() {
        TreeSet<String> names = new TreeSet<>();
        cells(suite.rows())
                .forEach(cell ->
                        names.addAll(TimingHarness.without(cell.measures()).keySet()));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : suite.rows()) {
            row.cells().forEach((subject, cell) -> {
                if (TimingHarness.without(cell.measures()).isEmpty()) {
                    return;
                }
                List<Cell> entries = new ArrayList<>(List.of(Cell.of(row.label()), Cell.of(subject)));
                names.forEach(name -> entries.add(
                        new Cell(cell.measure(name).map(TimingText::digits).orElse(NONE), cell.lines())));
                rows.add(entries);
            });
        }
        return Optional.of(new TimingTable(
                "Other quantities",
                List.of("Medians over the rounds."),
                Stream.concat(Stream.of("case", "subject"), names.stream()).toList(),
                rows));
    }

    private static Stream<TimingCell> cells(List<Row> rows) {
        return rows.stream().flatMap(row -> row.cells().values().stream());
    }

    private Optional<TimingTable> means() {
        List<List<Cell>> rows = TimingGroup.of(suite).stream()
                .filter(group -> group.verified().size() >= 2 && !group.common().isEmpty())
                .flatMap(group -> group.subjects().stream().map(subject -> mean(group, subject)))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimingTable(
                        "Shifted geometric mean",
                        List.of(
                                "Over the verified cases: of those that were asked, the ones that every subject with a right answer answered right; shift %s, floor %s."
                                        .formatted(
                                                TimingText.seconds(TimingStatistics.SHIFT_SECONDS),
                                                TimingText.seconds(TimingStatistics.FLOOR_SECONDS))),
                        List.of("cases", "verified", "subject", "mean"),
                        rows));
    }

    private static List<Cell> mean(TimingGroup group, String subject) {
        boolean verified = group.verified().contains(subject);
        List<Row> rows = verified ? group.common() : List.of();
        return List.of(
                Cell.of(group.names()),
                Cell.of("%d of %d".formatted(rows.size(), group.rows().size())),
                Cell.of(subject),
                verified ? new Cell(mean(rows, subject), lines(rows, subject)) : Cell.of(NONE));
    }

    private static String mean(List<Row> rows, String subject) {
        return TimingText.seconds(TimingStatistics.shiftedMean(
                rows.stream()
                        .map(row ->
                                row.cells().get(subject).time().orElseThrow().value())
                        .toList(),
                TimingStatistics.SHIFT_SECONDS,
                TimingStatistics.FLOOR_SECONDS));
    }

    /** Returns the ratios of all pairs that have a common case. */
    Optional<TimingTable> ratios() {
        List<List<Cell>> rows = new ArrayList<>();
        List<String> sorted = suite.subjects().stream().sorted().toList();
        for (int a = 0; a < sorted.size(); a++) {
            for (int b = a + 1; b < sorted.size(); b++) {
                ratio(sorted.get(a), sorted.get(b)).ifPresent(rows::add);
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimingTable(
                        "Pairs",
                        List.of(
                                "Geometric mean, over the cases that both answered right, of the first one's time over the second one's in the same round. A pair depends"
                                        + " on no third subject; rounds are paired, so it may differ from the quotient of two cells."),
                        List.of("pair", "ratio", "cases"),
                        rows));
    }

    private Optional<List<Cell>> ratio(String above, String below) {
        List<Row> common = suite.rows().stream()
                .filter(row -> TimingGroup.isVerified(row, above) && TimingGroup.isVerified(row, below))
                .filter(row -> seconds(row, above).size() == seconds(row, below).size())
                .toList();
        if (common.isEmpty()) {
            return Optional.empty();
        }
        Interval mean = TimingStatistics.meanRatio(
                common.stream().map(row -> seconds(row, above)).toList(),
                common.stream().map(row -> seconds(row, below)).toList());
        return Optional.of(List.of(
                Cell.of(above + " / " + below),
                new Cell(
                        TimingText.factor(mean),
                        Stream.concat(lines(common, above).stream(), lines(common, below).stream())
                                .toList()),
                Cell.of(Figures.count(common.size()))));
    }

    private Optional<TimingTable> exponents() {
        List<List<Cell>> rows = TimingGrowth.of(suite).stream()
                .map(curve -> List.of(
                        Cell.of(curve.label()),
                        Cell.of(curve.parameter()),
                        new Cell(TimingText.factor(curve.exponent()), lines(curve.rows(), curve.subject()))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimingTable(
                        "Growth",
                        List.of(
                                "Exponent p of time ~ size^p by least squares in log-log, over the sizes of the table; small sizes pull it down."),
                        List.of("case", "size", "exponent"),
                        rows));
    }

    private static List<List<Double>> seconds(Row row, String subject) {
        return row.cells().get(subject).seconds();
    }

    private static List<Integer> lines(List<Row> rows, String subject) {
        return rows.stream()
                .flatMap(row -> row.cells().get(subject).lines().stream())
                .toList();
    }
}
