package org.convexgan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.ledger.LedgerEntry.MutantRun;
import org.convexgan.ledger.LedgerEntry.VectorRun;

/** The table of claims as plain text of at most 100 columns: what was decided row by row, the rest in numbers. */
public final class ConsoleReport {
    private static final int WIDTH = 100;
    private static final int SHORTEST_STATEMENT = 24;
    private static final int LARGEST_DETAIL = 3;
    private static final String DETAIL = "   ";

    private record Column(String first, String second, Function<ClaimRow, String> cell) {
        int width(List<ClaimRow> rows) {
            return Stream.concat(Stream.of(first, second), rows.stream().map(cell))
                    .mapToInt(ConsoleReport::columns)
                    .max()
                    .orElseThrow();
        }
    }

    private static final List<Column> FIGURES = List.of(
            new Column("", "checks", row -> Figures.count(row.checks())),
            new Column("worst", "gap", row -> Figures.scientific(row.worstGap())),
            new Column("worst", "residual", row -> Figures.scientific(row.worstResidual())),
            new Column("", "kills", row -> row.killed() + "/" + row.mutants().size()));

    private final ClaimTable table;
    private final List<String> lines = new ArrayList<>();

    private ConsoleReport(ClaimTable table) {
        this.table = table;
    }

    /**
     * Renders a table; equal tables give equal text.
     *
     * @return lines of at most 100 columns, each ending in a line feed
     */
    public static String render(ClaimTable table) {
        ConsoleReport report = new ConsoleReport(table);
        report.header();
        report.decided();
        report.undecided();
        report.deviations();
        report.totals();
        return report.lines.stream()
                .map(line -> fit(line, WIDTH).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private void header() {
        String papers =
                table.rows().stream().map(row -> row.claim().paper()).distinct().collect(Collectors.joining(", "));
        String seeds = table.rows().stream()
                .flatMap(row -> row.seeds().stream())
                .filter(seed -> !seed.equals("none"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        lines.add("ConvexGAN %s · claims of %s · JDK %s · %s%s"
                .formatted(
                        table.run().suite(),
                        papers,
                        table.run().jdk(),
                        Figures.counted(table.run().cores(), "core"),
                        seeds.isEmpty() ? "" : " · seed " + seeds));
        lines.add("");
    }

    private void decided() {
        List<ClaimRow> rows =
                table.rows().stream().filter(row -> row.verdict().isReached()).toList();
        if (rows.isEmpty()) {
            return;
        }
        Column claim = new Column("", "claim", row -> row.claim().id());
        Column verdict = new Column("", "verdict", row -> row.verdict().text());
        int claimWidth = claim.width(rows);
        int verdictWidth = verdict.width(rows);
        int figureWidth =
                FIGURES.stream().mapToInt(column -> 1 + column.width(rows)).sum();
        int statementWidth = Math.max(SHORTEST_STATEMENT, WIDTH - figureWidth - verdictWidth - claimWidth - 5);
        String layout = " %-" + claimWidth + "s  %-" + statementWidth + "s  %-" + verdictWidth + "s%s";
        lines.add(layout.formatted("", "", "", figures(rows, Column::first)));
        lines.add(layout.formatted("claim", "statement", "verdict", figures(rows, Column::second)));
        for (ClaimRow row : rows) {
            List<String> title = wrap(List.of(row.claim().title().split(" ")), " ", statementWidth);
            lines.add(layout.formatted(
                    row.claim().id(),
                    title.get(0),
                    row.verdict().text(),
                    figures(rows, column -> column.cell().apply(row))));
            title.stream().skip(1).forEach(rest -> lines.add(layout.formatted("", rest, "", "")));
            List<String> words = row.explanation().isEmpty()
                    ? List.of()
                    : List.of(String.join(": ", row.explanation()).split(" "));
            List<String> detail = wrap(words, " ", WIDTH - claimWidth - 5);
            for (int i = 0; i < Math.min(LARGEST_DETAIL, detail.size()); i++) {
                boolean cut = i == LARGEST_DETAIL - 1 && detail.size() > LARGEST_DETAIL;
                lines.add(" ".repeat(claimWidth + 3) + detail.get(i) + (cut ? " …" : ""));
            }
        }
        lines.add("");
    }

    private static String figures(List<ClaimRow> rows, Function<Column, String> text) {
        return FIGURES.stream()
                .map(column -> (" %" + column.width(rows) + "s").formatted(text.apply(column)))
                .collect(Collectors.joining());
    }

    private void undecided() {
        Map<ClaimVerdict, List<ClaimRow>> groups = table.rows().stream()
                .filter(row -> !row.verdict().isReached())
                .collect(Collectors.groupingBy(ClaimRow::verdict, TreeMap::new, Collectors.toList()));
        groups.forEach((verdict, rows) -> {
            Map<String, Long> papers = rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.claim().paper(), LinkedHashMap::new, Collectors.counting()));
            String perPaper = papers.entrySet().stream()
                    .map(paper -> paper.getKey() + " " + paper.getValue())
                    .collect(Collectors.joining(", "));
            lines.add(" %-15s %5s   (%s)".formatted(verdict.counted(), rows.size(), perPaper));
        });
        if (!groups.isEmpty()) {
            lines.add("");
        }
    }

    private void deviations() {
        List<ClaimRow> deviations = table.deviations();
        if (deviations.isEmpty()) {
            return;
        }
        lines.add(Figures.counted(deviations.size(), "claim") + " not as the registry expects:");
        List<ClaimRow> unchecked = deviations.stream()
                .filter(row ->
                        row.verdict() == ClaimVerdict.FILTERED && faults(row).isEmpty())
                .toList();
        if (!unchecked.isEmpty()) {
            List<String> expectations = unchecked.stream()
                    .map(row -> row.claim().id() + " " + row.claim().expected())
                    .toList();
            lines.add(" filtered out, so that nothing confirms what is expected:");
            wrap(expectations, ", ", WIDTH - columns(DETAIL) - 1).forEach(line -> lines.add(DETAIL + line));
        }
        for (ClaimRow row : deviations) {
            if (unchecked.contains(row)) {
                continue;
            }
            String id = row.claim().id();
            if (row.isAsExpected()) {
                lines.add(" %s: %s as expected, but its evidence is incomplete"
                        .formatted(id, row.verdict().text()));
            } else {
                lines.add(" %s: expected %s, reached %s"
                        .formatted(id, row.claim().expected(), row.verdict().text()));
            }
            faults(row).forEach(fault -> lines.add(DETAIL + fault));
        }
        lines.add("");
    }

    private static List<String> faults(ClaimRow row) {
        List<String> faults = new ArrayList<>();
        if (row.verdict().isReached() && row.mutants().isEmpty()) {
            faults.add("no mutant was tried on it");
        }
        row.exceeded().forEach(faults::add);
        for (MutantRun mutant : row.mutants()) {
            if (!mutant.killed()) {
                String killers = mutant.killedBy().isEmpty() ? "nothing" : String.join(", ", mutant.killedBy());
                faults.add("mutant %s survives %s; rejected by %s: %s"
                        .formatted(mutant.mutant(), mutant.intended(), killers, mutant.fault()));
            }
        }
        for (VectorRun vector : row.vectors()) {
            if (!vector.passed()) {
                faults.add("vector %s (%s) does not come out as stored".formatted(vector.id(), vector.polarity()));
            }
        }
        return faults;
    }

    private void totals() {
        String verdicts = table.totals().entrySet().stream()
                .map(total -> total.getValue() + " " + total.getKey().counted())
                .collect(Collectors.joining(", "));
        lines.add(Figures.counted(table.rows().size(), "claim") + ": " + verdicts);
        lines.add(" %s, %s answers certified, in %s"
                .formatted(
                        Figures.counted(table.checks(), "check"),
                        Figures.count(table.certified()),
                        Figures.duration(table.millis())));
        lines.add(" %s of %s mutants rejected for the intended reason, %s of %s golden vectors as stored"
                .formatted(table.killed(), table.mutants(), table.vectorsPassed(), table.vectors()));
    }

    static int columns(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String fit(String text, int width) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        return columns(line) <= width ? line : line.substring(0, line.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static List<String> wrap(List<String> parts, String separator, int width) {
        if (parts.isEmpty()) {
            return List.of();
        }
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder(parts.get(0));
        for (String part : parts.subList(1, parts.size())) {
            line.append(separator);
            if (columns(line.toString() + part) > width) {
                wrapped.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(part);
        }
        wrapped.add(line.toString());
        return wrapped;
    }
}
