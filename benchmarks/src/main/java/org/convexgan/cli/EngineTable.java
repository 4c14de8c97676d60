package org.convexgan.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Rows of a comparison of engines, as Markdown, CSV and JSON. */
final class EngineTable {
    /** Names of the columns, in order. */
    static final List<String> COLUMNS = List.of(
            "engine",
            "variant",
            "side",
            "k",
            "seconds",
            "spectrumSeconds",
            "next",
            "boundWidth",
            "deviation",
            "errorOverBeta",
            "probe",
            "certified",
            "reproducibility",
            "distance",
            "peakMegabytes",
            "note");

    private static final String EMPTY = "";

    private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();

    /** Adds a row to be filled; what is left out of it does not apply. */
    ObjectNode add(String engine, String variant) {
        return rows.addObject().put("engine", engine).put("variant", variant);
    }

    String markdown() {
        String head = line(COLUMNS);
        String rule = line(Collections.nCopies(COLUMNS.size(), "---"));
        return head + rule + render(EngineTable::shown, EngineTable::line);
    }

    String csv() {
        Function<List<String>, String> line = cells -> String.join(",", cells) + "\n";
        return line.apply(COLUMNS) + render(EngineTable::exact, line);
    }

    String json(ObjectNode environment) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("environment", environment);
        document.set("rows", rows);
        return Json.render(document) + "\n";
    }

    private String render(Function<JsonNode, String> cell, Function<List<String>, String> line) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> COLUMNS.stream()
                        .map(column -> row.has(column) ? cell.apply(row.get(column)) : EMPTY)
                        .toList())
                .map(line)
                .collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String exact(JsonNode value) {
        return value.isTextual() ? '"' + value.asText().replace("\"", "\"\"") + '"' : value.asText();
    }

    private static String shown(JsonNode value) {
        return value.isDouble() ? ConvexGan.format("%.4g", value.asDouble()) : value.asText();
    }
}
