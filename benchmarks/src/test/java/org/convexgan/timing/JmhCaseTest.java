package org.convexgan.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.convexgan.benchmarks.SortingBenchmark;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkException;
import org.openjdk.jmh.runner.RunnerException;

class JmhCaseTest {
    private static final JmhCase SORTING = new JmhCase(
            "micro",
            "Sorting.sort",
            Map.of("n", "8"),
            "reference",
            SortingBenchmark.class.getName() + ".sort",
            Map.of("n", "8"));

    @Test
    void a_lock_that_cannot_be_had_is_named_with_its_file() {
        RunnerException refused = new RunnerException(
                "ERROR: Unable to create the JMH lock (folder/jmh.lock), exiting. Use -Djmh.ignoreLock=true to forcefully continue.",
                new IOException("Permission denied"));

        assertThatThrownBy(() -> JmhCase.withoutTimes(refused))
                .isInstanceOf(JmhLockedException.class)
                .hasMessageStartingWith(
                        "JMH must hold the lock folder/jmh.lock, but it cannot be locked (java.io.IOException: Permission denied): ");
    }

    @Test
    void a_set_up_that_refuses_an_answer_makes_it_wrong() {
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> {
            SortingBenchmark wrong = new SortingBenchmark() {
                @Override
                public Vector sort() {
                    return super.sort().times(-1);
                }
            };
            wrong.n = 8;
            wrong.draw();
        });
        RunnerException ofJmh = new RunnerException(
                "Benchmark caught the exception", new BenchmarkException("Benchmark error", List.of(refused)));

        assertThat(JmhCase.withoutTimes(ofJmh))
                .isEqualTo(Outcome.fail("8 samples must be sorted right before that is timed"));
    }

    @Test
    void a_fork_that_crashes_makes_no_answer_wrong() {
        Outcome crashed = SORTING.time(Profile.SMOKE, List.of("-Xmx1m"));

        assertThat(crashed)
                .isEqualTo(
                        Outcome.error(
                                "the benchmark ended without an answer: java.lang.IllegalStateException: Forked VM failed with exit code 1"));
    }

    @Test
    void a_benchmark_that_throws_makes_no_answer_wrong() {
        RunnerException ofJmh = new RunnerException(
                "Benchmark caught the exception",
                new BenchmarkException("Benchmark error", List.of(new OutOfMemoryError("Java heap space"))));

        assertThat(JmhCase.withoutTimes(ofJmh))
                .isEqualTo(Outcome.error(
                        "the benchmark ended without an answer: java.lang.OutOfMemoryError: Java heap space"));
    }
}
