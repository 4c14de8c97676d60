package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTextTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1.00 s",
        "0.99999999, 1.00 s",
        "0.9994, 999 ms",
        "0.5, 500 ms",
        "2e-3, 2.00 ms",
        "1.2345e-5, 12.3 µs",
        "4.2e-10, 0.420 ns",
        "153, 153 s",
        "999.7, 1000 s",
        "11696, 11696 s"
    })
    void times_have_three_digits_and_the_unit_that_shows_them(double seconds, String expected) {
        assertThat(TimingText.seconds(seconds)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 0.500", "1, 1.00", "10, 10.0", "100, 100", "99.96, 100", "1234.5, 1234", "-0.25, -0.250"})
    void factors_have_three_digits_or_all_before_the_point(double value, String expected) {
        assertThat(TimingText.digits(value)).isEqualTo(expected);
    }
}
