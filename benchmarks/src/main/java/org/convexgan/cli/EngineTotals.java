package org.convexgan.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.convexgan.cli.AlignedTable.Column;
import org.convexgan.report.PowerLaw;

/** A comparison of engines and peers summed up over the stages, and how time grows with the number of images. */
final class EngineTotals {
    private static final List<Column> COLUMNS = List.of(
            Column.words("images", "images"),
            Column.words("engine", "engine"),
            Column.words("variant", "variant"),
            Column.words("stages", "stages"),
            Column.numbers("seconds", "seconds", "%.3f"),
            Column.numbers("spectrumSeconds", "of it spectrum", "%.3f"),
            Column.numbers("timesEngine", "x engine", "%.2f"),
            Column.words("certified", "certified"),
            Column.numbers("errorOverBeta", "error/beta", "%.4g"),
            Column.numbers("probe", "probe", "%.1e"),
            new Column("miss", "against bounds", EngineTable::missed),
            Column.numbers("reproducibility", "reproducibility", "%.1e"),
            Column.words("distance", "distance [corrected 95 %]"),
            Column.words("peakMegabytes", "peak MB"),
            Column.words("note", "note"));

    /** Factor between the numbers of images that an exponent needs. */
    private static final int LEAST_SPAN = 4;
    /** Of a second a busy machine or the collector takes a few hundredths, which over the least span shift an exponent by about as much. */
    private static final double LEAST_SECONDS = 1;

    private final EngineTable table;
    private final List<ObjectNode> rows;

    /** Sums up a table that is complete. */
    EngineTotals(EngineTable table) {
        this.table = table;
        Map<List<JsonNode>, List<ObjectNode>> runs = table.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.get("images"), row.get("engine"), row.get("variant")),
                        LinkedHashMap::new,
                        Collectors.toList()));
        rows = runs.values().stream().map(this::total).toList();
    }

    private ObjectNode total(List<ObjectNode> run) {
        ObjectNode total = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("images", "engine", "variant")) {
            total.set(name, run.get(0).get(name));
        }
        List<ObjectNode> stages = run.stream().filter(row -> row.has("seconds")).toList();
        if (!stages.isEmpty()) {
            int last = stages.get(stages.size() - 1).path("side").asInt();
            int first = stages.get(0).path("side").asInt();
            double seconds = sum(stages, row -> row.path("seconds").asDouble());
            total.put("stages", first == last ? "%d".formatted(last) : "%d to %d".formatted(first, last))
                    .put("seconds", seconds);
            if (stages.get(0).has("spectrumSeconds")) {
                total.put(
                        "spectrumSeconds",
                        sum(stages, row -> row.path("spectrumSeconds").asDouble()));
            }
            if (stages.get(0).has("certified")) {
                total.put(
                        "certified",
                        stages.stream().allMatch(row -> row.path("certified").asBoolean()));
            }
            double expected = sum(stages, row -> table.engineSeconds(row).orElse(Double.NaN));
            if (expected > 0) {
                total.put("timesEngine", seconds / expected);
            }
        }
        for (String name : List.of("errorOverBeta", "probe", "miss", "reproducibility", "peakMegabytes")) {
            worst(run, name).ifPresent(value -> total.set(name, value));
        }
        for (String name : List.of("distance", "note")) {
            run.stream().filter(row -> row.has(name)).forEach(row -> total.set(name, row.get(name)));
        }
        return total;
    }

    private static double sum(List<ObjectNode> stages, ToDoubleFunction<ObjectNode> value) {
        return stages.stream().mapToDouble(value).sum();
    }

    private static Optional<JsonNode> worst(List<ObjectNode> run, String name) {
        return run.stream()
                .filter(row -> row.has(name))
                .map(row -> row.get(name))
                .max(Comparator.comparingDouble(value -> Math.abs(value.asDouble())));
    }

    List<ObjectNode> rows() {
        return rows;
    }

    String markdown() {
        return AlignedTable.markdown(COLUMNS, rows);
    }

    /**
     * Returns for each engine and variant that was timed at several numbers of images the exponent of a power law. Where the
     * span is too small or a time too short a note says so instead: there noise and the costs that do not grow hide those that do.
     */
    List<ObjectNode> growth() {
        Map<List<JsonNode>, List<ObjectNode>> engines = rows.stream()
                .filter(row -> row.has("seconds"))
                .collect(Collectors.groupingBy(
                        row -> List.of(row.get("engine"), row.get("variant")),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<ObjectNode> growth = new ArrayList<>();
        engines.values().stream().filter(totals -> totals.size() > 1).forEach(totals -> {
            List<Double> images = totals.stream()
                    .map(total -> total.path("images").asDouble())
                    .toList();
            List<Double> seconds = totals.stream()
                    .map(total -> total.path("seconds").asDouble())
                    .toList();
            ObjectNode fit = JsonNodeFactory.instance.objectNode();
            fit.set("engine", totals.get(0).get("engine"));
            fit.set("variant", totals.get(0).get("variant"));
            double fewest = Collections.min(images);
            double most = Collections.max(images);
            growth.add(fit.put("from", (long) fewest).put("to", (long) most));
            if (most < LEAST_SPAN * fewest) {
                fit.put("note", "no exponent, which takes N that span a factor of " + LEAST_SPAN);
            } else if (Collections.min(seconds) < LEAST_SECONDS) {
                fit.put("note", ConvexGan.format("no exponent, which takes times of at least %.0f s", LEAST_SECONDS));
            } else {
                fit.put("exponent", PowerLaw.exponent(images, seconds));
            }
        });
        return growth;
    }
}
