package org.convexgan.golden.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExponentialTest {
    private static final BigFraction DIGITS_70 = Rational.of(BigDecimal.ONE.movePointLeft(70));

    @ParameterizedTest
    @CsvSource({
        "1, 2.718281828459045235360287471352662497757247093699959574966967627724076630353547594571",
        "-1, 0.367879441171442321595523770161460867445811131031767834507836801697461495744899803357",
        "0.25, 1.2840254166877414840734205680624364583362808652814630892175072968722077658672380027533"
    })
    void exponentials_are_the_tabulated_ones(String x, String expected) {
        Interval value = Exponential.exp(Interval.of(Rational.parse(x)));

        assertThat(value.minus(Interval.of(Rational.parse(expected))).abs().atMost(DIGITS_70))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0.693147180559945309417232121458176568075500134360255254120680009493393621969694715606",
        "3, 1.098612288668109691395245236922525704647490557822749451734694333637494293218608966874",
        "10, 2.302585092994045684017991454684364207601101488628772976033327900967572609677352480235"
    })
    void logarithms_are_the_tabulated_ones(String x, String expected) {
        Interval value = Exponential.log(Interval.of(Rational.parse(x)));

        assertThat(value.minus(Interval.of(Rational.parse(expected))).abs().atMost(DIGITS_70))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.001", "0.7", "1", "1.4", "37.5", "1000"})
    void logarithm_inverts_the_exponential(String x) {
        Interval number = Interval.of(Rational.parse(x));

        assertThat(Exponential.log(Exponential.exp(number)).overlaps(number)).isTrue();
        assertThat(Exponential.exp(Exponential.log(number)).overlaps(number)).isTrue();
        assertThat(Exponential.log(Exponential.exp(number)).minus(number).abs().atMost(DIGITS_70))
                .isTrue();
    }

    @Test
    void arguments_out_of_range_are_refused() {
        assertThatThrownBy(() -> Exponential.exp(Interval.of(10_001)))
                .hasMessage("exponent must be at most 10000 in size, but was 10001");
        assertThatThrownBy(() -> Exponential.log(Interval.of(0)))
                .hasMessage("logarithm's argument must be > 0, but was 0");
    }
}
