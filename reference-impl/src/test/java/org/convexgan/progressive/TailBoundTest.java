package org.convexgan.progressive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;

class TailBoundTest {
    private static final int D = 120;

    @Test
    void arrowhead_of_one_pair_is_the_root_of_the_quadratic() {
        double largest = Arrowhead.largestEigenvalue(Vector.of(3), Vector.of(2), 1);

        assertThat(Math.abs(largest - (2 + Math.sqrt(5)))).isLessThanOrEqualTo(1e-14);
    }

    @Test
    void arrowhead_without_coupling_is_the_larger_end() {
        assertThat(Arrowhead.largestEigenvalue(Vector.of(3, 1), Vector.of(0, 0), 2))
                .isGreaterThanOrEqualTo(3);
        assertThat(Arrowhead.largestEigenvalue(Vector.of(3, 1), Vector.of(0, 0), 5))
                .isGreaterThanOrEqualTo(5);
        assertThat(Arrowhead.largestEigenvalue(Vector.of(3, 1), Vector.of(0, 0), 5))
                .isLessThanOrEqualTo(5 * (1 + 1e-15));
    }

    @Test
    void slack_follows_the_printed_theorem_for_each_start() {
        double slack = RandomKrylov.slack(100, 10, 1e-8);

        double failure = Math.pow(1.648 * 10 * Math.exp(-Math.sqrt(slack) * 19), RandomKrylov.STARTS);
        assertThat(Math.abs(failure / 1e-8 - 1)).isLessThanOrEqualTo(1e-10);
    }

    @Test
    void bound_is_sharp_where_the_complement_is_small() {
        Matrix a = Matrix.diagonal(
                D, D, IntStream.range(0, D).mapToDouble(i -> 100.0 / (1 + i)).toArray());
        Matrix v = Matrix.diagonal(D, 6, 1, 1, 1, 1, 1, 1);

        SpectralBound bound = TailBound.norm(a::times, v, a.times(v), 1e-6, 1);

        assertThat(bound.lower()).isEqualTo(100);
        assertThat(bound.upper()).isGreaterThanOrEqualTo(100);
        assertThat(bound.upper()).isLessThanOrEqualTo(100 * (1 + 1e-12));
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

        SpectralBound bound = TailBound.norm(a::times, v, a.times(v), 1e-6, 1);

        assertThat(bound.lower()).isGreaterThanOrEqualTo(50 * (1 - 1e-9));
        assertThat(bound.upper()).isGreaterThanOrEqualTo(50);
    }
}
