package org.convexgan.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

class JmhCaseTest {
    @Test
    void a_machine_on_which_another_jmh_runs_makes_no_answer_wrong() {
        RunnerException locked = new RunnerException("ERROR: Another JMH instance might be running.");

        assertThat(JmhCase.withoutTimes(locked))
                .isEqualTo(Outcome.error("JMH cannot run: Another JMH instance might be running."));
    }

    @Test
    void a_set_up_that_refuses_an_answer_makes_it_wrong() {
        Outcome refused = JmhCase.withoutTimes(new RunnerException("Benchmark caught the exception"));

        assertThat(refused.verdict()).isEqualTo("FAIL");
        assertThat(refused.reason()).endsWith("or the benchmark failed: Benchmark caught the exception");
    }
}
