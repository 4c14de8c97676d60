package org.convexgan.progressive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.junit.jupiter.api.Test;

class CoupledBlocksTest {
    private static final int INSIDE = 3;
    private static final int OUTSIDE = 4;
    private static final double ROUNDING = 1e-14;

    private final Random random = new Random(1);

    @Test
    void bound_is_above_the_eigenvalue_wherever_the_blocks_lie() {
        for (double known : new double[] {5, 1.5, 1.0001, 1, 0.2}) {
            for (double size : new double[] {0, 1e-9, 1e-3, 0.3, 2}) {
                Matrix inside = Matrix.diagonal(INSIDE, INSIDE, known, known / 2, -known);
                Matrix coupling = drawn(OUTSIDE, INSIDE).times(size);

                for (int i = 1; i <= INSIDE; i++) {
                    double bound = CoupledBlocks.upperBound(inside, coupling.gram(), 1, i);

                    assertThat(bound)
                            .as("λ_%d, %s beside 1, coupling %s", i, known, size)
                            .isGreaterThanOrEqualTo(eigenvalue(inside, coupling, 1, i) - ROUNDING)
                            .isLessThanOrEqualTo(Math.max(1, known) + 2 * size * OUTSIDE * INSIDE + ROUNDING);
                }
            }
        }
    }

    /** Eigenvalues that are 0 but for rounding are above 0 by chance. */
    @Test
    void value_that_is_hardly_above_the_complement_does_not_spoil_the_bound() {
        Matrix coupling = Matrix.identity(INSIDE).times(9e-5);
        for (double above : new double[] {Double.MIN_VALUE, 1.7e-15, 1.5e-12}) {
            Matrix inside = Matrix.diagonal(INSIDE, INSIDE, above, -1, -2);

            double bound = CoupledBlocks.upperBound(inside, coupling, 0, 1);

            assertThat(bound).as("%s", above).isBetween(Math.sqrt(9e-5), 2 * Math.sqrt(9e-5));
        }
    }

    private static double eigenvalue(Matrix inside, Matrix coupling, double complement, int i) {
        Matrix top = inside.above(coupling);
        Matrix right = coupling.transpose().above(Matrix.identity(OUTSIDE).times(complement));
        return SymmetricEigen.of(top.transpose().above(right.transpose())).value(i);
    }

    private Matrix drawn(int rows, int columns) {
        return Matrix.of(
                rows, columns, random.doubles((long) rows * columns, -1, 1).toArray());
    }
}
