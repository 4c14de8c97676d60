package org.convexgan.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.convexgan.ledger.LedgerEntry.BenchmarkRun;
import org.convexgan.metrics.Interval;
import org.convexgan.report.Timings.Row;
import org.convexgan.report.Timings.Suite;

/**
 * The verified times in the JSON format of JMH, for tools that draw it: one benchmark per case and subject, a fork per round. All fields are there that
 * JMH writes, and in the first benchmark {@code provenance}, the header of all documents. The score is the median over the rounds and its confidence the bootstrap interval, at 95 % where JMH has 99.9 %;
 * warm-up is that of the JMH suites. {@code jvm} has no path.
 */
public final class TimingJmh {
    /** The fact in the header that is the version of JMH. */
    public static final String VERSION = "JMH";
    /** The fact that is name and version of the virtual machine, with a space between. */
    public static final String MACHINE = "JVM";
    /** The fact that is the options of each fork, with spaces between. */
    public static final String OPTIONS = "options of each JMH fork";

    private static final String UNKNOWN = "not told";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Double> PERCENTS =
            List.of(0.0, 50.0, 90.0, 95.0, 99.0, 99.9, 99.99, 99.999, 99.9999, 100.0);

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
        if (benchmarks.get(0) instanceof ObjectNode first) {
            ObjectNode provenance = first.putObject("provenance");
            TimingProvenance.facts(timings).forEach(provenance::put);
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
        describe(benchmark, timings);
        benchmark.put("benchmark", "%s.%s.%s".formatted(suite.name(), row.name(), subject));
        benchmark.put("forks", cell.rounds().size());
        benchmark.put("measurementIterations", cell.seconds().get(0).size());
        ObjectNode parameters = benchmark.putObject("params");
        row.parameters().forEach(parameters::put);
        ObjectNode metric = benchmark.putObject("primaryMetric");
        metric.put("score", time.value()).put("scoreError", (time.upper() - time.lower()) / 2);
        metric.putArray("scoreConfidence").add(time.lower()).add(time.upper());
        List<Double> sorted =
                cell.seconds().stream().flatMap(List::stream).sorted().toList();
        ObjectNode percentiles = metric.putObject("scorePercentiles");
        PERCENTS.forEach(percent -> percentiles.put(String.valueOf(percent), percentile(sorted, percent)));
        metric.put("scoreUnit", "s/op");
        ArrayNode raw = metric.putArray("rawData");
        cell.seconds().forEach(round -> {
            ArrayNode fork = raw.addArray();
            round.forEach(fork::add);
        });
        benchmark.putObject("secondaryMetrics");
        return benchmark;
    }

    /** Adds what all benchmarks of a run have in common. */
    private static void describe(ObjectNode benchmark, Timings timings) {
        BenchmarkRun settings = timings.settings();
        String machine = settings.environment().getOrDefault(MACHINE, UNKNOWN);
        int gap = machine.lastIndexOf(' ');
        String milliseconds = settings.millis() + " ms";
        benchmark.put("jmhVersion", settings.environment().getOrDefault(VERSION, UNKNOWN));
        benchmark.put("mode", "avgt").put("threads", settings.threads()).put("jvm", "java");
        ArrayNode arguments = benchmark.putArray("jvmArgs");
        Stream.of(settings.environment().getOrDefault(OPTIONS, "").split(" "))
                .filter(option -> !option.isEmpty())
                .forEach(arguments::add);
        benchmark.put("jdkVersion", timings.run().jdk());
        benchmark.put("vmName", gap < 0 ? machine : machine.substring(0, gap));
        benchmark.put("vmVersion", gap < 0 ? UNKNOWN : machine.substring(gap + 1));
        benchmark.put("warmupIterations", settings.warmups()).put("warmupTime", milliseconds);
        benchmark.put("measurementTime", milliseconds);
        benchmark.put("warmupBatchSize", 1).put("measurementBatchSize", 1);
    }

    /** Returns the value at position {@code p·(n+1)/100} of the sorted ones, between two of them in proportion, as JMH does. */
    private static double percentile(List<Double> sorted, double percent) {
        double position = percent * (sorted.size() + 1) / 100;
        int below = (int) Math.floor(position);
        if (below < 1) {
            return sorted.get(0);
        }
        if (below >= sorted.size()) {
            return sorted.get(sorted.size() - 1);
        }
        double lower = sorted.get(below - 1);
        return lower + (position - below) * (sorted.get(below) - lower);
    }
}
