package org.convexgan.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Markdown table whose cells line up on a terminal too. Numbers stand on the right. */
final class AlignedTable {
    private static final int SHORTEST_RULE = 3;

    private AlignedTable() {}

    /**
     * A column.
     *
     * @param name of the field that it shows
     * @param heading above it
     * @param shown what stands for a value of the field
     */
    record Column(String name, String heading, Function<JsonNode, String> shown) {
        /** Shows words, and yes or no, as they are. */
        static Column words(String name, String heading) {
            return new Column(
                    name, heading, value -> value.isBoolean() ? value.asBoolean() ? "yes" : "no" : value.asText());
        }

        /** Shows numbers other than 0 by a pattern. */
        static Column numbers(String name, String heading, String pattern) {
            return new Column(
                    name, heading, value -> value.asDouble() == 0 ? "0" : ConvexGan.format(pattern, value.asDouble()));
        }
    }

    /** Renders what rows have in the columns, leaving out columns in which no row has anything. */
    static String markdown(List<Column> columns, List<? extends JsonNode> rows) {
        List<Column> used = columns.stream()
                .filter(column -> rows.stream()
                        .anyMatch(row -> !row.path(column.name()).asText().isEmpty()))
                .toList();
        List<List<String>> lines = new ArrayList<>();
        lines.add(used.stream().map(Column::heading).toList());
        for (JsonNode row : rows) {
            lines.add(used.stream()
                    .map(column -> row.has(column.name()) ? column.shown().apply(row.get(column.name())) : "")
                    .toList());
        }
        List<Boolean> right = used.stream()
                .map(column ->
                        rows.stream().anyMatch(row -> row.path(column.name()).isNumber()))
                .toList();
        int[] widths = IntStream.range(0, used.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .reduce(SHORTEST_RULE, Math::max))
                .toArray();
        lines.add(1, rule(widths, right));
        return lines.stream()
                .map(line -> IntStream.range(0, widths.length)
                        .mapToObj(column -> padded(line.get(column), widths[column], right.get(column)))
                        .collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
    }

    private static List<String> rule(int[] widths, List<Boolean> right) {
        return IntStream.range(0, widths.length)
                .mapToObj(
                        column -> right.get(column) ? "-".repeat(widths[column] - 1) + ":" : "-".repeat(widths[column]))
                .toList();
    }

    private static String padded(String text, int width, boolean right) {
        String spaces = " ".repeat(width - text.length());
        return right ? spaces + text : text + spaces;
    }
}
