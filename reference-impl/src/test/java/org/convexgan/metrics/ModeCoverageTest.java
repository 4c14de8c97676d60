package org.convexgan.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convexgan.linalg.Matrix;
import org.junit.jupiter.api.Test;

class ModeCoverageTest {
    private static final Matrix CENTRES = Matrix.of(3, 2, 0, 0, 10, 0, 0, 2);

    @Test
    void samples_count_for_every_centre_within_reach_and_the_boundary_is_near() {
        Matrix samples = Matrix.of(4, 2, 0, 1, 0, -1, 11, 0, 5, 5);

        int[] counts = ModeCoverage.counts(samples, CENTRES, 1);

        assertThat(counts).containsExactly(2, 1, 1);
    }

    @Test
    void samples_must_lie_in_the_space_of_the_centres_and_the_reach_be_a_distance() {
        assertThatThrownBy(() -> ModeCoverage.counts(Matrix.identity(3), CENTRES, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("samples must have 2 columns, as the centres, but was 3");
        assertThatThrownBy(() -> ModeCoverage.counts(CENTRES, CENTRES, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reach must be finite and >= 0, but was NaN");
    }
}
