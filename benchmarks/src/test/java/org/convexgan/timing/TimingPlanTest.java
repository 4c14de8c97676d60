package org.convexgan.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.convexgan.ledger.LedgerEntry.BenchmarkRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimingPlanTest {
    private static final List<String> NO_PYTHON = List.of("no-such-interpreter");

    @Test
    void the_standard_run_times_every_benchmark() throws IOException {
        String generated;
        try (InputStream in = getClass().getResourceAsStream("/META-INF/BenchmarkList")) {
            generated = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> classes = Pattern.compile("org\\.convexgan\\.benchmarks\\.(\\w+)Benchmark\\b")
                .matcher(generated)
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();

        TimingPlan plan = TimingPlan.of(Profile.STANDARD, Set.of(Suite.MICRO, Suite.SCALING), 1, NO_PYTHON);

        assertThat(plan.cases().stream()
                        .filter(JmhCase.class::isInstance)
                        .map(timed -> ((JmhCase) timed).benchmark().replaceAll(".*\\.(\\w+)Benchmark\\..*", "$1"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(classes);
    }

    @Test
    void growth_is_shown_against_samples_features_directions_widths_and_regions() {
        TimingPlan plan = TimingPlan.of(Profile.SMOKE, Set.of(Suite.SCALING), 1, NO_PYTHON);

        Map<String, Set<String>> sizes = new TreeMap<>();
        plan.cases().stream()
                .filter(timed -> timed.suite().equals("scaling"))
                .forEach(timed -> timed.parameters()
                        .forEach((name, value) -> sizes.computeIfAbsent(
                                        timed.row() + " by " + name, first -> new TreeSet<>())
                                .add(value)));

        assertThat(sizes)
                .containsOnlyKeys(
                        "clipping on the line by n",
                        "spectral thresholding by d",
                        "leading spectrum by k",
                        "step of descent-ascent by k",
                        "regions of points in three dimensions by regions")
                .allSatisfy((curve, values) -> assertThat(values).hasSize(3));
        assertThat(sizes.get("regions of points in three dimensions by regions"))
                .contains("382");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_profile_says_how_long_it_takes(Profile profile) {
        TimingPlan plan = TimingPlan.of(profile, EnumSet.allOf(Suite.class), profile.rounds(), NO_PYTHON);

        assertThat(plan.expected())
                .isBetween(Duration.ofMinutes(profile.minutes() / 2), Duration.ofMinutes(profile.minutes()));
    }

    @Test
    void no_benchmark_of_a_curve_prepares_more_than_it_times() {
        assertThat(JmhSuite.scaling(Profile.FULL))
                .filteredOn(timed -> timed.parameters().containsValue("4096"))
                .extracting(timed -> ((JmhCase) timed).benchmark())
                .as("a matrix of that size takes minutes to decompose")
                .isNotEmpty()
                .noneMatch(benchmark -> benchmark.contains(".BaselineBenchmark."));
    }

    @Test
    void everything_that_is_timed_has_an_empty_call_beside_it() {
        TimingPlan plan = TimingPlan.of(Profile.SMOKE, EnumSet.allOf(Suite.class), 1, NO_PYTHON);

        assertThat(plan.round(1).stream()
                        .takeWhile(timed -> timed.suite().equals("harness"))
                        .map(TimedCase::row))
                .contains("empty call of JMH and copy", "empty call of numpy", "empty call of clock")
                .containsExactlyInAnyOrderElementsOf(plan.cases().stream()
                        .map(TimedCase::harness)
                        .filter(name -> !name.isEmpty())
                        .map(EmptyCase::row)
                        .distinct()
                        .toList());
    }

    @Test
    void the_header_names_data_libraries_and_threads() {
        TimingPlan plan = TimingPlan.of(Profile.SMOKE, EnumSet.allOf(Suite.class), 1, NO_PYTHON);

        BenchmarkRun header = plan.description("unknown");

        assertThat(header.data())
                .containsOnlyKeys(
                        "golden vectors",
                        "instances of conformance",
                        "instances of peers",
                        "drawn faces, 300 at 3 stages")
                .allSatisfy((name, digest) -> assertThat(digest).hasSize(64));
        assertThat(header.environment())
                .containsKeys("JVM", "frequency governor", "options of each JMH fork")
                .hasEntrySatisfying(
                        "BLAS of the native engine", name -> assertThat(name).startsWith("openblas-"))
                .hasEntrySatisfying(
                        "linear algebra of the reference",
                        name -> assertThat(name).matches("ojAlgo [0-9.]+, in Java"));
        assertThat(header).isEqualTo(plan.description("unknown"));
    }

    @Test
    void each_profile_times_more_than_the_one_before() {
        int[] cases = Set.of(Profile.values()).stream()
                .sorted()
                .mapToInt(profile -> TimingPlan.of(profile, Set.of(Suite.values()), 1, NO_PYTHON)
                        .cases()
                        .size())
                .toArray();

        assertThat(cases).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void peers_that_cannot_be_started_are_named_with_the_reason() {
        assertThat(TimingPlan.of(Profile.SMOKE, Set.of(Suite.PEERS), 1, NO_PYTHON)
                        .peers())
                .containsOnlyKeys("numpy", "scipy", "cvxopt")
                .allSatisfy((library, version) -> assertThat(version).startsWith("not there: "));
    }
}
