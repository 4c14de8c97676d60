package org.convexgan.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosureTest {
    private static final Enclosure UNIT = new Enclosure(BigFraction.ZERO, BigFraction.ONE);

    @ParameterizedTest
    @CsvSource({"0,0,true", "1,0,true", "1.5,0.5,true", "-0.25,0.25,true", "1.5,0.25,false", "-0.5,0.25,false"})
    void containment_is_compared_exactly_with_an_absolute_tolerance(double value, double tolerance, boolean inside) {
        assertThat(UNIT.contains(value, tolerance)).isEqualTo(inside);
    }

    @Test
    void a_double_beside_a_third_is_not_the_third() {
        Enclosure third = Enclosure.exactly(new BigFraction(1, 3));

        assertThat(third.exact()).isTrue();
        assertThat(third.contains(1.0 / 3, 0)).isFalse();
        assertThat(third.contains(1.0 / 3, 1e-16)).isTrue();
        assertThat(third.doubleValue()).isEqualTo(1.0 / 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void nothing_contains_what_is_not_finite(double value) {
        assertThat(UNIT.contains(value, 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.POSITIVE_INFINITY})
    void a_senseless_tolerance_is_refused(double tolerance) {
        assertThatThrownBy(() -> UNIT.contains(0.5, tolerance))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tolerance must be finite and >= 0, but was " + tolerance);
    }

    @Test
    void ends_in_the_wrong_order_are_refused() {
        assertThatThrownBy(() -> new Enclosure(BigFraction.ONE, BigFraction.ZERO))
                .hasMessage("upper must be >= lower, but was [1, 0]");
    }

    @ParameterizedTest
    @CsvSource({"7,7", "-1/3,-1/3", "2.25,9/4", "4/6,2/3", "-0.5,-1/2"})
    void rationals_are_read_exactly_and_written_in_lowest_terms(String text, String canonical) {
        assertThat(Rational.text(Rational.parse(text))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1/0", "1e3", "NaN", "+1", ".5", "1/-2", " 1"})
    void other_texts_are_no_rationals(String text) {
        assertThatThrownBy(() -> Rational.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must be a rational number");
    }

    @Test
    void a_decimal_with_a_positive_exponent_is_exact() {
        assertThat(Rational.of(new BigDecimal("1.5E+3"))).isEqualTo(new BigFraction(1500));
    }

    @Test
    void entries_of_a_matrix_are_row_major() {
        ExactArray matrix = new ExactArray(
                List.of(2, 2), List.of(new BigFraction(1), new BigFraction(2), new BigFraction(3), new BigFraction(4)));

        assertThat(matrix.at(0, 1)).isEqualTo(new BigFraction(2));
        assertThatThrownBy(() -> matrix.at(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
