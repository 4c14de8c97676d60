package org.convexgan.golden.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convexgan.golden.Rational;
import org.convexgan.golden.generate.RationalMatrix.Inertia;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalMatrixTest {
    private static RationalMatrix matrix(String rows) {
        return RationalMatrix.rows(rows.split(";"));
    }

    @ParameterizedTest
    @CsvSource({
        "2 0;0 -3, 1, 1, 0",
        "0 1;1 0, 1, 1, 0",
        "0 0;0 0, 0, 0, 2",
        "1 2;2 4, 1, 0, 1",
        "0 1 0;1 0 0;0 0 5, 2, 1, 0",
        "0 1 1;1 0 1;1 1 0, 1, 2, 0",
        "0 0 1;0 0 0;1 0 0, 1, 1, 1",
        "4 2 0;2 1 0;0 0 -0.5, 1, 1, 1"
    })
    void inertia_counts_the_signs_of_the_eigenvalues(String rows, int positive, int negative, int zero) {
        assertThat(matrix(rows).inertia()).isEqualTo(new Inertia(positive, negative, zero));
    }

    @Test
    void inertia_is_invariant_under_congruence() {
        RationalMatrix s = matrix("0 2 1;2 0 -1;1 -1 0");
        RationalMatrix t = matrix("1 2 3;0 1 4;5 6 0");

        assertThat(t.transpose().times(s).times(t).inertia()).isEqualTo(s.inertia());
    }

    @ParameterizedTest
    @CsvSource({"1 2;2 4, 1", "0 1;0 0, 1", "0 0;0 0, 0", "1 2 3;4 5 6;7 8 9, 2", "1 0;0 1;1 1, 2"})
    void rank_is_exact(String rows, int rank) {
        assertThat(matrix(rows).rank()).isEqualTo(rank);
        assertThat(matrix(rows).transpose().rank()).isEqualTo(rank);
    }

    @ParameterizedTest
    @CsvSource({"2 0;0 -3, 3, 2.999", "0 1;1 0, 1, 0.999", "1 2;2 4, 5, 4.999"})
    void the_spectral_norm_is_the_largest_absolute_eigenvalue(String rows, String norm, String below) {
        RationalMatrix s = matrix(rows);

        assertThat(s.spectralNormAtMost(Rational.parse(norm))).isTrue();
        assertThat(s.spectralNormAtMost(Rational.parse(below))).isFalse();
        assertThat(s.spectralNorm()
                        .minus(Interval.of(Rational.parse(norm)))
                        .abs()
                        .upper()
                        .doubleValue())
                .isLessThan(1e-15);
    }

    @Test
    void a_linear_system_is_solved_exactly_unless_singular() {
        RationalMatrix a = matrix("0 2;3 1");
        RationalMatrix b = RationalMatrix.vector("1 1");

        assertThat(a.times(a.solve(b).orElseThrow())).isEqualTo(b);
        assertThat(matrix("1 2;2 4").solve(b)).isEmpty();
    }

    @Test
    void mismatched_shapes_are_refused() {
        assertThatThrownBy(() -> matrix("1 2").times(matrix("1 2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factor must have 2 rows, but had 1x2");
        assertThatThrownBy(() -> matrix("1 2").plus(matrix("1"))).hasMessage("operand must be 1x2, but was 1x1");
        assertThatThrownBy(() -> matrix("1 2;3")).hasMessageStartingWith("rows must be equally long");
    }

    @Test
    void a_wrong_eigenbasis_is_refused() {
        RationalMatrix s = matrix("2 1;1 2");

        assertThat(new Spectrum(s, matrix("1 1;1 -1")).descending())
                .containsExactly(new BigFraction(3), BigFraction.ONE);
        assertThatThrownBy(() -> new Spectrum(s, RationalMatrix.identity(2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("proof must establish S v = lambda v");
    }

    @Test
    void roots_are_exact_or_known_to_forty_digits() {
        Interval two = Interval.sqrt(BigFraction.TWO);

        assertThat(Interval.sqrt(new BigFraction(9, 4))).isEqualTo(Interval.of(new BigFraction(3, 2)));
        assertThat(two.lowerDecimal()).hasToString("1.414213562373095048801688724209698078569");
        assertThat(two.upperDecimal()).hasToString("1.414213562373095048801688724209698078570");
        assertThat(Interval.root(new BigFraction(8, 27), 3)).isEqualTo(Interval.of(new BigFraction(2, 3)));
        assertThat(two.times(two).overlaps(Interval.of(2))).isTrue();
    }
}
