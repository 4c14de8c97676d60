package org.convexgan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convexgan.report.TimingTable.Cell;
import org.convexgan.report.Timings.Suite;

/** The tables of a run of benchmarks for a terminal. */
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
