package org.convexgan.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.convexgan.metrics.Interval;
import org.convexgan.report.Timings.Row;
import org.convexgan.report.Timings.Suite;

/** The verified times in the JSON format of JMH, for tools that draw it: one benchmark per case and subject, a fork per round. */
public final class TimingJmh {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TimingJmh() {}

    /** Renders the results; equal results give equal text. */
    public static String render(Timings timings) {
        ArrayNode benchmarks = JsonNodeFactory.instance.arrayNode();
        for (Suite suite : timings.suites()) {
            for (Row row : suite.rows()) {
                row.cells()
                        .forEach((subject, cell) -> cell.time()
                                .ifPresent(
                                        time -> benchmarks.add(benchmark(timings, suite, row, subject, cell, time))));
            }
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(benchmarks) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("results must have a JSON form", e);
        }
    }

    private static ObjectNode benchmark(
            Timings timings, Suite suite, Row row, String subject, TimingCell cell, Interval time) {
        ObjectNode benchmark = JsonNodeFactory.instance.objectNode();
        benchmark.put("benchmark", "%s.%s.%s".formatted(suite.name(), row.name(), subject));
        benchmark.put("mode", "avgt").put("threads", timings.settings().threads());
        benchmark.put("forks", cell.rounds().size());
        benchmark.put("jdkVersion", timings.run().jdk());
        benchmark.put("measurementIterations", cell.seconds().get(0).size());
        ObjectNode parameters = benchmark.putObject("params");
        row.parameters().forEach(parameters::put);
        ObjectNode metric = benchmark.putObject("primaryMetric");
        metric.put("score", time.value()).put("scoreError", (time.upper() - time.lower()) / 2);
        metric.putArray("scoreConfidence").add(time.lower()).add(time.upper());
        metric.put("scoreUnit", "s/op");
        ArrayNode raw = metric.putArray("rawData");
        cell.seconds().forEach(round -> {
            ArrayNode fork = raw.addArray();
            round.forEach(fork::add);
        });
        benchmark.putObject("secondaryMetrics");
        ObjectNode provenance = benchmark.putObject("provenance");
        TimingProvenance.facts(timings).forEach(provenance::put);
        return benchmark;
    }
}
