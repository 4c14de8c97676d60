package org.convexgan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixAdamTest {
    private static final int ROWS = 300;
    private static final int COLUMNS = 5;
    private static final double SINGLE_ROUNDING = 1e-6;

    @Test
    void steps_are_those_of_the_rule_in_double_precision() {
        Random random = new Random(2);
        float[] parameters = QuadraticCritic.gaussian(ROWS * COLUMNS, 1, random);
        double[] expected = new double[parameters.length];
        for (int k = 0; k < expected.length; k++) {
            expected[k] = parameters[k];
        }
        MatrixAdam matrixAdam = new MatrixAdam(parameters.length, 1e-2, 0.99);
        Adam adam = new Adam(expected.length, 1e-2, 0, 0.99);

        for (int step = 0; step < 10; step++) {
            float[][] left = {QuadraticCritic.gaussian(ROWS, 1, random), QuadraticCritic.gaussian(ROWS, 1, random)};
            float[][] right = {
                QuadraticCritic.gaussian(COLUMNS, 1, random), QuadraticCritic.gaussian(COLUMNS, 1, random)
            };
            FactoredGradient gradient = new FactoredGradient();
            gradient.add(left[0], right[0]);
            gradient.add(left[1], right[1]);
            matrixAdam.step(parameters, COLUMNS, gradient);
            double[] whole = new double[expected.length];
            for (int k = 0; k < whole.length; k++) {
                whole[k] = (double) left[0][k / COLUMNS] * right[0][k % COLUMNS]
                        + (double) left[1][k / COLUMNS] * right[1][k % COLUMNS];
            }
            adam.step(expected, whole);
        }

        for (int k = 0; k < expected.length; k++) {
            assertThat(Math.abs(parameters[k] - expected[k])).isLessThanOrEqualTo(SINGLE_ROUNDING * 10);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -0.1, Double.NaN})
    void decays_must_be_below_one(double decay) {
        assertThatThrownBy(() -> new MatrixAdam(1, 1, decay))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decay must be in [0, 1), but was " + decay);
        assertThatThrownBy(() -> new Adam(1, 1, decay, 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("firstDecay must be in [0, 1), but was " + decay);
        assertThatThrownBy(() -> new Adam(1, 1, 0.9, decay))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("secondDecay must be in [0, 1), but was " + decay);
    }
}
