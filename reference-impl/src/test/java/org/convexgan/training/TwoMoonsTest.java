package org.convexgan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;

class TwoMoonsTest {
    @Test
    void mean_without_noise_is_one_half_and_one_quarter() {
        TwoMoons moons = new TwoMoons(100, 0);

        Vector mean = moons.sample(new Random(1)).columnSums().times(1.0 / 200);

        assertThat(mean.minus(Vector.of(0.5, 0.25)).maxAbs()).isLessThanOrEqualTo(1e-15);
    }

    @Test
    void points_lie_on_two_half_circles() {
        Matrix points = new TwoMoons(3, 0).sample(new Random(1));

        assertThat(points.minus(Matrix.of(6, 2, 1, 0, 0, 1, -1, 0, 0, 0.5, 1, -0.5, 2, 0.5))
                        .maxAbs())
                .isLessThanOrEqualTo(1e-15);
    }

    @Test
    void noise_has_the_given_deviation() {
        Matrix noise =
                new TwoMoons(5000, 0.05).sample(new Random(1)).minus(new TwoMoons(5000, 0).sample(new Random(1)));

        double deviation = noise.frobeniusNorm() / Math.sqrt(20_000);

        assertThat(Math.abs(deviation - 0.05)).isLessThanOrEqualTo(0.001); // four standard errors
    }

    @Test
    void one_point_per_moon_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoMoons(1, 0))
                .withMessage("points must be >= 2, but was 1");
    }
}
