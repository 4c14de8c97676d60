package org.convexgan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.ledger.Figure;
import org.convexgan.metrics.Interval;
import org.convexgan.report.TimingTable.Cell;
import org.convexgan.report.Timings.Row;
import org.convexgan.report.Timings.Suite;

/** The tables and pictures of one suite. */
final class TimingTables {
    private final Suite suite;

    TimingTables(Suite suite) {
        this.suite = suite;
    }

    /** Returns the tables that the suite has data for; those of times come first. */
    List<TimingTable> tables() {
        return Stream.concat(
                        times(),
                        Stream.of(measures(), means(), ratios(), exponents()).flatMap(Optional::stream))
                .toList();
    }

    /** Returns one table for each group of subjects that did the same. */
    private Stream<TimingTable> times() {
        Map<Set<String>, List<Row>> groups = suite.rows().stream()
                .collect(Collectors.groupingBy(row -> row.cells().keySet(), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> times(group.getKey(), group.getValue()));
    }

    private static TimingTable times(Set<String> subjects, List<Row> rows) {
        return new TimingTable(
                "Time per call",
                "Median over the rounds of the median of each round, with a 95 % bootstrap interval (with fewer than five rounds about their range, which is not for publication). Answers were proved right before they were timed.",
                Stream.concat(Stream.of("case"), subjects.stream()).toList(),
                rows.stream()
                        .map(row -> Stream.concat(
                                        Stream.of(Cell.of(row.label())),
                                        subjects.stream().map(subject -> cell(row, subject)))
                                .toList())
                        .toList());
    }

    private static Cell cell(Row row, String subject) {
        TimingCell cell = row.cells().get(subject);
        return new Cell(cell.text(), cell.lines());
    }

    private Optional<TimingTable> measures() {
        TreeSet<String> names = new TreeSet<>();
        cells(suite.rows()).forEach(cell -> names.addAll(cell.measures().keySet()));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : suite.rows()) {
            row.cells().forEach((subject, cell) -> {
                if (cell.measures().isEmpty()) {
                    return;
                }
                List<Cell> entries = new ArrayList<>(List.of(Cell.of(row.label()), Cell.of(subject)));
                names.forEach(name -> entries.add(
                        new Cell(cell.measure(name).map(TimingText::digits).orElse("–"), cell.lines())));
                rows.add(entries);
            });
        }
        return Optional.of(new TimingTable(
                "Other quantities",
                "Medians over the rounds.",
                Stream.concat(Stream.of("case", "subject"), names.stream()).toList(),
                rows));
    }

    private static Stream<TimingCell> cells(List<Row> rows) {
        return rows.stream().flatMap(row -> row.cells().values().stream());
    }

    /**
     * Two or more subjects that were asked the same.
     *
     * @param subjects those with a right answer
     * @param rows what all of them answered right, at least one
     */
    private record Group(List<String> subjects, List<Row> rows) {
        String names() {
            return rows.stream().map(Row::name).distinct().collect(Collectors.joining(", "));
        }
    }

    private List<Group> groups() {
        Map<Set<String>, List<Row>> asked = suite.rows().stream()
                .collect(Collectors.groupingBy(row -> row.cells().keySet(), LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        asked.forEach((names, rows) -> {
            List<String> subjects = names.stream()
                    .filter(subject -> rows.stream().anyMatch(row -> isVerified(row, subject)))
                    .toList();
            List<Row> common = rows.stream()
                    .filter(row -> subjects.stream().allMatch(subject -> isVerified(row, subject)))
                    .toList();
            if (subjects.size() >= 2 && !common.isEmpty()) {
                groups.add(new Group(subjects, common));
            }
        });
        return groups;
    }

    private Optional<TimingTable> means() {
        List<List<Cell>> rows = groups().stream()
                .flatMap(group -> group.subjects().stream().map(subject -> mean(group, subject)))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimingTable(
                        "Shifted geometric mean",
                        "Over the cases that all subjects beside each other answered right; shift %s, floor %s."
                                .formatted(
                                        TimingText.seconds(TimingStatistics.SHIFT_SECONDS),
                                        TimingText.seconds(TimingStatistics.FLOOR_SECONDS)),
                        List.of("cases", "number", "subject", "mean"),
                        rows));
    }

    private static List<Cell> mean(Group group, String subject) {
        List<Double> times =
                group.rows().stream().map(row -> time(row, subject).value()).toList();
        double mean =
                TimingStatistics.shiftedMean(times, TimingStatistics.SHIFT_SECONDS, TimingStatistics.FLOOR_SECONDS);
        return List.of(
                Cell.of(group.names()),
                Cell.of(Figures.count(times.size())),
                Cell.of(subject),
                new Cell(TimingText.seconds(mean), lines(group.rows(), subject)));
    }

    private Optional<TimingTable> ratios() {
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
                        "Geometric mean, over the cases that both answered right, of the first one's time over the second one's in the same round. A pair depends"
                                + " on no third subject; rounds are paired, so it may differ from the quotient of two cells.",
                        List.of("pair", "ratio", "cases"),
                        rows));
    }

    private Optional<List<Cell>> ratio(String above, String below) {
        List<Row> common = suite.rows().stream()
                .filter(row -> isVerified(row, above) && isVerified(row, below))
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
        List<List<Cell>> rows = new ArrayList<>();
        curves().forEach((curve, points) -> {
            if (points.size() >= 3) {
                Interval exponent = exponent(curve, points);
                rows.add(List.of(
                        Cell.of(curve.name() + " (" + curve.subject() + ")"),
                        Cell.of(curve.parameter()),
                        new Cell(TimingText.factor(exponent), lines(points, curve.subject()))));
            }
        });
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimingTable(
                        "Growth",
                        "Exponent p of time ~ size^p by least squares in log-log, over the sizes of the table; small sizes pull it down.",
                        List.of("case", "size", "exponent"),
                        rows));
    }

    private static Interval exponent(Curve curve, List<Row> points) {
        return TimingStatistics.exponent(
                points.stream().map(curve::size).toList(),
                points.stream().map(row -> seconds(row, curve.subject())).toList());
    }

    /** Rows of one name and subject that differ in one numeric parameter. */
    private record Curve(String name, String subject, String parameter) {
        double size(Row row) {
            return Double.parseDouble(row.parameters().get(parameter));
        }
    }

    private Map<Curve, List<Row>> curves() {
        Map<Curve, List<Row>> curves = new LinkedHashMap<>();
        for (Row row : suite.rows()) {
            if (row.parameters().size() == 1
                    && row.parameters().values().iterator().next().matches("[1-9][0-9]*")) {
                String parameter = row.parameters().keySet().iterator().next();
                row.cells().forEach((subject, cell) -> {
                    if (cell.isVerified()) {
                        curves.computeIfAbsent(new Curve(row.name(), subject, parameter), c -> new ArrayList<>())
                                .add(row);
                    }
                });
            }
        }
        return curves;
    }

    /** Returns log-log plots of time against size, with intervals and fitted slopes; one per name of rows. */
    List<Figure> figures() {
        Map<String, List<Map.Entry<Curve, List<Row>>>> byName = curves().entrySet().stream()
                .filter(curve -> curve.getValue().size() >= 3)
                .collect(
                        Collectors.groupingBy(curve -> curve.getKey().name(), LinkedHashMap::new, Collectors.toList()));
        return byName.values().stream().map(TimingTables::figure).toList();
    }

    private static Figure figure(List<Map.Entry<Curve, List<Row>>> curves) {
        List<Figure.Series> series = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Map.Entry<Curve, List<Row>> entry : curves.subList(0, Math.min(curves.size(), Figure.MOST_SERIES / 2))) {
            Curve curve = entry.getKey();
            List<Double> sizes = entry.getValue().stream().map(curve::size).toList();
            List<Interval> times = entry.getValue().stream()
                    .map(row -> time(row, curve.subject()))
                    .toList();
            List<Double> ends = new ArrayList<>();
            List<Double> twice = new ArrayList<>();
            for (int i = 0; i < sizes.size(); i++) {
                twice.addAll(List.of(sizes.get(i), sizes.get(i)));
                ends.addAll(List.of(times.get(i).lower(), times.get(i).upper()));
            }
            Interval exponent = exponent(curve, entry.getValue());
            String slope = curve.subject() + ", " + curve.parameter() + "^" + TimingText.digits(exponent.value());
            series.add(new Figure.Series(
                    slope,
                    Figure.Style.LINE,
                    sizes,
                    times.stream().map(Interval::value).toList()));
            series.add(new Figure.Series(curve.subject() + ", 95 % interval", Figure.Style.SEGMENTS, twice, ends));
            words.add("%s grows as %s to the power %s"
                    .formatted(curve.subject(), curve.parameter(), TimingText.factor(exponent)));
        }
        Curve first = curves.get(0).getKey();
        return new Figure(
                first.name(),
                Figure.Axis.logarithmic(first.parameter()),
                Figure.Axis.logarithmic("seconds per call"),
                false,
                series,
                String.join("; ", words) + ".");
    }

    /** Returns a performance profile for each group of subjects with enough cases that all of them answered right. */
    List<ComparisonProfile> profiles() {
        return groups().stream()
                .flatMap(group -> ComparisonProfile.of(
                        group.subjects(),
                        group.rows().stream()
                                .map(row -> group.subjects().stream()
                                        .mapToDouble(
                                                subject -> time(row, subject).value())
                                        .toArray())
                                .toList())
                        .stream())
                .toList();
    }

    private static boolean isVerified(Row row, String subject) {
        TimingCell cell = row.cells().get(subject);
        return cell != null && cell.isVerified();
    }

    private static Interval time(Row row, String subject) {
        return row.cells().get(subject).time().orElseThrow();
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
