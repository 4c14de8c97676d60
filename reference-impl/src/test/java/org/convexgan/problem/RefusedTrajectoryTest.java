package org.convexgan.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.primaldual.FiniteAlphabetGan;
import org.convexgan.primaldual.FiniteGanTrajectorySolver;
import org.convexgan.primaldual.SaddleTrajectorySolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Trajectories refuse steps that are not positive, clipping levels that clip nothing or everything, and probabilities that are none. */
class RefusedTrajectoryTest {
    private static final Vector HALVES = Vector.of(0.5, 0.5);
    private static final Vector NEGATIVE = Vector.of(1.5, -0.5);
    private static final Matrix WEIGHTS = Matrix.of(2, 1, 1, 1);
    private static final double NONE = Double.NaN;

    private static FiniteGanTrajectory gan(Vector pd, Vector pg0, Vector d0, double eps, double b, int steps) {
        return new FiniteGanTrajectory(DivergenceRow.JS, pd, pg0, d0, eps, Driver.DUAL, Form.STALE, 1, b, steps, 1);
    }

    private static SaddleTrajectory saddle(
            Vector bound, double box, Vector x0, Vector lambda0, double a, double b, int steps, double power) {
        return new SaddleTrajectory(
                HALVES, bound, box, x0, lambda0, Driver.PRIMAL_DUAL, Form.FRESH, a, b, steps, power);
    }

    private static GdaTrajectory descent(Matrix w0, Vector d0, Vector xbar, double mu, double eta, int steps) {
        return new GdaTrajectory(
                Matrix.of(1, 2, 1, -1), Matrix.of(3, 1, 1, 2, -1), w0, d0, xbar, mu, eta, steps, UpdateOrder.GD);
    }

    static Stream<Arguments> refusals() {
        Vector one = Vector.of(1);
        return Stream.of(
                refusal(
                        "W0 must be 2x1 (columns of V and of Z), but was 1x2",
                        () -> descent(Matrix.zeros(1, 2), one, one, 1, 1, 1)),
                refusal("d0 must have 1 entries, but was 2", () -> descent(WEIGHTS, HALVES, one, 1, 1, 1)),
                refusal("xbar must have 1 entries, but was 2", () -> descent(WEIGHTS, one, HALVES, 1, 1, 1)),
                refusal("mu must be finite and > 0, but was 0.0", () -> descent(WEIGHTS, one, one, 0, 1, 1)),
                refusal("mu must be finite and > 0, but was NaN", () -> descent(WEIGHTS, one, one, NONE, 1, 1)),
                refusal("eta must be finite and > 0, but was -1.0", () -> descent(WEIGHTS, one, one, 1, -1, 1)),
                refusal("steps must be >= 0, but was -1", () -> descent(WEIGHTS, one, one, 1, 1, -1)),
                refusal(
                        "steps must be at most 125000 for 8 products per step, but was 125001",
                        () -> descent(WEIGHTS, one, one, 1, 1, 125_001)),
                refusal("xbar must have 1 entries, but was 2", () -> new ConeFloor(Matrix.zeros(1, 2), HALVES)),
                refusal("a must be finite and > 0, but was 0.0", () -> new StepSizes(0, 1, 1)),
                refusal("a must be finite and > 0, but was NaN", () -> new StepSizes(NONE, 1, 1)),
                refusal("b must be finite and >= 0, but was -1.0", () -> new StepSizes(1, -1, 1)),
                refusal("b must be > 0 unless power is 0, but was 0.0", () -> new StepSizes(1, 0, 1)),
                refusal("power must be finite and >= 0, but was -0.5", () -> new StepSizes(1, 1, -0.5)),
                refusal("a/b^power must be finite and > 0, but was Infinity", () -> new StepSizes(1, 1e-200, 2)),
                refusal("a/b^power must be finite and > 0, but was 0.0", () -> new StepSizes(1e-300, 1e200, 1)),
                refusal("box must be finite and > 0, but was 0.0", () -> saddle(HALVES, 0, HALVES, HALVES, 1, 1, 1, 1)),
                refusal("bound must have 2 entries, but was 1", () -> saddle(one, 1, HALVES, HALVES, 1, 1, 1, 1)),
                refusal("x0 must have 2 entries, but was 1", () -> saddle(HALVES, 1, one, HALVES, 1, 1, 1, 1)),
                refusal("lambda0 must have 2 entries, but was 1", () -> saddle(HALVES, 1, HALVES, one, 1, 1, 1, 1)),
                refusal(
                        "x0 must lie in the box of half side 1.0, but was (1.5, -0.5)",
                        () -> saddle(HALVES, 1, NEGATIVE, HALVES, 1, 1, 1, 1)),
                refusal(
                        "lambda0 must have entries >= 0, but was (1.5, -0.5)",
                        () -> saddle(HALVES, 1, HALVES, NEGATIVE, 1, 1, 1, 1)),
                refusal("steps must be >= 0, but was -1", () -> saddle(HALVES, 1, HALVES, HALVES, 1, 1, -1, 1)),
                refusal(
                        "steps must be at most 50000 for 2 coordinates, but was 50001",
                        () -> saddle(HALVES, 1, HALVES, HALVES, 1, 1, 50_001, 1)),
                refusal(
                        "eps must lie strictly between 0 and 1/2, but was 0.0",
                        () -> gan(HALVES, HALVES, HALVES, 0, 1, 1)),
                refusal(
                        "eps must lie strictly between 0 and 1/2, but was 0.5",
                        () -> gan(HALVES, HALVES, HALVES, 0.5, 1, 1)),
                refusal(
                        "eps must lie strictly between 0 and 1/2, but was NaN",
                        () -> new FiniteAlphabetGan(HALVES, NONE)),
                refusal(
                        "pd must have entries > 0, but was (1, 0)",
                        () -> gan(Vector.of(1, 0), HALVES, HALVES, 0.25, 1, 1)),
                refusal(
                        "row must be js, but was kl",
                        () -> new FiniteGanTrajectory(
                                DivergenceRow.KL, HALVES, HALVES, HALVES, 0.25, Driver.DUAL, Form.FRESH, 1, 1, 1, 1)),
                refusal(
                        "pd must sum to 1, but was (1.5, 0.5)",
                        () -> gan(Vector.of(1.5, 0.5), HALVES, HALVES, 0.25, 1, 1)),
                refusal("pd must have entries >= 0, but was (1.5, -0.5)", () -> new FiniteAlphabetGan(NEGATIVE, 0.25)),
                refusal(
                        "pg0 must have entries >= 0, but was (1.5, -0.5)",
                        () -> gan(HALVES, NEGATIVE, HALVES, 0.25, 1, 1)),
                refusal("pg0 must have 2 entries, but was 1", () -> gan(HALVES, one, HALVES, 0.25, 1, 1)),
                refusal("D0 must have 2 entries, but was 1", () -> gan(HALVES, HALVES, one, 0.25, 1, 1)),
                refusal(
                        "D0 must lie in [eps, 1 - eps] with eps = 0.25, but was (0.5, 1)",
                        () -> gan(HALVES, HALVES, Vector.of(0.5, 1), 0.25, 1, 1)),
                refusal("b must be > 0 unless power is 0, but was 0.0", () -> gan(HALVES, HALVES, HALVES, 0.25, 0, 1)));
    }

    private static Arguments refusal(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void bad_input_is_refused_with_argument_rule_and_value(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void no_steps_end_where_they_start_and_generated_probabilities_may_have_any_sum() {
        FiniteGanTrajectory gan = gan(HALVES, Vector.of(3, 0), HALVES, 0.25, 1, 0);

        Point end = new FiniteGanTrajectorySolver().solve(gan).primal();

        assertThat(end.vector("pg")).isEqualTo(gan.pg0());
        assertThat(end.vector("D")).isEqualTo(gan.discriminator0());
    }

    @Test
    void a_trajectory_that_amplifies_rounding_beyond_the_tolerance_is_not_judged() {
        SaddleTrajectory atTheSaddle = new SaddleTrajectory(
                Vector.of(0.7),
                Vector.of(0.1),
                4,
                Vector.of(0.1),
                Vector.of(0.6),
                Driver.DUAL,
                Form.FRESH,
                3,
                1,
                40,
                0);

        assertThat(atTheSaddle.feasibility().decision()).isEqualTo(Feasibility.Decision.TOO_CLOSE);
    }

    @Test
    void a_trajectory_that_overflows_is_reported_by_solver_and_judge() {
        SaddleTrajectory huge = saddle(Vector.of(1e308, 0), 1, Vector.zeros(2), Vector.zeros(2), 1e300, 1, 3, 0);

        assertThatThrownBy(() -> new SaddleTrajectorySolver().solve(huge)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(huge::feasibility).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sums_of_steps_are_classified() {
        assertThat(new StepSizes(1, 1, 1).sumDiverges()).isTrue();
        assertThat(new StepSizes(1, 1, 1).squaresConverge()).isTrue();
        assertThat(new StepSizes(1, 1, 2).sumDiverges()).isFalse();
        assertThat(new StepSizes(1, 1, 0.5).squaresConverge()).isFalse();
        assertThat(new StepSizes(1, 0, 0).squaresConverge()).isFalse();
    }
}
