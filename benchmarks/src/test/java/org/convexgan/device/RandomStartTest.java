package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.ThinSvd;
import org.junit.jupiter.api.Test;

class RandomStartTest {
    private static final int DIMENSION = 60;

    @Test
    void one_start_needs_no_more_steps_than_kuczynski_and_wozniakowski_prove() {
        for (int degree = 3; degree <= 30; degree++) {
            double error = RandomStart.relativeError(10_000, 1, degree, 1e-3, 0);

            double theirs = Math.pow(Math.log(1.648 * Math.sqrt(10_000) / 1e-3) / (2 * degree + 1), 2);

            assertThat(error).isLessThanOrEqualTo(theirs);
        }
    }

    /** Eigenvalues 1 and, for the others, what makes the Ritz value worst: extrema of the Chebyshev polynomial. At most 20 % may fail; 400 runs. */
    @Test
    void stochastic_the_largest_eigenvalue_exceeds_the_bound_no_more_often_than_stated() {
        double failureProbability = 0.2;
        int runs = 400;
        int block = 2;
        int degree = 2;
        double error = RandomStart.relativeError(DIMENSION, block, degree, failureProbability, 0);
        Matrix operator = chebyshevExtrema(1 - error, degree);

        long failures = 0;
        for (int run = 0; run < runs; run++) {
            failures += 1 > ritz(operator, block, degree, run) / (1 - error) ? 1 : 0;
        }

        double deviation = Math.sqrt(runs * failureProbability * (1 - failureProbability));
        assertThat(failures).isLessThanOrEqualTo((long) (runs * failureProbability + 3 * deviation));
        assertThat(failures).as("a bound that is never reached would be loose").isPositive();
    }

    @Test
    void more_starts_and_more_steps_bring_the_bound_closer() {
        assertThat(RandomStart.relativeError(12_000, 32, 3, 1e-6, 0))
                .isLessThan(RandomStart.relativeError(12_000, 8, 3, 1e-6, 0))
                .isGreaterThan(RandomStart.relativeError(12_000, 32, 4, 1e-6, 0));
    }

    @Test
    void probabilities_outside_the_unit_interval_are_refused() {
        assertThatThrownBy(() -> RandomStart.relativeError(100, 2, 3, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("failureProbability must be in (0, 1), but was 0.0");
        assertThatThrownBy(() -> RandomStart.relativeError(2, 2, 3, 0.1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension must be > 2, but was 2");
    }

    /** One eigenvalue 1; the others at {@code τ(1 − cos²(jπ/(2m + 1)))}, between which a polynomial of degree m can tell least. */
    private static Matrix chebyshevExtrema(double tau, int degree) {
        double[] values = new double[DIMENSION];
        values[0] = 1;
        for (int i = 1; i < DIMENSION; i++) {
            double s = Math.cos(Math.PI * (i % (degree + 1)) / (2 * degree + 1));
            values[i] = tau * (1 - s * s);
        }
        return Matrix.diagonal(DIMENSION, DIMENSION, values);
    }

    private static double ritz(Matrix operator, int block, int degree, long seed) {
        Random random = new Random(seed);
        Matrix power = Matrix.of(
                DIMENSION,
                block,
                random.doubles((long) DIMENSION * block)
                        .map(ignored -> random.nextGaussian())
                        .toArray());
        Matrix krylov = power;
        for (int i = 0; i < degree; i++) {
            power = operator.times(power);
            krylov = krylov.transpose().above(power.transpose()).transpose();
        }
        Matrix basis = ThinSvd.of(krylov).left();
        return SymmetricEigen.of(basis.transpose().times(operator.times(basis))).value(1);
    }
}
