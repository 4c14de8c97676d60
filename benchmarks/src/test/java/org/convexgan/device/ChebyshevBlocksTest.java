package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Filtered blocks against the polynomials themselves; skipped where the native library is missing or does not load. */
class ChebyshevBlocksTest {
    private static final int ORDER = 40;
    private static final int COUNT = 6;

    @BeforeAll
    static void library() {
        Loading.assume(Device.NATIVE);
    }

    @Test
    void third_block_spans_the_second_polynomial_of_the_first() {
        Matrix scatter = falling(ORDER, 40, 1);
        Matrix start = perturbed(ORDER, COUNT, 0.05);
        try (ScatterMatrix s = new ScatterMatrix(HostColumns.array(scatter));
                ChebyshevBlocks blocks = new ChebyshevBlocks(orthonormal(start))) {
            double half;
            try (RitzPairs pairs = pairs(s, blocks)) {
                half = pairs.value(COUNT) / 2;
                blocks.next(pairs);
            }
            try (RitzPairs pairs = pairs(s, blocks)) {
                blocks.next(pairs);
            }

            Matrix shifted = scatter.minus(Matrix.identity(ORDER).times(half)).times(1 / half);
            Matrix expected = shifted.times(shifted)
                    .times(2)
                    .minus(Matrix.identity(ORDER))
                    .times(start);
            Matrix found = blocks.current().toMatrix();
            assertThat(found.gram().minus(Matrix.identity(COUNT)).maxAbs()).isLessThanOrEqualTo(1e-12);
            assertThat(distance(expected, found)).isLessThanOrEqualTo(1e-10);
            assertThat(distance(shifted.times(shifted).times(start), found)).isGreaterThan(1e-3);
        }
    }

    @Test
    void two_steps_at_once_are_two_steps() {
        Matrix scatter = falling(ORDER, 40, 1);
        Matrix start = perturbed(ORDER, COUNT, 0.05);
        try (ScatterMatrix s = new ScatterMatrix(HostColumns.array(scatter));
                ChebyshevBlocks single = new ChebyshevBlocks(orthonormal(start));
                ChebyshevBlocks twice = new ChebyshevBlocks(orthonormal(start))) {
            for (int pair = 0; pair < 2; pair++) {
                twice.twice(s::times);
                for (int i = 0; i < 2; i++) {
                    try (RitzPairs pairs = pairs(s, single)) {
                        single.next(pairs);
                    }
                }
            }

            Matrix found = twice.current().toMatrix();
            assertThat(found.gram().minus(Matrix.identity(COUNT)).maxAbs()).isLessThanOrEqualTo(1e-12);
            assertThat(distance(single.current().toMatrix(), found)).isLessThanOrEqualTo(1e-10);
        }
    }

    /** Where eigenvalues differ much, a step that does not begin from Ritz vectors turns all columns towards the first ones. */
    @Test
    void directions_converge_where_eigenvalues_span_five_decades() {
        int order = 200;
        int count = 48;
        Matrix scatter = falling(order, 1e5, 3);
        try (ScatterMatrix s = new ScatterMatrix(HostColumns.array(scatter));
                ChebyshevBlocks blocks = new ChebyshevBlocks(orthonormal(perturbed(order, count, 0.01)))) {
            for (int pair = 0; pair < 3; pair++) {
                blocks.twice(s::times);
            }

            try (RitzPairs pairs = pairs(s, blocks)) {
                assertThat(pairs.residualNorms(count / 2).maxAbs())
                        .isLessThanOrEqualTo(1e-4 * scatter.get(count / 2, count / 2));
            }
            assertThat(blocks.current()
                            .transposeTimes(blocks.current())
                            .minus(Matrix.identity(count))
                            .maxAbs())
                    .isLessThanOrEqualTo(1e-12);
        }
    }

    /** Returns the diagonal matrix of {@code largest/iᵉ}. */
    private static Matrix falling(int order, double largest, int exponent) {
        return Matrix.diagonal(
                order,
                order,
                IntStream.rangeClosed(1, order)
                        .mapToDouble(i -> largest / Math.pow(i, exponent))
                        .toArray());
    }

    private static Columns orthonormal(Matrix block) {
        try (Columns exact = HostColumns.from(block)) {
            return exact.orthonormal().orElseThrow();
        }
    }

    private static RitzPairs pairs(ScatterMatrix s, ChebyshevBlocks blocks) {
        Columns current = blocks.current();
        try (Columns images = s.times(current)) {
            return RitzPairs.of(current, images, current.transposeTimes(images));
        }
    }

    /** Returns the sine of the largest angle between the spans. */
    private static double distance(Matrix block, Matrix orthonormal) {
        try (Columns basis = orthonormal(block)) {
            Matrix q = basis.toMatrix();
            Matrix rest = q.minus(orthonormal.times(orthonormal.transpose().times(q)));
            return Math.sqrt(SymmetricEigen.of(rest.gram()).value(1));
        }
    }

    /** Returns the leading eigenvectors, each a little off. */
    private static Matrix perturbed(int order, int count, double size) {
        Random random = new Random(5);
        double[] entries = new double[order * count];
        for (int i = 0; i < order; i++) {
            for (int j = 0; j < count; j++) {
                entries[i * count + j] = (i == j ? 1 : 0) + size * random.nextGaussian();
            }
        }
        return Matrix.of(order, count, entries);
    }
}
