package org.convexgan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GaussianRingTest {
    private static final GaussianRing RING = new GaussianRing(8, 6, 2, 1, 10, 30);

    @Test
    void centres_lie_on_the_circle_of_radius_two() {
        for (int mode = 0; mode < 8; mode++) {
            double error = Math.abs(Math.hypot(RING.centre(mode, 0), RING.centre(mode, 1)) - 2);
            assertThat(error).isLessThanOrEqualTo(1e-14);
        }
        assertThat(RING.centre(0, 0)).isEqualTo(2);
        assertThat(RING.centre(0, 1)).isEqualTo(0);
    }

    @Test
    void a_seed_repeats_its_training_and_another_one_does_not() {
        RingOutcome first = RING.run(5, 64);

        assertThat(first).isEqualTo(RING.run(5, 64)).isNotEqualTo(RING.run(6, 64));
    }

    @Test
    void samples_come_in_whole_batches() {
        assertThat(RING.run(1, 65).samples().shape()).containsExactly(128, 2);
    }

    @Test
    void the_kernel_term_changes_the_training() {
        GaussianRing usual = new GaussianRing(8, 6, 2, 0, 10, 30);

        assertThat(usual.run(5, 64).samples()).isNotEqualTo(RING.run(5, 64).samples());
    }

    @Test
    void discriminator_values_are_probabilities() {
        double[] values = RING.run(5, 64).discriminator().toArray();

        assertThat(values).hasSize(64);
        for (double d : values) {
            assertThat(d).isStrictlyBetween(0.0, 1.0);
        }
    }

    @Test
    void bad_settings_are_refused() {
        assertThatThrownBy(() -> new GaussianRing(0, 6, 2, 1, 10, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("modes must be >= 1, but was 0");
        assertThatThrownBy(() -> new GaussianRing(8, 6, 2, -1, 10, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a must be finite and >= 0, but was -1.0");
        assertThatThrownBy(() -> new GaussianRing(8, 6, 2, 1, 0, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decay must be finite and > 0, but was 0.0");
        assertThatThrownBy(() -> RING.run(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("samples must be >= 1, but was 0");
    }
}
