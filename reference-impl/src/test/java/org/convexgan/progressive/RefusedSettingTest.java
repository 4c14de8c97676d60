package org.convexgan.progressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;

class RefusedSettingTest {

    @Test
    void settings_out_of_range_are_refused() {
        assertRefused(() -> setting(List.of(), 4, 20, 1e-6), "stages must be >= 1, but was 0");
        assertRefused(() -> setting(List.of(3, 0), 4, 20, 1e-6), "kept must be >= 1, but was 0");
        assertRefused(() -> setting(List.of(3), 0, 20, 1e-6), "latent must be >= 1, but was 0");
        assertRefused(
                () -> setting(List.of(3), 4, 5, 1e-6),
                "samples must be more than latents and directions kept, 5, but was 5");
        assertRefused(() -> setting(List.of(3), 4, 20, Double.NaN), "tolerance must be finite and > 0, but was NaN");
        assertRefused(() -> Setting.published(Variant.GROWING, 6, 1), "stages must be between 1 and 5, but was 6");
        assertThat(Setting.published(Variant.GROWING, 5, 1).kept()).containsExactly(20, 30, 40, 100, 175);
    }

    @Test
    void bounds_out_of_order_are_refused() {
        assertRefused(() -> new SpectralBound(2, 1, 0), "upper must be finite and >= 2.0, but was 1.0");
        assertRefused(() -> new SpectralBound(Double.NaN, 1, 0), "lower must be finite and >= 0, but was NaN");
        assertRefused(() -> new SpectralBound(1, 2, 1), "failureProbability must be in [0, 1), but was 1.0");
        assertThat(new SpectralBound(1, 2, 0).contains(Double.NaN)).isFalse();
    }

    @Test
    void stages_that_do_not_fit_are_refused() {
        Directions one = new Directions(1, 3, Matrix.diagonal(3, 2, 1, 1));
        Stage first = new Stage(Matrix.zeros(4, 2), one, Vector.zeros(3), 4, false);

        assertRefused(
                () -> new Directions(2, 3, Matrix.zeros(3, 1)), "directions must have 12 entries each, but was 3");
        assertRefused(
                () -> new Stage(Matrix.zeros(4, 1), one, Vector.zeros(3), 4, false),
                "encoder must have 2 columns, but was 1");
        assertRefused(
                () -> new Stage(Matrix.zeros(4, 2), one, Vector.zeros(3), 4, true),
                "pixel rows of the encoder must be >= 0, but was -1");
        assertRefused(() -> new Generator(List.of(first, first)), "pixel rows of stage 2 must be 3, but was 0");
        assertRefused(
                () -> new Generator(List.of(first)).outputs(Matrix.zeros(2, 3)),
                "noise must have at least 4 columns, but was 3");
    }

    private static Setting setting(List<Integer> kept, int latent, int samples, double tolerance) {
        return new Setting(Variant.GROWING, kept, latent, samples, 1, tolerance);
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
