package org.convexgan.overparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;

class WidthStudyTest {
    @Test
    void geometric_sequence_has_its_rate_and_no_uncertainty() {
        Vector norms = Vector.of(
                IntStream.range(0, 40).mapToDouble(t -> StrictMath.pow(2, -t)).toArray());

        DecayRate rate = DecayRate.of(norms);

        assertThat(Math.abs(rate.value() - StrictMath.log(2))).isLessThanOrEqualTo(1e-14);
        assertThat(rate.halfWidth()).isLessThanOrEqualTo(1e-13);
    }

    @Test
    void interval_covers_the_rates_of_both_halves_of_a_sequence_that_slows_down() {
        Vector norms = Vector.of(IntStream.range(0, 80)
                .mapToDouble(t -> StrictMath.exp(t < 40 ? -0.2 * t : -8 - 0.1 * (t - 40)))
                .toArray());

        DecayRate rate = DecayRate.of(norms);

        assertThat(rate.value() - rate.halfWidth()).isGreaterThan(0.1);
        assertThat(rate.value() + rate.halfWidth()).isLessThan(0.22);
        assertThat(rate.halfWidth()).isGreaterThan(0.04);
    }

    @Test
    void short_or_vanishing_sequences_have_no_rate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecayRate.of(Vector.of(1, 0.5)))
                .withMessage("number of norms must be >= 16, but was 2");
        assertThatIllegalArgumentException().isThrownBy(() -> DecayRate.of(Vector.zeros(20)));
    }

    @Test
    void floor_is_the_distance_from_the_quadrant() {
        Matrix quadrant = Matrix.of(2, 3, 2, 0, 1, 0, 3, 1);

        assertThat(WidthStudy.floor(quadrant, Vector.of(1, 2))).isLessThanOrEqualTo(1e-15);
        assertThat(Math.abs(WidthStudy.floor(quadrant, Vector.of(-3, 2)) - 3)).isLessThanOrEqualTo(1e-14);
        assertThat(Math.abs(WidthStudy.floor(quadrant, Vector.of(-3, -4)) - 5)).isLessThanOrEqualTo(1e-14);
    }

    @Test
    void course_ends_where_the_residual_has_fallen_far_enough() {
        WidthStudy study = new WidthStudy(2, 3, 16, 1, 0.2, 4000);
        GaussianSetup.Start start = study.start(64, 1);

        GdaCourse course =
                GdaCourse.train(start, StepRule.simultaneous(1, 0.2 / WidthStudy.strength(start)), study.mostSteps());

        assertThat(course.converged()).isTrue();
        assertThat(course.norms().get(course.steps() - 1))
                .isGreaterThan(1e-8 * course.norms().get(0));
        assertThat(course.norms().get(1)).isEqualTo(course.norms().get(0));
    }

    @Test
    void divergence_ends_a_course() {
        GaussianSetup.Start start = new WidthStudy(2, 3, 16, 1, 0.2, 4000).start(64, 1);

        GdaCourse course = GdaCourse.train(start, StepRule.simultaneous(3, 0.2 / WidthStudy.strength(start)), 4000);

        assertThat(course.steps()).isLessThan(4000);
        assertThat(course.last())
                .isGreaterThanOrEqualTo(GdaCourse.LOST * course.norms().get(0));
    }

    @Test
    void run_repeats_to_the_last_bit_and_seeds_differ() {
        WidthStudy study = new WidthStudy(2, 3, 16, 0.5, 0.125, 50);

        WidthRun run = study.run(GdaCourse::train, 16, 7);

        assertThat(study.run(GdaCourse::train, 16, 7)).isEqualTo(run);
        assertThat(study.run(GdaCourse::train, 16, 8).first()).isNotEqualTo(run.first());
        assertThat(run.converged()).isFalse();
        assertThat(run.rate()).isEmpty();
        assertThat(run.slowest()).isLessThanOrEqualTo(run.fastest());
    }

    @Test
    void steps_beyond_the_real_spectrum_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WidthStudy(2, 3, 16, 0.5, 0.25, 50))
                .withMessage("c must be in (0, 1/4), but was 0.25");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WidthStudy(2, 3, 16, Double.NaN, 0.1, 50))
                .withMessageStartingWith("mu must be in (0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WidthStudy(2, 3, 0, 0.5, 0.1, 50))
                .withMessage("n must be >= 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WidthStudy(2, 3, 16, 0.5, 0.1, 50).start(0, 1))
                .withMessage("k must be >= 1, but was 0");
    }
}
