package org.convexgan.dualing;

import static org.assertj.core.api.Assertions.assertThat;

import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.SoftmaxFeatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableSoftmaxTest {
    private static final Matrix ANCHORS = Matrix.of(3, 2, 0, 0, 1, 0, -0.5, 2);
    private static final Vector WEIGHTS = Vector.of(1, -1, 3);

    @ParameterizedTest
    @CsvSource({"0.25, 0, 0.2", "1, 1, 1", "-3, 2, 4"})
    void gradient_is_the_limit_of_differences_of_the_score(double first, double second, double temperature) {
        double h = 1e-5;

        Vector gradient = solve(first, second, temperature).primal().vector("gradient");

        double along = (score(first + h, second, temperature) - score(first - h, second, temperature)) / (2 * h);
        double across = (score(first, second + h, temperature) - score(first, second - h, temperature)) / (2 * h);
        assertThat(gradient.minus(Vector.of(along, across)).maxAbs()).isLessThanOrEqualTo(1e-7);
    }

    @Test
    void nearest_anchor_has_all_the_weight_far_away_and_the_gradient_vanishes() {
        Answer answer = solve(30, 0, 0.2);

        assertThat(answer.primal().vector("phi").get(1)).isEqualTo(1);
        assertThat(answer.primal().vector("gradient").norm()).isLessThanOrEqualTo(1e-100);
        assertThat(answer.claimedValue().orElseThrow()).isEqualTo(-1);
    }

    @Test
    void exponents_that_double_precision_does_not_resolve_are_too_close() {
        SoftmaxFeatures problem = new SoftmaxFeatures(ANCHORS, Vector.of(1e8, 0), WEIGHTS, 0.2);

        assertThat(problem.feasibility().decision()).isEqualTo(Feasibility.Decision.TOO_CLOSE);
    }

    private static Answer solve(double first, double second, double temperature) {
        return new StableSoftmax().solve(new SoftmaxFeatures(ANCHORS, Vector.of(first, second), WEIGHTS, temperature));
    }

    private static double score(double first, double second, double temperature) {
        return solve(first, second, temperature).claimedValue().orElseThrow();
    }
}
