package org.convexgan.problem;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.BentMapping;
import org.convexgan.overparam.ContractionTheorem;
import org.convexgan.overparam.GeneralGda;
import org.convexgan.overparam.LinearStability;
import org.convexgan.overparam.PerturbationBound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The linearized iteration and Gronwall's inequality refuse steps that are none, negative weights and products that overflow. */
class RefusedLinearGdaTest {
    private static final Vector ONE = Vector.of(1);
    private static final Vector NEGATIVE = Vector.of(-1);
    private static final Matrix BEND = Matrix.of(1, 2, 1, 0.5);
    private static final double NONE = Double.NaN;

    private static LinearGda game(Vector s, double mu, double eta, Vector r0, Vector d0, int steps) {
        return new LinearGda(s, mu, eta, r0, d0, steps, UpdateOrder.SIMULTANEOUS);
    }

    private static SmoothGda smooth(Matrix bend, double eps, Vector theta0, int steps) {
        return new SmoothGda(BEND, bend, eps, ONE, theta0, ONE, 1, 1, steps);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("s must have entries >= 0, but was (-1)", () -> game(NEGATIVE, 1, 1, ONE, ONE, 1)),
                refusal("mu must be finite and > 0, but was 0.0", () -> game(ONE, 0, 1, ONE, ONE, 1)),
                refusal("mu must be finite and > 0, but was NaN", () -> game(ONE, NONE, 1, ONE, ONE, 1)),
                refusal("eta must be finite and > 0, but was -1.0", () -> game(ONE, 1, -1, ONE, ONE, 1)),
                refusal("eta must be finite and > 0, but was NaN", () -> game(ONE, 1, NONE, ONE, ONE, 1)),
                refusal("r0 must have 1 entries, but was 2", () -> game(ONE, 1, 1, Vector.of(1, 2), ONE, 1)),
                refusal("d0 must have 1 entries, but was 2", () -> game(ONE, 1, 1, ONE, Vector.of(1, 2), 1)),
                refusal("steps must be >= 0, but was -1", () -> game(ONE, 1, 1, ONE, ONE, -1)),
                refusal(
                        "steps must be at most 100000 for 1 coordinates, but was 100001",
                        () -> game(ONE, 1, 1, ONE, ONE, 100_001)),
                refusal("p must have entries >= 0, but was (-1)", () -> new DiscreteGronwall(NEGATIVE, 1, 1)),
                refusal("number of weights must be >= 1, but was 0", () -> new DiscreteGronwall(Vector.zeros(0), 1, 1)),
                refusal("eta must be finite and >= 0, but was -1.0", () -> new DiscreteGronwall(ONE, -1, 1)),
                refusal("psi must be finite, but was NaN", () -> new DiscreteGronwall(ONE, 1, NONE)),
                refusal(
                        "eta must leave the product of all 1 + eta·p_i finite, but was 1.0E200",
                        () -> new DiscreteGronwall(Vector.of(1, 1), 1e200, 1)),
                refusal("B must be 1x2, but was 1x1", () -> smooth(Matrix.of(1, 1, 1), 0.1, Vector.zeros(2), 1)),
                refusal("eps must be finite and >= 0, but was NaN", () -> smooth(BEND, NONE, Vector.zeros(2), 1)),
                refusal("theta0 must have 2 entries, but was 1", () -> smooth(BEND, 0.1, ONE, 1)),
                refusal(
                        "steps must be at most 33333 for 3 coordinates, but was 33334",
                        () -> smooth(BEND, 0.1, Vector.zeros(2), 33_334)),
                refusal(
                        "jacobian at the start must have full row rank, but was 0",
                        () -> new ContractionTheorem(
                                new GeneralGda(new BentMapping(Matrix.zeros(1, 2), BEND, 0.1), ONE, 1, 0.1),
                                new GeneralGda.State(Vector.zeros(2), ONE),
                                1,
                                0.1)),
                refusal("z must have 2 entries, but was 1", () -> new ActivationFlips(BEND, ONE, 1)),
                refusal("z must not be 0, but was (0, 0)", () -> new ActivationFlips(BEND, Vector.zeros(2), 1)),
                refusal(
                        "R must be finite and > 0, but was NaN",
                        () -> new ActivationFlips(BEND, Vector.of(1, 1), NONE)),
                refusal(
                        "radius must keep q = (2kR/sigmaW)^(2/3) at most k/3, but was 1.0",
                        () -> new PerturbationBound(1, 2, 1, 1).at(1, 1)),
                refusal("x must be >= 0 and < 1, but was 1.0", () -> LinearStability.eigenvectorCondition(1)),
                refusal(
                        "strength must be finite and >= 0, but was -1.0",
                        () -> LinearStability.isStable(UpdateOrder.GD, -1, 1)),
                refusal(
                        "rate must exceed the spectral radius 0.75 > 0, but was 0.75",
                        () -> LinearStability.transientConstant(
                                GdaBlock.of(UpdateOrder.SIMULTANEOUS, 0.125, 0.5), 0.75)));
    }

    private static Arguments refusal(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void message_names_the_argument_the_rule_and_the_value(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void a_state_that_overflows_is_reported() {
        LinearGda growing = game(ONE, 4, 100, ONE, ONE, 2000);

        assertThatThrownBy(growing::feasibility)
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("trajectory overflowed");
    }
}
