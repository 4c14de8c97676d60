package org.convexgan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convexgan.report.TimingTable.Cell;
import org.convexgan.report.Timings.Suite;

/**
 * The results of a run of benchmarks as LaTeX tables that fit on a page: columns that are too many stand in a further table below the same labels, and
 * so do rows; what papers report has a table of its own.
 *
 * <pre>{@code
 * width  a line of class article at 10 pt has 345 pt, 81 digits of 4.25 pt in \footnotesize
 * gap    12 pt between two columns, 3 digits
 * }</pre>
 */
public final class TimingLatex {
    private static final int LINE = 81;
    private static final int GAP = 3;
    /** Digits of a column from which on it is a paragraph. */
    private static final int WIDEST = 24;

    private static final int MOST_ROWS = 40;

    private TimingLatex() {}

    /** Some columns and rows of a table, by their indices. */
    private record Part(TimingTable table, List<Integer> columns, List<List<Cell>> rows) {
        /** Returns the digits of a column: those of its longest entry, and at most those that the other columns leave to the first. */
        int width(int column) {
            int natural = Stream.concat(
                            Stream.of(table.header().get(column)),
                            rows.stream().map(row -> row.get(column).text()))
                    .mapToInt(String::length)
                    .max()
                    .orElseThrow();
            return Math.min(natural, column == 0 ? Math.max(WIDEST, left()) : WIDEST);
        }

        private int left() {
            return LINE
                    - columns.stream()
                            .filter(column -> column != 0)
                            .mapToInt(column -> GAP + width(column))
                            .sum();
        }

        /** Returns the digits of a line. */
        int width() {
            return columns.stream().mapToInt(this::width).sum() + GAP * (columns.size() - 1);
        }

        Part with(int column) {
            return new Part(
                    table, Stream.concat(columns.stream(), Stream.of(column)).toList(), rows);
        }

        Part with(List<List<Cell>> others) {
            return new Part(table, columns, others);
        }

        private String alignment(int column) {
            boolean isLong = Stream.concat(
                            Stream.of(table.header().get(column)),
                            rows.stream().map(row -> row.get(column).text()))
                    .anyMatch(text -> text.length() > width(column));
            return isLong
                    ? String.format(
                            Locale.ROOT,
                            ">{\\raggedright\\arraybackslash}p{%.2f\\linewidth}",
                            (double) width(column) / LINE)
                    : "l";
        }

        String latex() {
            StringBuilder text = new StringBuilder(
                    "\\begin{table}\n\\centering\n\\footnotesize\n\\begin{tabular}{@{}%s@{}}\n\\toprule\n"
                            .formatted(columns.stream().map(this::alignment).collect(Collectors.joining())));
            text.append(line(table.header().stream().map(Cell::of).toList())).append("\\midrule\n");
            rows.forEach(row -> text.append(line(row)));
            return text.append("\\bottomrule\n\\end{tabular}\n").toString();
        }

        private String line(List<Cell> row) {
            String sources = columns.stream()
                    .map(row::get)
                    .filter(cell -> !cell.lines().isEmpty())
                    .map(Cell::source)
                    .collect(Collectors.joining("; "));
            return columns.stream()
                            .map(column -> escape(row.get(column).text()))
                            .collect(Collectors.joining(" & "))
                    + " \\\\"
                    + (sources.isEmpty() ? "\n" : " % " + sources + "\n");
        }
    }

    /** Renders LaTeX tables for the packages {@code booktabs} and {@code array}; a comment after each row names the ledger lines of each cell. */
    public static String render(Timings timings) {
        StringBuilder text = new StringBuilder(
                "% needs \\usepackage[T1]{fontenc}, \\usepackage{textcomp}, \\usepackage{booktabs} and \\usepackage{array}\n");
        TimingProvenance.facts(timings)
                .forEach((name, value) -> text.append("% ")
                        .append(name)
                        .append(": ")
                        .append(ComparisonText.line(value))
                        .append("\n"));
        for (Suite suite : timings.suites()) {
            for (TimingTable table : new TimingTables(suite).tables()) {
                List<Part> parts = parts(table);
                for (int i = 0; i < parts.size(); i++) {
                    String place = parts.size() == 1 ? "" : ", part %d of %d".formatted(i + 1, parts.size());
                    String notes = i == 0 ? " " + escape(String.join(" ", table.notes())) : "";
                    text.append(parts.get(i).latex())
                            .append("\\caption{%s, suite %s%s.%s}\n\\end{table}\n"
                                    .formatted(escape(table.title()), escape(suite.name()), place, notes));
                }
            }
        }
        return text.toString();
    }

    private static String escape(String text) {
        return ComparisonLatex.escape(text.replace("µ", "u"));
    }

    private static List<Part> parts(TimingTable table) {
        return byColumns(table).stream()
                .flatMap(part -> IntStream.range(0, (part.rows().size() + MOST_ROWS - 1) / MOST_ROWS)
                        .mapToObj(i -> part.with(part.rows()
                                .subList(i * MOST_ROWS, Math.min(part.rows().size(), (i + 1) * MOST_ROWS)))))
                .toList();
    }

    /** Returns as few parts as have room for all columns, each with the labels. */
    private static List<Part> byColumns(TimingTable table) {
        int labels = labels(table);
        Part start = new Part(table, IntStream.range(0, labels).boxed().toList(), table.rows());
        List<Part> parts = new ArrayList<>();
        Part part = start;
        for (int column = labels; column < table.header().size(); column++) {
            boolean isPublished = table.header().get(column).equals(TimingTables.PUBLISHED);
            if (part.columns().size() > labels
                    && (isPublished || part.with(column).width() > LINE)) {
                parts.add(part);
                part = start;
            }
            part = isPublished ? start.with(column).with(withEntry(table, column)) : part.with(column);
        }
        parts.add(part);
        return parts;
    }

    private static List<List<Cell>> withEntry(TimingTable table, int column) {
        return table.rows().stream()
                .filter(row -> !row.get(column).lines().isEmpty())
                .toList();
    }

    /** Returns how many columns on the left say what a row is about. */
    private static int labels(TimingTable table) {
        int first = 0;
        while (first < table.header().size() && isLabel(table, first)) {
            first++;
        }
        return first;
    }

    private static boolean isLabel(TimingTable table, int column) {
        return table.rows().stream().allMatch(row -> row.get(column).lines().isEmpty());
    }
}
