package org.convexgan.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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

        TimingPlan plan = TimingPlan.of(Profile.STANDARD, Set.of(Suite.MICRO), 1, NO_PYTHON);

        assertThat(plan.cases().stream()
                        .map(timed -> timed.row().substring(0, timed.row().indexOf('.')))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(classes);
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
