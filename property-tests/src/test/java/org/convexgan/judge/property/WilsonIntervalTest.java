package org.convexgan.judge.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {
    @ParameterizedTest
    @CsvSource({"49, 100, 0.394, 0.587", "32, 100, 0.237, 0.417", "0, 10, 0, 0.278", "10, 10, 0.722, 1"})
    void ends_are_the_tabulated_ones(int events, int runs, double lower, double upper) {
        WilsonInterval interval = WilsonInterval.of(events, runs);

        assertThat(Math.abs(interval.lower() - lower)).isLessThanOrEqualTo(5e-4);
        assertThat(Math.abs(interval.upper() - upper)).isLessThanOrEqualTo(5e-4);
    }

    @Test
    void impossible_counts_are_refused() {
        assertThatThrownBy(() -> WilsonInterval.of(3, 2)).hasMessage("events must be from 0 to 2, but was 3");
        assertThatThrownBy(() -> WilsonInterval.of(0, 0)).hasMessage("runs must be >= 1, but was 0");
    }
}
