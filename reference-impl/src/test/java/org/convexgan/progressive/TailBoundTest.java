package org.convexgan.progressive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.junit.jupiter.api.Test;

class TailBoundTest {
    private static final int D = 120;

    @Test
    void slack_follows_the_printed_theorem_for_each_start() {
        double slack = RandomKrylov.slack(100, 10, 1e-8);

        double failure = Math.pow(1.648 * 10 * Math.exp(-Math.sqrt(slack) * 19), RandomKrylov.STARTS);
        assertThat(Math.abs(failure / 1e-8 - 1)).isLessThanOrEqualTo(1e-10);
    }

    @Test
    void bound_contains_the_norm_off_the_basis_and_leaves_the_room_asked_for() {
        Matrix a = Matrix.diagonal(
                D, D, IntStream.range(0, D).mapToDouble(i -> 100.0 / (1 + i)).toArray());
        Matrix v = Matrix.diagonal(D, 6, 1, 1, 1, 1, 1, 1);

        SpectralBound bound = TailBound.complement(a::times, v, 0.5, 1e-6, 1);

        assertThat(bound.lower()).isLessThanOrEqualTo(100.0 / 7 * (1 + 1e-12));
        assertThat(bound.upper()).isGreaterThanOrEqualTo(100.0 / 7);
        assertThat(bound.upper()).isLessThanOrEqualTo(100.0 / 7 / (1 - 0.6 * 0.5));
        assertThat(bound.failureProbability()).isEqualTo(1e-6);
    }

    @Test
    void nothing_is_left_off_a_whole_basis() {
        Matrix a = Matrix.identity(5);

        assertThat(TailBound.complement(a::times, a, 0.5, 1e-6, 1)).isEqualTo(new SpectralBound(0, 0, 0));
    }

    @Test
    void more_steps_than_a_small_space_has_room_for_exhaust_it() {
        Matrix a = Matrix.diagonal(
                20, 20, IntStream.range(0, 20).mapToDouble(i -> 20.0 - i).toArray());

        SpectralBound bound = RandomKrylov.largest(a::times, block -> block, 20, 20, 20, 1e-6, 1);

        assertThat(Math.abs(bound.lower() - 20)).isLessThanOrEqualTo(1e-10);
    }

    @Test
    void direction_that_the_basis_misses_is_found() {
        double[] diagonal =
                IntStream.range(0, D).mapToDouble(i -> 1.0 / (1 + i)).toArray();
        diagonal[D - 1] = 50;
        Matrix a = Matrix.diagonal(D, D, diagonal);
        Matrix v = Matrix.diagonal(D, 3, 1, 1, 1);

        SpectralBound bound = TailBound.complement(a::times, v, 0.5, 1e-6, 1);

        assertThat(bound.lower()).isGreaterThanOrEqualTo(50 * (1 - 1e-9));
        assertThat(bound.upper()).isGreaterThanOrEqualTo(50);
    }
}
