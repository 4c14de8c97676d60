package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PowerLawTest {
    @Test
    void exponent_is_that_of_the_law_that_points_follow() {
        List<Double> x = List.of(2.0, 8.0, 32.0);

        double exponent =
                PowerLaw.exponent(x, x.stream().map(t -> 5 * Math.sqrt(t)).toList());

        assertThat(Math.abs(exponent - 0.5)).isLessThanOrEqualTo(1e-14);
    }

    @Test
    void what_has_no_exponent_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PowerLaw.exponent(List.of(2.0, 2.0), List.of(1.0, 3.0)))
                .withMessage("x must have two different values, but was [2.0, 2.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PowerLaw.exponent(List.of(2.0, 3.0), List.of(1.0, Double.NaN)))
                .withMessageContaining("NaN");
    }
}
