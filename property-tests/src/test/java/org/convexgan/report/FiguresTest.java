package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "8.13e-15, 8.1e-15",
        "0, 0",
        "-0.0, 0",
        "1, 1.0e0",
        "9.96e-10, 1.0e-9",
        "0.02, 2.0e-2",
        "-123456, -1.2e5",
        "4.9e-324, 4.9e-324",
        "1.7976931348623157e308, 1.8e308",
        "0.125, 1.2e-1",
        "0.375, 3.8e-1"
    })
    void value_is_rounded_half_to_even_to_two_digits(double value, String expected) {
        assertThat(Figures.scientific(value)).isEqualTo(expected);
    }

    @Test
    void absent_value_is_a_dash() {
        assertThat(Figures.scientific(OptionalDouble.empty())).isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void value_that_is_not_finite_is_refused(double value) {
        assertThatThrownBy(() -> Figures.scientific(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value must be finite, but was " + value);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0 s", "449, 0.4 s", "59999, 59.9 s", "161000, 2 min 41 s"})
    void duration_is_in_minutes_and_seconds(long millis, String expected) {
        assertThat(Figures.duration(millis)).isEqualTo(expected);
    }

    @Test
    void one_is_singular() {
        assertThat(Figures.counted(1, "core")).isEqualTo("1 core");
        assertThat(Figures.counted(24310, "check")).isEqualTo("24,310 checks");
    }
}
