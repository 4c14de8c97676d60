package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.ThinSvd;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Polynomials that are small on a start; skipped where the native library is missing. */
class ChristoffelTest {
    private static final int ORDER = 40;
    private static final int SEEDS = 20;

    /** Of sums of products, relative to the start, which is of length 1. */
    private static final double ROUNDING = 0x1p-44;

    @BeforeAll
    static void library() {
        Loading.assume(Device.NATIVE);
    }

    /** Of one column, against the least of all polynomials, from its normal equations. */
    @Test
    void square_is_the_least_of_all_polynomials_of_the_degree() {
        for (int degree = 1; degree <= 3; degree++) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Space space = new Space(falling(1 + seed % 3), 1, degree, seed);
                for (double factor : new double[] {1.01, 1.3, 4}) {
                    double mu = factor * space.ritz();

                    double square = space.polynomials().square(mu);

                    SymmetricEigen moments = SymmetricEigen.of(space.moments(mu));
                    double least = 1 / Space.inverse(moments);
                    double condition = moments.value(1) / moments.value(degree + 1);
                    assertThat(Math.abs(square - least))
                            .as("degree %d, seed %d", degree, seed)
                            .isLessThanOrEqualTo(ROUNDING + 0x1p-50 * condition * least);
                }
            }
        }
    }

    /** {@code p_μ(λ) ≥ 1} for {@code λ ≥ μ}: what the start has of an eigenvector stays. */
    @Test
    void square_is_never_below_what_the_start_has_of_an_eigenvalue_above() {
        for (int width : new int[] {1, 3}) {
            for (int degree = 1; degree <= 4; degree++) {
                for (int seed = 0; seed < SEEDS; seed++) {
                    Space space = new Space(falling(1 + seed % 3), width, degree, seed);
                    double of = space.start.row(0).norm();
                    for (double share : new double[] {1e-6, 0.1, 0.5, 1}) {
                        double mu = space.ritz() + share * (space.eigenvalue(0) - space.ritz());

                        assertThat(space.polynomials().square(mu)).isGreaterThanOrEqualTo(of * of * (1 - 1e-9));
                    }
                }
            }
        }
    }

    @Test
    void least_is_where_the_square_falls_to_the_number_given() {
        Space space = new Space(falling(2), 2, 2, 1);
        for (double factor : new double[] {1.001, 1.3, 4, 100}) {
            double expected = factor * space.ritz();

            double mu = space.polynomials().least(space.polynomials().square(expected));

            assertThat(Math.abs(mu - expected)).isLessThanOrEqualTo(1e-9 * expected);
        }
        assertThat(space.polynomials().least(1)).isBetween(space.ritz(), space.ritz() * (1 + 1e-9));
    }

    @Test
    void last_block_of_the_diagonal_is_not_read() {
        Space space = new Space(falling(2), 2, 2, 1);
        Matrix c = space.extended();
        Matrix other = Matrix.ofRows(c.rows(), c.columns(), (row, i) -> {
            for (int j = 0; j < row.length; j++) {
                row[j] = i >= c.rows() - 2 && j >= c.rows() - 2 ? 77 : c.get(i, j);
            }
        });

        double square = new Christoffel(other, space.coordinates(), space.ritz(), 2).square(2);

        assertThat(Math.abs(square - space.polynomials().square(2))).isLessThanOrEqualTo(ROUNDING);
    }

    /** The start has two eigenvalues in all, on which a polynomial of degree 2 is 0: beyond degree 1 there are no orthogonal ones. */
    @Test
    void space_that_ends_has_polynomials_of_fewer_degrees() {
        Matrix c = Matrix.diagonal(6, 6, 0.5, 0.5, 0.25, 0.25, 0, 0);
        Matrix z = Matrix.of(6, 2, 0.6, 0, 0, 0.6, 0.8, 0, 0, 0.8, 0, 0, 0, 0);

        // mean 0.34, variance 0.12²: 1/(1 + (0.66/0.12)²)
        assertThat(Math.abs(new Christoffel(c, z, 0.5, 2).square(1) - 0.032)).isLessThanOrEqualTo(ROUNDING);
        assertThat(new Christoffel(Matrix.identity(6), z, 1, 2).least(0.1)).isInfinite();
    }

    private static Matrix falling(int power) {
        return Matrix.diagonal(
                ORDER,
                ORDER,
                IntStream.rangeClosed(1, ORDER)
                        .mapToDouble(i -> Math.pow(i, -power))
                        .toArray());
    }

    /** A start, and an orthonormal basis of its Krylov space up to the next block. */
    private static final class Space {
        private final Matrix operator;
        private final Matrix start;
        private final Matrix basis;
        private final int degree;

        Space(Matrix operator, int width, int degree, long seed) {
            this.operator = operator;
            this.degree = degree;
            Random random = new Random(seed);
            start = ThinSvd.of(Matrix.of(
                            ORDER,
                            width,
                            random.doubles((long) ORDER * width)
                                    .map(ignored -> random.nextGaussian())
                                    .toArray()))
                    .left();
            Matrix all = start;
            Matrix last = start;
            for (int i = 0; i < degree; i++) {
                Matrix next = operator.times(last);
                for (int pass = 0; pass < 2; pass++) {
                    next = next.minus(all.times(all.transpose().times(next)));
                }
                last = ThinSvd.of(next).left();
                all = all.transpose().above(last.transpose()).transpose();
            }
            basis = all;
        }

        double eigenvalue(int i) {
            return operator.get(i, i);
        }

        Matrix extended() {
            return basis.transpose().times(operator).times(basis).symmetricPart();
        }

        Matrix coordinates() {
            return basis.transpose().times(start);
        }

        /** On all blocks but the last. */
        double ritz() {
            int p = basis.columns() - start.columns();
            Matrix c = extended();
            return SymmetricEigen.of(Matrix.ofRows(p, p, (row, i) -> {
                        for (int j = 0; j < p; j++) {
                            row[j] = c.get(i, j);
                        }
                    }))
                    .value(1);
        }

        Christoffel polynomials() {
            return new Christoffel(extended(), coordinates(), ritz(), degree);
        }

        /** Returns {@code M_ij = zᵀC^{i+j}z/μ^{i+j}}. */
        Matrix moments(double mu) {
            return Matrix.ofRows(degree + 1, degree + 1, (row, i) -> {
                for (int j = 0; j < row.length; j++) {
                    row[j] = 0;
                    for (int l = 0; l < ORDER; l++) {
                        row[j] += Math.pow(operator.get(l, l) / mu, i + j) * Math.pow(start.get(l, 0), 2);
                    }
                }
            });
        }

        /** Returns {@code eᵀM⁻¹e}. */
        static double inverse(SymmetricEigen eigen) {
            return IntStream.range(0, eigen.values().size())
                    .mapToDouble(j -> Math.pow(eigen.vectors().column(j).sum(), 2) / eigen.value(j + 1))
                    .sum();
        }
    }
}
