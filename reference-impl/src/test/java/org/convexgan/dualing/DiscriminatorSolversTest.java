package org.convexgan.dualing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.convexgan.certificate.Certificate;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.HingeDual;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.LogisticLoss;
import org.convexgan.problem.RegularizedDiscriminator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Gaps of the discriminators' solvers at the sizes of the paper's experiments, their extremes, and the gradient of the value. */
class DiscriminatorSolversTest {
    private static final double LOG_2 = 0.6931471805599453;

    static Stream<Arguments> sizes() {
        return Stream.of(1e-4, 1e-2, 1.0, 100.0)
                .flatMap(c -> Stream.of(
                        Arguments.of(1, 1, 1, c),
                        Arguments.of(3, 2, 60, c),
                        Arguments.of(20, 40, 7, c),
                        Arguments.of(100, 100, 60, c)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void logistic_gap_is_at_rounding_level(int real, int generated, int d, double c) {
        Random random = new Random(7);
        LogisticDual problem = new LogisticDual(uniform(random, real, d, 3), uniform(random, generated, d, 3), c);

        Answer answer = new DampedNewton().solve(problem);

        Certificate certificate = problem.certify(answer.primal(), answer.dual());
        assertThat(certificate.relativeGap()).as("%s", certificate).isLessThanOrEqualTo(1e-14);
        assertThat(certificate.dualResidual()).isZero();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void hinge_gap_is_small(int real, int generated, int d, double c) {
        Random random = new Random(8);
        HingeDual problem = new HingeDual(uniform(random, real, d, 3), uniform(random, generated, d, 3), c);

        Answer answer = new BoxPathFollowing().solve(problem);

        Certificate certificate = problem.certify(answer.primal(), answer.dual());
        assertThat(certificate.relativeGap()).as("%s", certificate).isLessThanOrEqualTo(1e-10);
        assertThat(certificate.dualResidual()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1000,1", "1000,1e-4", "1e-6,1e-4", "1e4,1"})
    void repeated_and_contradictory_samples_are_solved(double size, double c) {
        Matrix x = Matrix.of(4, 2, 1, 0, 1, 0, 0, 1, -1, 2).times(size);
        Matrix g = Matrix.of(3, 2, 1, 0, 0, 1, 0, 1).times(size);

        for (var problem : new RegularizedDiscriminator[] {new LogisticDual(x, g, c), new HingeDual(x, g, c)}) {
            Answer answer = problem instanceof LogisticDual logistic
                    ? new DampedNewton().solve(logistic)
                    : new BoxPathFollowing().solve((HingeDual) problem);
            Certificate certificate = problem.certify(answer.primal(), answer.dual());
            assertThat(certificate.relativeGap())
                    .as("%s", certificate)
                    .isLessThanOrEqualTo(1e-13 * (1 + problem.cancellingTerms()));
        }
    }

    @Test
    void scores_beyond_the_range_of_the_exponential_are_harmless() {
        LogisticDual problem = new LogisticDual(Matrix.of(2, 1, 1, 1000), Matrix.of(2, 1, -1, -1000), 0.125);

        Answer answer = new DampedNewton().solve(problem);

        Vector scores = problem.signedSamples().times(answer.primal().vector("w"));
        assertThat(scores.get(1)).isGreaterThan(750);
        assertThat(answer.dual().vector("lambdaX").get(1)).isEqualTo(0);
        assertThat(problem.certify(answer.primal(), answer.dual()).relativeGap())
                .isLessThanOrEqualTo(1e-15);
        assertThat(LogisticLoss.softplus(800)).isEqualTo(800);
        assertThat(LogisticLoss.softplus(-800)).isZero();
        assertThat(LogisticLoss.sigmoid(-700)).isEqualTo(StrictMath.exp(-700));
        assertThat(LogisticLoss.entropy(0)).isZero();
        assertThat(LogisticLoss.entropy(1)).isZero();
        assertThat(LogisticLoss.entropy(0.5)).isEqualTo(LOG_2);
    }

    @Test
    void equal_means_need_no_weights() {
        Matrix x = Matrix.of(2, 2, 1, 2, 3, -1);
        LogisticDual problem = new LogisticDual(x, Matrix.of(2, 2, 2, 0, 2, 1), 1);

        Answer answer = new DampedNewton().solve(problem);

        assertThat(answer.primal().vector("w")).isEqualTo(Vector.zeros(2));
        assertThat(answer.dual().vector("lambdaX")).isEqualTo(Vector.of(0.125, 0.125));
        assertThat(answer.claimedValue().orElseThrow()).isEqualTo(LOG_2);
        assertThat(SampleGradient.ofGenerated(answer)).isEqualTo(Matrix.zeros(2, 2));
    }

    @Test
    void data_whose_squares_overflow_are_refused_by_arithmetic() {
        LogisticDual problem = new LogisticDual(Matrix.of(1, 1, 1e200), Matrix.of(1, 1, -1e200), 1);

        assertThatThrownBy(() -> new DampedNewton().solve(problem)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new BoxPathFollowing()
                        .solve(new HingeDual(problem.realData(), problem.generated(), problem.c())))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"4,3,2,1", "2,5,3,0.01", "3,3,8,0.5"})
    void gradient_of_the_value_is_the_limit_of_its_differences(int real, int generated, int d, double c) {
        Random random = new Random(9);
        Matrix x = uniform(random, real, d, 1);
        Matrix g = uniform(random, generated, d, 1);
        Matrix direction = uniform(random, generated, d, 1);
        double h = 1e-5;

        double towards = SampleGradient.ofGenerated(new DampedNewton().solve(new LogisticDual(x, g, c)))
                .inner(direction);
        double awayFromData = SampleGradient.ofRealData(new DampedNewton().solve(new LogisticDual(g, x, c)))
                .inner(direction);

        double difference =
                (value(x, g.plus(direction.times(h)), c) - value(x, g.minus(direction.times(h)), c)) / (2 * h);
        assertThat(Math.abs(towards - difference)).isLessThanOrEqualTo(1e-8);
        assertThat(Math.abs(awayFromData - difference)).as("symmetry").isLessThanOrEqualTo(1e-8);
    }

    private static double value(Matrix x, Matrix g, double c) {
        return new DampedNewton()
                .solve(new LogisticDual(x, g, c))
                .claimedValue()
                .orElseThrow();
    }

    private static Matrix uniform(Random random, int rows, int columns, double size) {
        return Matrix.of(
                rows,
                columns,
                random.doubles((long) rows * columns, -size, size).toArray());
    }
}
