package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bounds on the complement where blocks are rounded before they are multiplied, against the eigenvalues; skipped where the native library is missing. */
class ComplementTest {
    private static final int ORDER = 300;
    private static final int KEPT = 4;
    private static final int SEEDS = 8;
    private static final double NEXT = 1;

    @BeforeAll
    static void library() {
        Loading.assume(Device.NATIVE);
    }

    @Test
    void bound_holds_and_is_near_where_blocks_are_rounded_little() {
        for (int digits = 2; digits <= 3; digits++) {
            for (int seed = 0; seed < SEEDS; seed++) {
                double bound = bound(rounding(digits), 6, seed, 0);

                assertThat(bound).as("%d digits, seed %d", digits, seed).isBetween(NEXT, 1.6 * NEXT);
            }
        }
    }

    /** Rounded by some hundredth, blocks may have lost what stretches most: κ alone counts then. */
    @Test
    void blocks_that_are_rounded_much_bound_little() {
        double most =
                drawn(0.05).upperBound(0.8 * NEXT, 0.8 * NEXT, 0, 0); // κ of even eigenvalues, and a change of 5 %
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(bound(rounding(1), 6, seed, 0)).as("seed %d", seed).isBetween(2 * NEXT, most);
        }
    }

    @Test
    void space_that_is_exhausted_bounds_by_its_ritz_value() {
        int multiplications = 1 + (ORDER - KEPT) / Complement.BLOCK;

        assertThat(bound(rounding(3), multiplications, 1, 0)).isBetween(NEXT, 1.01 * NEXT);
    }

    @Test
    void errors_that_come_with_products_raise_the_bound() {
        double bound = bound(rounding(3), 6, 1, 0);

        assertThat(bound(rounding(3), 6, 1, 1e-3)).isGreaterThan(bound * 1.05);
    }

    /** Where blocks leak into directions with a residual, the Ritz value found may lie below or above: what the leak may have taken is added. */
    @Test
    void leak_into_the_directions_does_not_lower_the_bound() {
        for (int seed = 0; seed < SEEDS; seed++) {
            double bound = bound(UnaryOperator.identity(), 3, seed, 0, 0.03);

            assertThat(bound(leaking(0.02), 3, seed, 0, 0.03)).isGreaterThanOrEqualTo(bound);
            assertThat(bound(leaking(-0.02), 3, seed, 0, 0.03)).isGreaterThanOrEqualTo(bound);
        }
    }

    /** Blocks that are orthonormal and off the directions, which are eigenvectors: what errors of products may do is all that is left. */
    @Test
    void bound_is_that_of_the_random_start_with_what_errors_may_have_done() {
        double[] values = IntStream.range(0, ORDER)
                .mapToDouble(i -> i < KEPT ? 1000 : NEXT / (1 + i - KEPT))
                .toArray();
        List<Matrix> blocks = new ArrayList<>();
        double[] start = new double[ORDER * KEPT];
        for (int j = 0; j < KEPT; j++) {
            start[j * ORDER + j] = 1;
        }
        Matrix scatter = Matrix.diagonal(ORDER, ORDER, values);
        try (ScatterMatrix s = new ScatterMatrix(HostColumns.array(scatter));
                Columns basis = HostColumns.of(ORDER, KEPT, start);
                Columns images = s.times(basis);
                RitzPairs pairs = RitzPairs.of(basis, images, basis.transposeTimes(images));
                Complement complement = new Complement(basis, block -> recorded(block, blocks), new Random(7))) {
            double missed = 0;
            for (int degree = 0; degree < 3; degree++) {
                Columns block = complement.block().orElseThrow();
                complement.multiplied(
                        new CentredProducts.Scattered(
                                s.times(block),
                                Matrix.zeros(block.count(), block.count()),
                                Matrix.diagonal(block.count(), block.count(), 1e-8)),
                        pairs.vectors());
                missed += 1e-8;

                double bound = complement.bound(pairs, Matrix.zeros(KEPT, KEPT));

                Matrix multiplied = beside(blocks.subList(0, degree + 1));
                double ritz = largest(multiplied, scatter);
                double first = largest(blocks.get(0), scatter);
                double error = Math.sqrt(missed * bound);
                RandomStart drawn = drawn(0);
                double expected = Math.min(
                        drawn.upperBound(ritz + error, first + error, degree, degree == 0 ? 0 : 2 * error),
                        drawn.upperBound(polynomials(blocks, scatter, ritz)).applyAsDouble(2 * error));
                assertThat(Math.abs(bound - expected)).as("degree %d", degree).isLessThanOrEqualTo(1e-5 * expected);
            }
        }
    }

    private static RandomStart drawn(double perturbation) {
        return new RandomStart(
                ORDER - KEPT, Complement.BLOCK, Complement.FAILURE / StreamedSpectrum.MOST_PASSES, perturbation);
    }

    private static Columns recorded(Columns block, List<Matrix> blocks) {
        blocks.add(block.toMatrix());
        return block.copy();
    }

    private static Matrix beside(List<Matrix> blocks) {
        return blocks.stream()
                .map(Matrix::transpose)
                .reduce(Matrix::above)
                .orElseThrow()
                .transpose();
    }

    /** From all blocks, of which the last was not multiplied. */
    private static Christoffel polynomials(List<Matrix> blocks, Matrix scatter, double ritz) {
        Matrix q = beside(blocks);
        return new Christoffel(
                q.transpose().times(scatter.times(q)).symmetricPart(),
                q.transpose().times(blocks.get(0)),
                ritz,
                blocks.size() - 1);
    }

    private static double largest(Matrix basis, Matrix scatter) {
        return SymmetricEigen.of(basis.transpose().times(scatter.times(basis))).value(1);
    }

    /** 0 is a fixed point of what the errors allow, but not the largest. */
    @Test
    void products_of_which_errors_may_have_taken_all_do_not_bound_by_zero() {
        double[] nothing = new double[ORDER];
        try (ScatterMatrix s = new ScatterMatrix(HostColumns.array(Matrix.diagonal(ORDER, ORDER, nothing)));
                Columns basis = HostColumns.of(ORDER, 1, unit());
                Columns images = s.times(basis);
                RitzPairs pairs = RitzPairs.of(basis, images, Matrix.zeros(1, 1));
                Complement complement = new Complement(basis, Columns::copy, new Random(1))) {
            int width = complement.block().orElseThrow().count();

            complement.multiplied(
                    new CentredProducts.Scattered(
                            s.times(complement.block().orElseThrow()),
                            Matrix.zeros(width, width),
                            Matrix.identity(width).times(1e-6)),
                    pairs.vectors());

            assertThat(complement.bound(pairs, Matrix.zeros(1, 1))).isGreaterThan(1e-6);
        }
    }

    private static double[] unit() {
        double[] unit = new double[ORDER];
        unit[0] = 1;
        return unit;
    }

    private static UnaryOperator<Columns> leaking(double share) {
        return block -> {
            double[] entries = block.toMatrix().toColumnMajorArray();
            for (int j = 0; j < block.count(); j++) {
                entries[j * ORDER] += share * entries[j * ORDER + KEPT];
            }
            return HostColumns.of(ORDER, block.count(), entries);
        };
    }

    private static double bound(UnaryOperator<Columns> rounded, int multiplications, int seed, double errors) {
        return bound(rounded, multiplications, seed, errors, 1e-3);
    }

    /** Eigenvalues 1000/i² on the directions, turned a little so that residuals do not vanish, and from 1 down to 0 off them. */
    private static double bound(
            UnaryOperator<Columns> rounded, int multiplications, int seed, double errors, double turn) {
        double[] values = IntStream.range(0, ORDER)
                .mapToDouble(i -> i < KEPT ? 1000.0 / ((i + 1) * (i + 1)) : NEXT * (ORDER - i) / (ORDER - KEPT))
                .toArray();
        double[] start = new double[ORDER * KEPT];
        for (int j = 0; j < KEPT; j++) {
            start[j * ORDER + j] = 1;
            start[j * ORDER + KEPT + j] = turn;
        }
        try (ScatterMatrix s = new ScatterMatrix(HostColumns.array(Matrix.diagonal(ORDER, ORDER, values)));
                Columns basis = HostColumns.of(ORDER, KEPT, start);
                Columns images = s.times(basis);
                RitzPairs pairs = RitzPairs.of(basis, images, basis.transposeTimes(images));
                Complement complement = new Complement(basis, block -> rounded.apply(block.copy()), new Random(seed))) {
            for (int i = 0; i < multiplications; i++) {
                Columns block = complement.block().orElseThrow();
                double[] each = new double[block.count()];
                Arrays.fill(each, errors);
                complement.multiplied(
                        new CentredProducts.Scattered(
                                s.times(block),
                                Matrix.zeros(each.length, each.length),
                                Matrix.diagonal(each.length, each.length, each)),
                        pairs.vectors());
            }
            return complement.bound(pairs, Matrix.zeros(KEPT, KEPT));
        }
    }

    private static UnaryOperator<Columns> rounding(int count) {
        return block -> {
            int[] digits = new int[block.count()];
            Arrays.fill(digits, count);
            return ByteDirections.nearest(HostColumns.of(block), Digits.OF_8_BITS, digits)
                    .columns();
        };
    }
}
