package org.convexgan.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;

/** A comparison of engines and peers as a text for people and as JSON. */
final class EngineReport {
    private static final String NOTE =
            "Seconds of engines: from the tile file to certified weights. Of peers: arithmetic alone, their pixels being in memory, and no certificate.\n"
                    + "Before the clock started each engine trained once on the first %d images, uncounted.\n"
                    + "The distance of few images is too large; its interval is corrected for that and may lie below it, and below 0.\n";

    private final EngineTable table;
    private final EngineTotals totals;
    private final ObjectNode environment;

    /** Reports on a table to which nothing is added any more. */
    EngineReport(EngineTable table, ObjectNode environment) {
        table.complete();
        this.table = table;
        this.totals = new EngineTotals(table);
        this.environment = environment;
    }

    /** Returns Markdown that lines up on a terminal. */
    String text() {
        StringBuilder text = new StringBuilder("All stages\n\n").append(totals.markdown());
        text.append("\nEach stage\n\n")
                .append(table.markdown())
                .append('\n')
                .append(NOTE.formatted(environment.path("warmUpImages").asLong()));
        totals.growth()
                .forEach(fit -> text.append(ConvexGan.format(
                        "%s %s, N from %d to %d: %s\n",
                        fit.path("engine").asText(),
                        fit.path("variant").asText(),
                        fit.path("from").asLong(),
                        fit.path("to").asLong(),
                        fit.has("note")
                                ? fit.path("note").asText()
                                : ConvexGan.format(
                                        "seconds grow like N^%.2f",
                                        fit.path("exponent").asDouble()))));
        text.append('\n');
        environment
                .properties()
                .forEach(field -> text.append("- %s: %s\n".formatted(field.getKey(), described(field.getValue()))));
        return text.toString();
    }

    private static String described(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(field -> field.getKey() + " " + field.getValue().asText())
                    .collect(Collectors.joining(", "));
        }
        return value.isDouble() ? ConvexGan.format("%.2f", value.asDouble()) : value.asText();
    }

    String json() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("environment", environment);
        document.putArray("rows").addAll(table.rows());
        document.putArray("totals").addAll(totals.rows());
        document.putArray("growth").addAll(totals.growth());
        return Json.render(document) + "\n";
    }
}
