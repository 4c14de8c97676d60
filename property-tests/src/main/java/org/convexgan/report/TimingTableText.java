package org.convexgan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convexgan.report.TimingTable.Cell;
import org.convexgan.report.Timings.Suite;

/** The tables of a run of benchmarks for a terminal, and cell by cell for programs. */
public final class TimingTableText {
    private static final int GAP = 2;

    private TimingTableText() {}

    /** Renders all tables; equal results give equal text. */
    public static String render(Timings timings) {
        StringBuilder text = new StringBuilder();
        for (Suite suite : timings.suites()) {
            for (TimingTable table : new TimingTables(suite).tables()) {
                text.append("%s: %s\n".formatted(suite.name(), table.title()));
                text.append(columns(table)).append("\n");
            }
        }
        return text.toString();
    }

    /** Renders comma-separated values (RFC 4180): one record per fact of the suite {@code provenance}, then one per cell with its ledger lines. */
    public static String csv(Timings timings) {
        List<List<String>> records =
                new ArrayList<>(List.of(List.of("suite", "table", "title", "row", "column", "value", "ledger lines")));
        TimingProvenance.facts(timings)
                .forEach((name, value) ->
                        records.add(List.of("provenance", "", "", "", name, ComparisonText.line(value), "")));
        for (Suite suite : timings.suites()) {
            List<TimingTable> tables = new TimingTables(suite).tables();
            for (int t = 0; t < tables.size(); t++) {
                TimingTable table = tables.get(t);
                for (int row = 0; row < table.rows().size(); row++) {
                    for (int column = 0; column < table.header().size(); column++) {
                        Cell cell = table.rows().get(row).get(column);
                        records.add(List.of(
                                suite.name(),
                                String.valueOf(t + 1),
                                table.title(),
                                String.valueOf(row + 1),
                                table.header().get(column),
                                cell.text(),
                                cell.lines().stream().map(String::valueOf).collect(Collectors.joining(" "))));
                    }
                }
            }
        }
        return ComparisonCsv.lines(records.stream());
    }

    private static String columns(TimingTable table) {
        List<List<Cell>> lines = new ArrayList<>();
        lines.add(table.header().stream().map(Cell::of).toList());
        lines.addAll(table.rows());
        int[] widths = IntStream.range(0, table.header().size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).text().length())
                        .max()
                        .orElseThrow())
                .toArray();
        return lines.stream()
                .map(line -> IntStream.range(0, widths.length)
                        .mapToObj(column -> {
                            String entry = line.get(column).text();
                            return entry + " ".repeat(widths[column] - entry.length() + GAP);
                        })
                        .collect(Collectors.joining())
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
