package org.convexgan.primaldual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.DivergenceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DivergenceGameTest {
    private static final Vector PD = Vector.of(0.5, 0.3, 0.2);
    private static final Vector PG = Vector.of(0.2, 0.3, 0.5);
    private static final double EPS = 0.25;

    private static DivergenceGame game(DivergenceRow row) {
        return new DivergenceGame(row, PD, EPS, 0.01, 0.99);
    }

    @ParameterizedTest
    @EnumSource(DivergenceRow.class)
    void ascent_is_the_slope_of_the_lagrangian(DivergenceRow row) {
        DivergenceGame game = game(row);
        Vector d = Vector.of(0.25, 0.5, 0.75);

        Vector slope = game.ascent(d, PG);

        double h = 1e-5;
        for (int i = 0; i < d.size(); i++) {
            double ahead = PD.get(i) * row.real(d.get(i) + h, EPS) + PG.get(i) * row.generated(d.get(i) + h);
            double behind = PD.get(i) * row.real(d.get(i) - h, EPS) + PG.get(i) * row.generated(d.get(i) - h);
            assertThat(Math.abs(slope.get(i) - (ahead - behind) / (2 * h))).isLessThanOrEqualTo(1e-8);
        }
    }

    @ParameterizedTest
    @EnumSource(DivergenceRow.class)
    void maximizer_beats_every_other_point_of_the_box(DivergenceRow row) {
        DivergenceGame game = game(row);

        double best = game.dualValue(PG);

        for (int k = 1; k < 100; k++) {
            double level = k / 100.0;
            Vector d = PD.map(p -> level);
            double value = game.objective(d) + PG.dot(game.constraints(d));
            assertThat(value - best).isLessThanOrEqualTo(1e-15);
        }
    }

    @Test
    void row_of_the_gan_is_the_game_on_a_finite_alphabet() {
        DivergenceGame row = game(DivergenceRow.JS);
        FiniteAlphabetGan gan = new FiniteAlphabetGan(PD, 0.01);
        Vector d = row.maximizer(PG);

        assertThat(d.minus(gan.maximizer(PG)).maxAbs()).isLessThanOrEqualTo(1e-15);
        assertThat(row.ascent(d, PG)).isEqualTo(gan.ascent(d, PG));
        assertThat(Math.abs(row.dualValue(PG) - gan.dualValue(PG))).isLessThanOrEqualTo(1e-15);
    }

    @Test
    void nothing_generated_puts_the_discriminator_at_the_end_of_its_box() {
        Vector nothing = Vector.zeros(3);

        assertThat(game(DivergenceRow.KL).maximizer(nothing)).isEqualTo(nothing.map(zero -> 0.99));
        assertThat(game(DivergenceRow.REVERSE_KL).maximizer(nothing)).isEqualTo(nothing.map(zero -> 0.01));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        "pd must have entries > 0, but was (1, 0)",
                        () -> new DivergenceGame(DivergenceRow.KL, Vector.of(1, 0), 1, 0.5, 2)),
                refusal("eps must be finite and > 0, but was 0.0", () -> game(DivergenceRow.KL, 0, 0.5, 2)),
                refusal("low must be finite, but was NaN", () -> game(DivergenceRow.KL, 1, Double.NaN, 2)),
                refusal("low must be > 0.0, but was 0.0", () -> game(DivergenceRow.KL, 1, 0, 2)),
                refusal("high must be finite and > low = 0.5, but was 0.5", () -> game(DivergenceRow.KL, 1, 0.5, 0.5)),
                refusal("high must be < 1.0, but was 1.0", () -> game(DivergenceRow.JS, 1, 0.5, 1)));
    }

    private static DivergenceGame game(DivergenceRow row, double eps, double low, double high) {
        return new DivergenceGame(row, PD, eps, low, high);
    }

    private static Arguments refusal(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void bad_input_is_refused_with_argument_rule_and_value(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
