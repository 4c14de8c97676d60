package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.ThinSvd;
import org.junit.jupiter.api.Test;

class RandomStartTest {
    private static final int DIMENSION = 60;
    private static final int RUNS = 400;
    private static final double FAILURE = 0.2;
    private static final double UNKNOWN = Double.POSITIVE_INFINITY;

    @Test
    void one_start_needs_no_more_steps_than_kuczynski_and_wozniakowski_prove() {
        RandomStart start = new RandomStart(10_000, 1, 1e-3, 0);
        for (int degree = 3; degree <= 30; degree++) {
            double error = 1 - 1 / start.upperBound(1, UNKNOWN, degree, 0);

            double theirs = Math.pow(Math.log(1.648 * Math.sqrt(10_000) / 1e-3) / (2 * degree + 1), 2);

            assertThat(error).isLessThanOrEqualTo(theirs);
        }
    }

    /** Eigenvalues 1 and, for the others, what makes the Ritz value worst: extrema of the Chebyshev polynomial. */
    @Test
    void stochastic_the_largest_eigenvalue_exceeds_the_bound_by_their_number_no_more_often_than_stated() {
        RandomStart start = new RandomStart(DIMENSION, 2, FAILURE, 0);
        int degree = 2;
        double tau = 1 / start.upperBound(1, UNKNOWN, degree, 0);

        assertFailuresAreRareButHappen(run -> {
            Krylov krylov = new Krylov(chebyshevExtrema(tau, degree), 2, run).times(degree, 0);
            return start.upperBound(krylov.ritz(), UNKNOWN, degree, 0);
        });
    }

    /** The polynomial that is weighted with the eigenvalues, where they are. A block of one column makes κ the Rayleigh quotient itself. */
    @Test
    void stochastic_the_largest_eigenvalue_exceeds_the_bound_by_their_sum_no_more_often_than_stated() {
        RandomStart start = new RandomStart(DIMENSION, 1, FAILURE, 0);
        int degree = 2;
        Matrix operator = weightedExtrema(degree);

        assertFailuresAreRareButHappen(run -> {
            Krylov krylov = new Krylov(operator, 1, run).times(degree, 0);
            return start.upperBound(krylov.ritz(), krylov.first(), degree, 0);
        });
    }

    /** Of three eigenvalues two are where a polynomial of degree 2 is 0: what the start has of the largest is all that is left. */
    @Test
    void stochastic_the_largest_eigenvalue_exceeds_the_bound_by_polynomials_no_more_often_than_stated() {
        Loading.assume(Device.NATIVE);
        RandomStart start = new RandomStart(DIMENSION, 2, FAILURE, 0);
        double[] values = new double[DIMENSION];
        Arrays.setAll(values, i -> i == 0 ? 1 : i % 2 == 0 ? 0.5 : 0.1);
        Matrix operator = Matrix.diagonal(DIMENSION, DIMENSION, values);

        assertFailuresAreRareButHappen(
                run -> start.upperBound(new Krylov(operator, 2, run).times(2, 0).polynomials())
                        .applyAsDouble(0));
    }

    @Test
    void polynomials_for_the_start_bound_closer_than_those_for_the_worst_one() {
        Loading.assume(Device.NATIVE);
        RandomStart start = new RandomStart(DIMENSION, 2, 1e-6, 0);
        for (long seed = 0; seed < 20; seed++) {
            Krylov krylov = new Krylov(falling(), 2, seed).times(3, 0);

            double adapted = start.upperBound(krylov.polynomials()).applyAsDouble(0);

            assertThat(adapted).isBetween(1.0, start.upperBound(krylov.ritz(), krylov.first(), 3, 0));
        }
    }

    /** As in the inequality, over many ways to divide what changes take. */
    @Test
    void departure_costs_a_share_of_the_cosine() {
        Loading.assume(Device.NATIVE);
        double eta = 0.01;
        RandomStart start = new RandomStart(DIMENSION, 8, FAILURE, eta);
        double z = Math.sqrt(cosine2(DIMENSION, 8, FAILURE)) - eta;
        Christoffel polynomials = new Krylov(falling(), 8, 5).times(2, 0).polynomials();
        for (double delta : new double[] {1e-4, 1e-3}) {
            double least = Double.POSITIVE_INFINITY;
            for (double share = 0.001; share < 1; share += 0.001) {
                double above = polynomials.least(Math.pow(z * (1 - share), 2));
                least = Math.min(least, above + (1 + eta) * delta / (share * z));
            }

            assertThat(start.upperBound(polynomials).applyAsDouble(delta))
                    .as("delta %s", delta)
                    .isBetween(least * (1 - 1e-9), 1.02 * least);
        }
        assertThat(start.upperBound(polynomials).applyAsDouble(0)).isLessThan(polynomials.least(z * z) * (1 + 1e-9));
    }

    /** The largest eigenvector is taken out of a block on the way: the space found is one of another matrix, which the departure allows for. */
    @Test
    void polynomials_of_spaces_that_are_changed_on_the_way_are_allowed_for() {
        Loading.assume(Device.NATIVE);
        RandomStart start = new RandomStart(DIMENSION, 2, 1e-3, 0);
        for (long seed = 0; seed < 20; seed++) {
            Krylov krylov = new Krylov(falling(), 2, seed).times(3, 1e-5);

            double bound = start.upperBound(krylov.polynomials()).applyAsDouble(krylov.departure());

            assertThat(bound).isBetween(1.0, 3.0);
        }
    }

    /** Eigenvalues fall off so fast that their sum is that of few. */
    @Test
    void small_eigenvalues_matter_as_little_as_their_sum() {
        RandomStart start = new RandomStart(DIMENSION, 2, 1e-6, 0);
        int degree = 3;
        Krylov krylov = new Krylov(falling(), 2, 3).times(degree, 0);

        double weighted = start.upperBound(krylov.ritz(), krylov.first(), degree, 0);

        assertThat(weighted).isGreaterThanOrEqualTo(1);
        assertThat(weighted - 1).isLessThanOrEqualTo(0.7 * (start.upperBound(krylov.ritz(), UNKNOWN, degree, 0) - 1));
    }

    /** Blocks are changed before they are multiplied, the first one towards nothing in particular, the others away from the largest eigenvalue. */
    @Test
    void spaces_that_are_changed_on_the_way_are_allowed_for() {
        RandomStart start = new RandomStart(DIMENSION, 2, 1e-3, 0);
        int degree = 3;
        for (long seed = 0; seed < 20; seed++) {
            Krylov krylov = new Krylov(falling(), 2, seed).times(degree, 1e-5);

            double bound = start.upperBound(krylov.ritz(), krylov.first(), degree, krylov.departure());

            assertThat(bound).isBetween(1.0, 3.0);
            assertThat(bound).isGreaterThan(start.upperBound(krylov.ritz(), krylov.first(), degree, 0));
        }
        assertThat(start.upperBound(1, 0.5, degree, 1e9)).isEqualTo(start.upperBound(0.5, 0.5, 0, 0));
    }

    /** Against the inequalities themselves, with polynomials by their recurrence, over many ways to divide what changes take. */
    @Test
    void bound_is_that_of_the_inequalities() {
        int degree = 3;
        double eta = 0.01;
        RandomStart start = new RandomStart(DIMENSION, 8, FAILURE, eta);
        double z = Math.sqrt(cosine2(DIMENSION, 8, FAILURE)) - eta;
        for (double kappa : new double[] {0.05, 0.2, 0.5}) {
            double exact = inequalities(0.9, kappa, degree, eta, z);
            assertThat(Math.abs(start.upperBound(0.9, kappa, degree, 0) - exact))
                    .isLessThanOrEqualTo(1e-9);
            for (double delta : new double[] {5e-3, 1e-2}) {
                double least = kappa / (z * z);
                for (double share = 0.001; share < 1; share += 0.001) {
                    double raised = kappa + 2 * delta * (1 + eta) * (1 + eta);
                    double above = inequalities(0.9 + 2 * delta, raised, degree, eta, z * (1 - share));
                    least = Math.min(least, (1 + eta) * delta / (share * z) + above);
                }
                assertThat(start.upperBound(0.9, kappa, degree, delta))
                        .as("kappa %s, delta %s", kappa, delta)
                        .isBetween(least - 1e-9, 1.01 * least);
            }
        }
    }

    /** Returns the largest λ that both inequalities allow. */
    private static double inequalities(double ritz, double kappa, int degree, double eta, double z) {
        double low = ritz;
        double high = 1e9;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            double x = Math.sqrt(middle / ritz);
            boolean allowed = Math.pow(chebyshev(2 * degree + 1, x), 2) <= Math.pow((1 + eta) / z, 2)
                    && middle * Math.pow(chebyshev(2 * degree, x), 2) <= kappa / (z * z);
            low = allowed ? middle : low;
            high = allowed ? high : middle;
        }
        return low;
    }

    private static double chebyshev(int degree, double x) {
        double before = 1;
        double value = x;
        for (int i = 1; i < degree; i++) {
            double next = 2 * x * value - before;
            before = value;
            value = next;
        }
        return value;
    }

    /** Returns y with {@code yᵅ/(α·B(α, β)) = p}, for even blocks: {@code 1/B = (α + β − 1)!/((α − 1)!·(β − 1)!)}. */
    private static double cosine2(int dimension, int block, double probability) {
        int alpha = block / 2;
        int beta = (dimension - block) / 2;
        double inverse = 1;
        for (int i = 0; i < alpha; i++) {
            inverse *= (double) (beta + i) / Math.max(1, i);
        }
        return Math.pow(probability * alpha / inverse, 1.0 / alpha);
    }

    @Test
    void start_that_was_changed_may_be_further_from_what_it_looks_for() {
        double exact = new RandomStart(DIMENSION, 8, 1e-3, 0).upperBound(1, 1, 2, 0);

        assertThat(new RandomStart(DIMENSION, 8, 1e-3, 0.05).upperBound(1, 1, 2, 0))
                .isGreaterThan(exact);
        assertThat(new RandomStart(DIMENSION, 8, 1e-3, 1).upperBound(1, 1, 2, 0))
                .isInfinite();
    }

    @Test
    void more_starts_and_more_steps_bring_the_bound_closer() {
        RandomStart wide = new RandomStart(12_000, 32, 1e-6, 0);

        assertThat(wide.upperBound(1, UNKNOWN, 3, 0))
                .isLessThan(new RandomStart(12_000, 8, 1e-6, 0).upperBound(1, UNKNOWN, 3, 0))
                .isGreaterThan(wide.upperBound(1, UNKNOWN, 4, 0));
        assertThat(wide.upperBound(1, 0.1, 3, 0)).isGreaterThan(wide.upperBound(1, 0.1, 4, 0));
    }

    @Test
    void nothing_was_found_where_nothing_is() {
        assertThat(new RandomStart(100, 2, 0.1, 0).upperBound(0, 0, 2, 0)).isZero();
    }

    @Test
    void probabilities_outside_the_unit_interval_are_refused() {
        assertThatThrownBy(() -> new RandomStart(100, 2, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("failureProbability must be in (0, 1), but was 0.0");
        assertThatThrownBy(() -> new RandomStart(2, 2, 0.1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension must be > 2, but was 2");
    }

    /** At most 20 % may fail; 400 runs. */
    private static void assertFailuresAreRareButHappen(LongToDoubleFunction bound) {
        long failures = LongStream.range(0, RUNS)
                .filter(run -> 1 > bound.applyAsDouble(run))
                .count();

        double deviation = Math.sqrt(RUNS * FAILURE * (1 - FAILURE));
        assertThat(failures).isLessThanOrEqualTo((long) (RUNS * FAILURE + 3 * deviation));
        assertThat(failures).as("a bound that is never reached would be loose").isPositive();
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

    /** One eigenvalue 1; the others where {@code (1 − s²)·U_{2m−1}(s)} is {@code √(1 − s²)}, for a Ritz value of 0.51. */
    private static Matrix weightedExtrema(int degree) {
        double[] values = new double[DIMENSION];
        values[0] = 1;
        for (int i = 1; i < DIMENSION; i++) {
            int j = i % (degree + 1);
            double s = j == degree ? 0 : Math.cos(Math.PI * (2 * j + 1) / (4 * degree));
            values[i] = 0.51 * (1 - s * s);
        }
        return Matrix.diagonal(DIMENSION, DIMENSION, values);
    }

    private static Matrix falling() {
        return Matrix.diagonal(
                DIMENSION,
                DIMENSION,
                IntStream.rangeClosed(1, DIMENSION)
                        .mapToDouble(i -> 1.0 / i / i)
                        .toArray());
    }

    /** A block Krylov space in an orthonormal basis, each block of which may be changed. */
    private static final class Krylov {
        private final Matrix operator;
        private final List<Matrix> blocks = new ArrayList<>();
        private double departures;

        Krylov(Matrix operator, int block, long seed) {
            this.operator = operator;
            Random random = new Random(seed);
            double[] normal = random.doubles((long) DIMENSION * block)
                    .map(ignored -> random.nextGaussian())
                    .toArray();
            blocks.add(ThinSvd.of(Matrix.of(DIMENSION, block, normal)).left());
        }

        /** Multiplies, and takes some of the largest eigenvalue's vector out of each block. */
        Krylov times(int degree, double change) {
            for (int i = 0; i < degree; i++) {
                Matrix last = blocks.get(i);
                Matrix next = ThinSvd.of(without(operator.times(last))).left();
                Matrix away = Matrix.diagonal(DIMENSION, DIMENSION, change).times(next);
                blocks.add(ThinSvd.of(without(next.minus(away))).left());
                departures += Math.pow(without(operator.times(last)).frobeniusNorm(), 2);
            }
            return this;
        }

        private Matrix without(Matrix block) {
            Matrix rest = block;
            for (int pass = 0; pass < 2; pass++) {
                for (Matrix each : blocks) {
                    rest = rest.minus(each.times(each.transpose().times(rest)));
                }
            }
            return rest;
        }

        double departure() {
            return 2 * Math.sqrt(departures);
        }

        double first() {
            return largest(blocks.get(0));
        }

        /** Of all blocks but the last, which none is multiplied of. */
        Christoffel polynomials() {
            Matrix q = beside(blocks);
            return new Christoffel(
                    q.transpose().times(operator.times(q)).symmetricPart(),
                    q.transpose().times(blocks.get(0)),
                    largest(beside(blocks.subList(0, blocks.size() - 1))),
                    blocks.size() - 1);
        }

        private static Matrix beside(List<Matrix> some) {
            return some.stream()
                    .map(Matrix::transpose)
                    .reduce(Matrix::above)
                    .orElseThrow()
                    .transpose();
        }

        double ritz() {
            return largest(beside(blocks));
        }

        private double largest(Matrix basis) {
            return SymmetricEigen.of(
                            basis.transpose().times(operator.times(basis)).symmetricPart())
                    .value(1);
        }
    }
}
