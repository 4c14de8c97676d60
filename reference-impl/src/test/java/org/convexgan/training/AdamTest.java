package org.convexgan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdamTest {
    private static final double ROUNDING = 1e-15;

    @Test
    void first_step_is_the_step_size_against_the_sign_of_the_gradient() {
        double[] parameters = {1, 1, 1};

        new Adam(3, 0.1).step(parameters, new double[] {4, -0.5, 0});

        // m/(1-β₁) = g and v/(1-β₂) = g², so that the step is 0.1·g/(|g| + 1e-8)
        assertThat(Math.abs(parameters[0] - (1 - 0.1 * 4 / (4 + 1e-8)))).isLessThanOrEqualTo(ROUNDING);
        assertThat(Math.abs(parameters[1] - (1 + 0.1 * 0.5 / (0.5 + 1e-8)))).isLessThanOrEqualTo(ROUNDING);
        assertThat(parameters[2]).isEqualTo(1);
    }

    @Test
    void second_step_weighs_both_gradients() {
        Adam adam = new Adam(1, 1);
        double[] parameters = {0};
        adam.step(parameters, new double[] {1});
        double first = parameters[0];

        adam.step(parameters, new double[] {3});

        // m = 0.9·0.1·1 + 0.1·3 = 0.39 over 1 - 0.81; v = 0.999·0.001·1 + 0.001·9 = 0.009999 over 1 - 0.998001
        double expected = (0.39 / 0.19) / (Math.sqrt(0.009999 / 0.001999) + 1e-8);
        assertThat(Math.abs(first - parameters[0] - expected)).isLessThanOrEqualTo(1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void step_size_must_be_positive(double stepSize) {
        assertThatThrownBy(() -> new Adam(1, stepSize))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stepSize");
    }

    @Test
    void sizes_must_agree() {
        Adam adam = new Adam(2, 1);

        assertThatThrownBy(() -> adam.step(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gradient must have 2 entries, but was 3");
    }
}
