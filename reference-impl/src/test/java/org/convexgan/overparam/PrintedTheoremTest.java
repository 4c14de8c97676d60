package org.convexgan.overparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PrintedTheoremTest {
    @Test
    void one_noise_variable_is_refused_for_its_logarithm_is_zero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProofSizes(1, 1, 100))
                .withMessage("d must be >= 2, but was 1");
    }

    @Test
    void step_factors_outside_the_theorem_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrintedTheorem.GDA.bound(1, 1.5))
                .withMessage("product must be in (0, 1], but was 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrintedTheorem.GD.bound(1, 0))
                .withMessage("product must be in (0, 1], but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrintedTheorem.GDA.silentUntil(Double.NaN))
                .withMessageStartingWith("product must be in (0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrintedTheorem.GDA.bound(-1, 1))
                .withMessage("tau must be >= 0, but was -1");
    }

    @Test
    void width_of_the_hypothesis_is_one_constant_times_this() {
        double width = new ProofSizes(3, 2, 10).printedWidth();

        assertThat(Math.abs(width - 48 * StrictMath.pow(StrictMath.log(2), 3))).isLessThanOrEqualTo(1e-13);
    }
}
