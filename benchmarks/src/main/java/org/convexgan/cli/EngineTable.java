package org.convexgan.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.convexgan.cli.AlignedTable.Column;

/** Rows of a comparison of engines and peers, one for each stage, as Markdown, CSV and JSON. */
final class EngineTable {
    /** Names of the columns of files, in order. */
    static final List<String> COLUMNS = List.of(
            "images",
            "engine",
            "variant",
            "side",
            "k",
            "seconds",
            "spectrumSeconds",
            "timesEngine",
            "next",
            "lower",
            "upper",
            "boundWidth",
            "deviation",
            "miss",
            "errorOverBeta",
            "probe",
            "certified",
            "reproducibility",
            "distance",
            "peakMegabytes",
            "note");

    private static final List<Column> STAGES = List.of(
            Column.words("images", "images"),
            Column.words("engine", "engine"),
            Column.words("variant", "variant"),
            Column.words("side", "side"),
            Column.words("k", "k"),
            Column.numbers("seconds", "seconds", "%.3f"),
            Column.numbers("spectrumSeconds", "of it spectrum", "%.3f"),
            Column.numbers("timesEngine", "x engine", "%.2f"),
            Column.numbers("next", "sigma_{k+1}^2", "%.5g"),
            Column.numbers("boundWidth", "bounds' width", "%.1e"),
            Column.numbers("deviation", "off first engine", "%.1e"),
            new Column("miss", "against bounds", EngineTable::missed),
            Column.numbers("errorOverBeta", "error/beta", "%.4g"),
            Column.numbers("probe", "probe", "%.1e"),
            Column.words("certified", "certified"));

    /** With the first of these that ran a stage all times of it are compared. */
    private static final List<EngineName> COMPARED =
            List.of(EngineName.INTEGER, EngineName.NATIVE, EngineName.REFERENCE);

    private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();

    /** Adds a row to be filled; what is left out of it does not apply. */
    ObjectNode add(long images, String engine, String variant) {
        return rows.addObject().put("images", images).put("engine", engine).put("variant", variant);
    }

    /** Returns the rows in the order in which they were added. */
    List<ObjectNode> rows() {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ObjectNode.class::cast)
                .toList();
    }

    /** Returns the row of these images with the narrowest bounds at a side, if an engine has found any. */
    Optional<ObjectNode> narrowest(long images, int side) {
        return stages(row -> isAt(row, images, side) && row.has("upper"))
                .min(Comparator.comparingDouble(row -> row.path("boundWidth").asDouble()));
    }

    /** Returns the seconds that times of a stage are compared with, of the same variant where the engine ran that too. */
    Optional<Double> engineSeconds(JsonNode row) {
        return COMPARED.stream()
                .map(engine -> stages(other -> other.path("engine").asText().equals(engine.toString())
                                && isAt(
                                        other,
                                        row.path("images").asLong(),
                                        row.path("side").asInt()))
                        .min(Comparator.comparing(other -> !Objects.equals(other.get("variant"), row.get("variant")))))
                .flatMap(Optional::stream)
                .findFirst()
                .map(other -> other.path("seconds").asDouble());
    }

    private Stream<ObjectNode> stages(Predicate<ObjectNode> wanted) {
        return rows().stream().filter(row -> row.has("seconds")).filter(wanted);
    }

    private static boolean isAt(JsonNode row, long images, int side) {
        return row.path("images").asLong() == images && row.path("side").asInt() == side;
    }

    /** Compares times, when all of them are there. */
    void complete() {
        stages(row -> true)
                .forEach(row -> engineSeconds(row)
                        .ifPresent(seconds ->
                                row.put("timesEngine", row.path("seconds").asDouble() / seconds)));
    }

    /** Returns what was measured of each stage. */
    String markdown() {
        return AlignedTable.markdown(STAGES, stages(row -> true).toList());
    }

    String csv() {
        return Stream.concat(
                        Stream.of(String.join(",", COLUMNS)),
                        rows().stream()
                                .map(row -> COLUMNS.stream()
                                        .map(column -> row.has(column) ? exact(row.get(column)) : "")
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Returns what a relative distance from the bounds means. */
    static String missed(JsonNode value) {
        double miss = value.asDouble();
        return miss == 0
                ? "inside"
                : ConvexGan.format("%.2g %% too %s", 100 * Math.abs(miss), miss < 0 ? "low" : "high");
    }

    private static String exact(JsonNode value) {
        return value.isTextual() ? '"' + value.asText().replace("\"", "\"\"") + '"' : value.asText();
    }
}
