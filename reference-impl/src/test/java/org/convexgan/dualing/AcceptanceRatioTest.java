package org.convexgan.dualing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AcceptanceRatioTest {
    @Test
    void ratio_is_actual_over_predicted_and_negative_where_the_cost_grows() {
        assertThat(AcceptanceRatio.of(0.75, 1.5)).isEqualTo(0.5);
        assertThat(AcceptanceRatio.of(-1, 2)).isEqualTo(-0.5);
    }

    @Test
    void a_model_that_stays_where_it_is_predicts_exactly() {
        assertThat(AcceptanceRatio.of(0, 0)).isEqualTo(1);
    }

    @Test
    void bad_input_is_refused() {
        assertThatThrownBy(() -> AcceptanceRatio.of(1, 0))
                .hasMessage("actual must be 0 where predicted is 0, but was 1.0");
        assertThatThrownBy(() -> AcceptanceRatio.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AcceptanceRatio.of(Double.NaN, 1)).hasMessage("actual must be finite, but was NaN");
    }
}
