package org.convexgan.dualing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.Point;
import org.junit.jupiter.api.Test;

class SensitivityTrialTest {
    private static final LogisticDual BATCH =
            new LogisticDual(Matrix.of(2, 2, 1, 0.25, 0.5, 1), Matrix.of(2, 2, -1, 0.5, 0.25, -0.75), 0.5);

    @Test
    void hyperparameters_fill_their_ranges() {
        List<SensitivityTrial> trials =
                LongStream.rangeClosed(1, 300).mapToObj(SensitivityTrial::draw).toList();

        assertThat(trials).extracting(SensitivityTrial::batch).contains(10, 30).allMatch(b -> b >= 10 && b <= 30);
        assertThat(trials).extracting(SensitivityTrial::steps).allMatch(steps -> steps >= 200 && steps <= 500);
        assertThat(trials).extracting(SensitivityTrial::momentum).allMatch(m -> m >= 0.1 && m <= 0.9);
        assertThat(trials)
                .extracting(trial -> Math.round(-Math.log(trial.stepSize())))
                .containsOnly(2L, 3L, 4L, 5L);
        assertThat(trials)
                .extracting(trial -> Math.round(-Math.log(trial.discriminatorStep())))
                .containsOnly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void alternating_opponent_moves_each_weight_by_one_step_against_the_slope() {
        double step = 0.125;

        Answer answer = Opponent.ALTERNATING.start(2, step).answer(BATCH);

        Vector w = answer.primal().vector("w");
        for (int j = 0; j < 2; j++) {
            double slope = value(j, 1e-6) - value(j, -1e-6);
            assertThat(Math.abs(w.get(j) + step * Math.signum(slope))).isLessThanOrEqualTo(1e-6);
        }
    }

    private static double value(int j, double entry) {
        return BATCH.objective(Point.of("w", j == 0 ? Vector.of(entry, 0) : Vector.of(0, entry)));
    }

    @Test
    void patient_alternating_opponent_becomes_the_optimal_one() {
        Vector optimal = Opponent.OPTIMAL.start(2, 1).answer(BATCH).primal().vector("w");
        Opponent.Player player = Opponent.ALTERNATING.start(2, 0.01);
        Answer last = player.answer(BATCH);
        for (int k = 0; k < 2000; k++) {
            last = player.answer(BATCH);
        }

        assertThat(last.primal().vector("w").minus(optimal).maxAbs()).isLessThanOrEqualTo(1e-4);
    }

    @Test
    void bad_hyperparameters_are_refused() {
        SensitivityTrial trial = SensitivityTrial.draw(1);

        assertThatThrownBy(() -> new SensitivityTrial(trial.in(), 0, 1, 0.5, 1, 1, 1))
                .hasMessage("batch must be >= 1, but was 0");
        assertThatThrownBy(() -> new SensitivityTrial(trial.in(), 1, Double.NaN, 0.5, 1, 1, 1))
                .hasMessage("stepSize must be finite and > 0, but was NaN");
        assertThatThrownBy(() -> new SensitivityTrial(trial.in(), 1, 1, 0.5, 0, 1, 1))
                .hasMessage("discriminatorStep must be finite and > 0, but was 0.0");
        assertThatThrownBy(() -> new SensitivityTrial(trial.in(), 1, 1, 0.5, 1, 0, 1))
                .hasMessage("steps must be >= 1, but was 0");
    }
}
