package org.convexgan.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.LedgerEntry.TimingRun;
import org.convexgan.report.TimingTable.Cell;
import org.convexgan.report.Timings.Row;
import org.convexgan.report.Timings.Suite;
import org.jspecify.annotations.Nullable;

/** The results of a run of benchmarks as documents. All are pure functions of the ledger: equal ledgers give equal text. */
public final class TimingReports {
    private static final String LEDGER = "ledger.jsonl";
    private static final String HTML_TEMPLATE = "timings.ftlh";
    private static final List<String> LIMITS = List.of(
            "Times are of one machine. Runs of different machines can be compared in ratios between subjects only.",
            "The other work of the machine is not controlled: each ledger line tells load and frequency, and cases are timed in turn so that it meets all alike.",
            "A performance profile needs at least %d cases that somebody solved. A wrong, failed or late answer has the ratio infinity there: a curve ends at the share that its subject solved."
                    .formatted(ComparisonProfile.LEAST_INSTANCES),
            "Closed division: subjects of one suite answer the same instances with the same tolerances, and no time counts whose answer was not proved right."
                    + " Open division: published figures, marked as such; they were taken elsewhere, on other data, and enter no ratio or mean.",
            "An interval covers the variation between the rounds of this run, not between machines or days.");

    private TimingReports() {}

    /** Renders GitHub-flavored Markdown; each cell links to its first ledger line and names all of them. */
    public static String markdown(Timings timings) {
        StringBuilder text = new StringBuilder("# ConvexGAN benchmarks\n\n");
        TimingProvenance.facts(timings)
                .forEach((name, value) -> text.append("- %s: %s\n".formatted(name, MarkdownText.escape(value))));
        Set<String> read = new HashSet<>();
        for (Suite suite : timings.suites()) {
            text.append("\n## %s\n".formatted(MarkdownText.escape(suite.name())));
            for (TimingTable table : new TimingTables(suite).tables()) {
                text.append("\n### %s\n\n".formatted(MarkdownText.escape(heading(suite, table))));
                unread(table, read)
                        .forEach(note -> text.append(MarkdownText.escape(note)).append("\n\n"));
                text.append(table.header().stream()
                        .map(MarkdownText::escape)
                        .collect(Collectors.joining(" | ", "| ", " |\n")));
                text.append("|").append("---|".repeat(table.header().size())).append("\n");
                table.rows()
                        .forEach(row -> text.append(row.stream()
                                .map(TimingReports::markdown)
                                .collect(Collectors.joining(" | ", "| ", " |\n"))));
            }
        }
        text.append("\n## Limits\n\n");
        LIMITS.forEach(limit -> text.append("- ").append(limit).append("\n"));
        return text.toString();
    }

    private static String heading(Suite suite, TimingTable table) {
        return suite.name() + ": " + table.title();
    }

    /** Returns the paragraphs that stand above no earlier table of the document. */
    private static List<String> unread(TimingTable table, Set<String> read) {
        return table.notes().stream().filter(read::add).toList();
    }

    private static String markdown(Cell cell) {
        String text = MarkdownText.escape(cell.text());
        return cell.lines().isEmpty()
                ? text
                : "[%s](%s#L%d \"%s\")".formatted(text, LEDGER, cell.lines().get(0), cell.source());
    }

    /** Renders comma-separated values (RFC 4180): one record per fact of the suite {@code provenance}, its value as the reason, then one per iteration. */
    public static String csv(Timings timings) {
        List<List<String>> records = new ArrayList<>();
        records.add(List.of(
                "suite",
                "case",
                "parameters",
                "subject",
                "round",
                "verdict",
                "reason",
                "seconds",
                TimingTables.PUBLISHED,
                "calibration",
                "load",
                "megahertz",
                "line"));
        TimingProvenance.facts(timings)
                .forEach((name, value) ->
                        records.add(List.of("provenance", name, "", "", "", "", value, "", "", "", "", "", "")));
        for (Suite suite : timings.suites()) {
            for (Row row : suite.rows()) {
                row.cells().values().forEach(cell -> {
                    for (int i = 0; i < cell.rounds().size(); i++) {
                        TimingRun round = cell.rounds().get(i);
                        int line = cell.lines().get(i);
                        Stream<String> seconds = round.seconds().isEmpty()
                                ? Stream.of("")
                                : round.seconds().stream().map(ComparisonText::number);
                        seconds.forEach(value -> records.add(record(round, value, "", line)));
                    }
                });
            }
            suite.published()
                    .forEach(figure -> records.add(record(
                            figure.figure(),
                            "",
                            number(figure.figure().seconds().get(0)),
                            figure.line())));
        }
        return ComparisonCsv.lines(records.stream());
    }

    private static List<String> record(TimingRun round, String seconds, String published, int line) {
        return List.of(
                round.suite(),
                round.row(),
                TimingText.parameters(round.parameters()),
                round.subject(),
                String.valueOf(round.round()),
                round.verdict(),
                ComparisonText.line(round.reason()),
                seconds,
                published,
                number(round.calibration()),
                number(round.load()),
                number(round.megahertz()),
                String.valueOf(line));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : ComparisonText.number(value);
    }

    private static List<Map<String, Object>> tables(Suite suite, Set<String> read) {
        return new TimingTables(suite)
                .tables().stream()
                        .map(table -> Map.<String, Object>of(
                                "heading", heading(suite, table), "notes", unread(table, read), "table", table))
                        .toList();
    }

    /** Renders one HTML file that needs no network. */
    public static String html(Timings timings) {
        Set<String> read = new HashSet<>();
        List<Map<String, Object>> suites = timings.suites().stream()
                .map(suite -> Map.<String, Object>of(
                        "name",
                        suite.name(),
                        "tables",
                        tables(suite, read),
                        "figures",
                        TimingGrowth.figures(suite),
                        "lines",
                        new TimingTables(suite).lines(),
                        "profiles",
                        TimingGroup.of(suite).stream()
                                .flatMap(group -> group.profile().stream()
                                        .map(profile -> Map.of("curves", profile, "without", group.withoutCurve())))
                                .toList()))
                .toList();
        return HtmlTemplate.render(
                HTML_TEMPLATE,
                Map.of(
                        "provenance",
                        TimingProvenance.facts(timings),
                        "suites",
                        suites,
                        "limits",
                        LIMITS,
                        "ledger",
                        LEDGER,
                        "chart",
                        HtmlTemplate.markup(value -> FigurePlot.html((Figure) value)),
                        "drawing",
                        HtmlTemplate.markup(value -> ((ComparisonProfile) value).svg())));
    }
}
