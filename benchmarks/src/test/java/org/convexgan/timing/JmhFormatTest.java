package org.convexgan.timing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.convexgan.benchmarks.SortingBenchmark;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.TimingRun;
import org.convexgan.report.TimingJmh;
import org.convexgan.report.Timings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What JMH writes itself about a run, and what we write about the same times. */
class JmhFormatTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static JsonNode theirs;
    private static JsonNode ours;

    @BeforeAll
    static void time_one_benchmark_and_write_it_twice() throws RunnerException, IOException {
        String benchmark = SortingBenchmark.class.getName() + ".sort";
        Path file = folder.resolve("jmh.json");
        new Runner(new OptionsBuilder()
                        .include("^" + Pattern.quote(benchmark) + "$")
                        .param("n", "8")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.SECONDS)
                        .forks(1)
                        .threads(1)
                        .warmupIterations(Profile.SMOKE.warmups())
                        .warmupTime(TimeValue.milliseconds(Profile.SMOKE.millis()))
                        .measurementIterations(7)
                        .measurementTime(TimeValue.milliseconds(Profile.SMOKE.millis()))
                        .jvmArgs(JmhCase.OPTIONS.toArray(String[]::new))
                        .resultFormat(ResultFormatType.JSON)
                        .result(file.toString())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        theirs = JSON.readTree(file.toFile()).get(0);
        List<Double> seconds = new ArrayList<>();
        theirs.at("/primaryMetric/rawData/0").forEach(value -> seconds.add(value.asDouble()));
        TimingPlan plan = TimingPlan.of(Profile.SMOKE, Set.of(Suite.MICRO), 1, List.of("no-such-interpreter"));
        TimingRun round = new TimingRun(
                "micro",
                "Sorting.sort",
                Map.of("n", "8"),
                "reference",
                1,
                "PASS",
                "",
                seconds,
                null,
                null,
                null,
                Map.of());
        ours = JSON.readTree(TimingJmh.render(Timings.of(List.of(
                        TimingPlan.firstLine("0"), plan.description("unknown"), round, new LedgerEntry.End(1)))))
                .get(0);
    }

    @Test
    void every_field_of_theirs_is_there_with_the_same_type() {
        assertSameFields(theirs, ours, "");
    }

    private static void assertSameFields(JsonNode theirs, JsonNode ours, String place) {
        assertThat(ours.getNodeType()).as(place).isEqualTo(theirs.getNodeType());
        theirs.fieldNames()
                .forEachRemaining(name -> assertSameFields(theirs.get(name), ours.path(name), place + "/" + name));
    }

    @Test
    void what_does_not_depend_on_the_statistics_is_the_same() {
        Set<String> differs = Set.of("benchmark", "jvm", "primaryMetric");

        theirs.fieldNames().forEachRemaining(name -> {
            if (!differs.contains(name)) {
                assertThat(ours.get(name)).as(name).isEqualTo(theirs.get(name));
            }
        });
        assertThat(ours.at("/primaryMetric/scoreUnit")).isEqualTo(theirs.at("/primaryMetric/scoreUnit"));
        assertThat(ours.at("/primaryMetric/rawData")).isEqualTo(theirs.at("/primaryMetric/rawData"));
        assertThat(theirs.path("jvm").asText()).endsWith(ours.path("jvm").asText());
    }

    @Test
    void percentiles_are_theirs() {
        JsonNode expected = theirs.at("/primaryMetric/scorePercentiles");

        assertThat(expected).hasSizeGreaterThan(5);
        expected.fieldNames().forEachRemaining(name -> {
            double percentile = expected.path(name).asDouble();
            double found = ours.at("/primaryMetric/scorePercentiles").path(name).asDouble();
            assertThat(Math.abs(found - percentile)).as("percentile %s", name).isLessThanOrEqualTo(1e-12 * percentile);
        });
    }
}
