package org.convexgan.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convexgan.certificate.exact.RationalMatrix;
import org.convexgan.linalg.Matrix;
import org.junit.jupiter.api.Test;

/** Evidence is finite, residuals are relative to the data, and rational arithmetic decides ties. */
class CertificateTest {

    @Test
    void gap_is_relative_to_the_larger_value_and_to_one() {
        assertThat(new Certificate("HC-T2.1.lin", 30, 20, 0, 0).relativeGap()).isEqualTo(1.0 / 3);
        assertThat(new Certificate("HC-T2.1.lin", 0.5, 0.25, 0, 0).relativeGap())
                .isEqualTo(0.25);
    }

    @Test
    void nan_and_negative_residuals_are_refused() {
        assertThatThrownBy(() -> new Certificate("HC-T2.1.lin", Double.NaN, 0, 0, 0))
                .hasMessage("primalValue must be finite, but was NaN");
        assertThatThrownBy(() -> new Certificate("HC-T2.1.lin", 0, 0, -1, 0))
                .hasMessage("primalResidual must be finite and >= 0, but was -1.0");
        assertThatThrownBy(() -> new Residual("‖v‖ ≤ 1", Double.NaN, 0))
                .hasMessage("violation must be finite and >= 0, but was NaN");
        assertThatThrownBy(() -> new Tolerance(0, 1)).hasMessage("gap must be finite and > 0, but was 0.0");
    }

    @Test
    void residual_is_relative_to_one_plus_the_data() {
        assertThat(Residual.ofAtMost("‖s − Gᵀ1‖ ≤ β", 8, 2, 3).relative()).isEqualTo(1.5);
        assertThat(Residual.ofAtMost("‖s − Gᵀ1‖ ≤ β", 1, 2, 3).relative()).isZero();
    }

    @Test
    void multiplicities_are_exact() {
        RationalMatrix scatter = RationalMatrix.of(Matrix.of(2, 2, 1, 1, 1, -1)).gram(); // 2·I

        assertThat(scatter.multiplicityOf(2)).isEqualTo(2);
        assertThat(scatter.multiplicityOf(Math.nextUp(2.0))).isZero();
    }

    @Test
    void rank_is_exact_where_rounding_would_guess() {
        Matrix nearlySingular = Matrix.of(2, 2, 1, 1, 1, Math.nextUp(1.0));

        assertThat(RationalMatrix.of(nearlySingular).rank()).isEqualTo(2);
        assertThat(RationalMatrix.of(Matrix.of(2, 2, 0.1, 0.2, 0.2, 0.4)).rank())
                .isEqualTo(1);
    }

    @Test
    void mean_scatter_is_the_part_of_equal_samples() {
        RationalMatrix x = RationalMatrix.of(Matrix.of(2, 1, 1, 3));

        RationalMatrix centred = x.gram().minus(x.meanScatter(2));

        assertThat(centred.multiplicityOf(2)).isEqualTo(1); // 1 + 9 − 16/2
    }
}
