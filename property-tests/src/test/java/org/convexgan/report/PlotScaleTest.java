package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotScaleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1 | 0 0.2 0.4 0.6 0.8 1",
                "-1.1 | 1.1 | -1 -0.5 0 0.5 1",
                "-2500 | 52500 | 0 10,000 20,000 30,000 40,000 50,000",
                "0.0199 | 0.0301 | 0.02 0.022 0.024 0.026 0.028 0.03",
                "3 | 4.5 | 3 3.5 4 4.5",
                "-1e9 | 1e9 | -1,000,000,000 -500,000,000 0 500,000,000 1,000,000,000"
            })
    void ticks_are_round_and_at_most_six(double from, double to, String expected) {
        PlotScale scale = new PlotScale(from, to, false, 0, 100);

        List<String> labels = scale.ticks().stream().map(PlotScale.Tick::label).toList();

        assertThat(labels).isEqualTo(Arrays.asList(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e-3 | 10 | 1e-3 1e-2 1e-1 1e0 1e1",
                "2e-18 | 0.5 | 1e-17 1e-14 1e-11 1e-8 1e-5 1e-2",
                "0.3 | 30 | 1e0 1e1",
                "30 | 140 | 50 100",
                "18 | 66 | 20 50",
                "2.5e-4 | 8e-3 | 5e-4 1e-3 2e-3 5e-3",
                "3.1 | 3.9 | 3.2 3.4 3.6 3.8"
            })
    void ticks_of_a_logarithmic_axis_are_powers_of_ten_or_lie_between_them(double from, double to, String expected) {
        PlotScale scale = new PlotScale(from, to, true, 0, 100);

        List<String> labels = scale.ticks().stream().map(PlotScale.Tick::label).toList();

        assertThat(labels).isEqualTo(Arrays.asList(expected.split(" ")));
    }

    @Test
    void positions_are_proportional_to_differences_or_to_factors() {
        PlotScale linear = new PlotScale(-1, 3, false, 10, 90);
        PlotScale upwards = new PlotScale(0.01, 100, true, 200, 0);

        assertThat(linear.at(-1)).isEqualTo("10.0");
        assertThat(linear.at(0)).isEqualTo("30.0");
        assertThat(linear.at(-1.505)).isEqualTo("-0.1");
        assertThat(upwards.at(1)).isEqualTo("100.0");
        assertThat(upwards.at(100)).isEqualTo("0.0");
    }
}
