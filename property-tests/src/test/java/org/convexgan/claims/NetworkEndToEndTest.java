package org.convexgan.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.Judge;
import org.convexgan.judge.Judgement;
import org.convexgan.judge.Verdict;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.MeanMatching;
import org.convexgan.problem.OneDimensionalRelu;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.problem.ReluGeneratorFit;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Theorems 2.1 and 2.2 from the data to the network: solve for the output, fit a ReLU generator, certify what the generator puts out. */
class NetworkEndToEndTest {
    private static final ReferenceImplementation REFERENCE = new ReferenceImplementation();
    private static final Judge JUDGE = new Judge(REFERENCE, Tolerance.F64);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void network_for_a_linear_discriminator_is_optimal(long seed) {
        Random random = new Random(seed);
        Matrix x = random(random, 5, 2);
        Matrix noise = random(random, 4, 2);
        MeanMatching problem = new MeanMatching(x, noise.rows(), 0.25);

        Matrix output = generated(noise, solved(problem).primal().matrix("G"));

        assertPass(problem, Answer.optimal(Point.of("G", output)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void network_for_a_quadratic_discriminator_is_optimal(long seed) {
        Random random = new Random(seed);
        Matrix x = random(random, 6, 2);
        Matrix noise = random(random, 4, 2);
        CovarianceMatching problem = new CovarianceMatching(x, noise.rows(), 0.5);

        Matrix output = generated(noise, solved(problem).primal().matrix("G"));

        assertPass(problem, Answer.optimal(Point.of("G", output)));
    }

    @Test
    void output_that_the_noise_cannot_reach_has_no_network() {
        Matrix noise = Matrix.of(3, 2, 1, 2, 1, 2, 0, 1);
        Matrix x = Matrix.of(3, 2, 3, 0, 0, 2, 0, 0);
        Matrix g = solved(new CovarianceMatching(x, 3, 1)).primal().matrix("G");
        ReluGeneratorFit fit = new ReluGeneratorFit(noise, g);

        Answer answer = REFERENCE.solve(fit);

        assertThat(answer.status()).isEqualTo(Answer.Status.INFEASIBLE);
        assertThat(answer.reason()).contains("span");
        assertPass(fit, answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6})
    void latents_with_a_bias_column_reproduce_the_clipped_sample(int n) {
        Vector x = Vector.of(
                IntStream.range(0, n).mapToDouble(i -> 2.0 * i - n + 0.5).toArray());
        OneDimensionalRelu problem = new OneDimensionalRelu(x, 0.75, 2);
        Vector w = solved(problem).primal().vector("w");

        Matrix output = generated(latents(n, true), w.outer(Vector.of(1)));

        assertThat(output.column(0).minus(w).maxAbs()).isLessThanOrEqualTo(1e-12 * (1 + w.maxAbs()));
        assertPass(problem, Answer.optimal(Point.of("w", output.column(0)))); // T(w) ≤ β is checked again
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6})
    void latents_without_a_bias_column_do_not_reach_it(int n) {
        Vector x = Vector.of(
                IntStream.range(0, n).mapToDouble(i -> i * i - n + 0.5).toArray());
        Vector w = solved(new OneDimensionalRelu(x, 0.75, 2)).primal().vector("w");
        ReluGeneratorFit fit = new ReluGeneratorFit(latents(n, false), w.outer(Vector.of(1)));

        Answer answer = REFERENCE.solve(fit);

        assertThat(answer.status()).isEqualTo(Answer.Status.INFEASIBLE);
        assertPass(fit, answer);
    }

    @Test
    void two_latents_of_opposite_sign_need_no_bias_column() {
        Matrix output = generated(Matrix.of(2, 1, -1, 1), Matrix.of(2, 1, -0.9, 0.9));

        assertThat(output.minus(Matrix.of(2, 1, -0.9, 0.9)).maxAbs()).isLessThanOrEqualTo(1e-15);
    }

    @Test
    void with_too_many_faces_the_fit_is_feasible_and_its_optimality_undecidable() {
        Random random = new Random(1);
        ReluGeneratorFit fit = new ReluGeneratorFit(random(random, 13, 6), random(random, 13, 1));
        Answer known = REFERENCE.solve(fit);
        Point doubled = Point.of(
                "W1",
                known.primal().matrix("W1").times(2),
                "W2",
                known.primal().matrix("W2").times(0.5));

        Verdict feasible = JUDGE.judge(fit, known).verdict();
        Verdict optimal = JUDGE.judge(fit, Answer.optimal(known.primal())).verdict();
        Verdict worse = JUDGE.judge(fit, Answer.optimal(doubled)).verdict();
        Verdict wrong = JUDGE.judge(
                        fit,
                        Answer.optimal(Point.of(
                                "W1",
                                known.primal().matrix("W1").times(2),
                                "W2",
                                known.primal().matrix("W2"))))
                .verdict();

        assertThat(known.status()).isEqualTo(Answer.Status.FEASIBLE);
        assertThat(feasible).isInstanceOf(Verdict.Pass.class);
        assertThat(optimal)
                .isInstanceOfSatisfying(
                        Verdict.Undecidable.class,
                        open -> assertThat(open.bound()).isPositive().isLessThan(open.value()));
        assertThat(worse)
                .isInstanceOfSatisfying(
                        Verdict.Fail.class, fail -> assertThat(fail.check()).isEqualTo(Check.GAP));
        assertThat(wrong)
                .isInstanceOfSatisfying(
                        Verdict.Fail.class, fail -> assertThat(fail.check()).isEqualTo(Check.PRIMAL_FEASIBILITY));
    }

    @Test
    void dual_point_that_only_an_upper_bound_speaks_against_is_not_held_against_the_answer() {
        Random random = new Random(1);
        ReluGeneratorFit fit = new ReluGeneratorFit(random(random, 13, 6), random(random, 13, 1));
        Answer known = REFERENCE.solve(fit);
        Matrix bold = known.dual().matrix("Lambda").times(1.5);

        Verdict verdict = JUDGE.judge(
                        fit, Answer.optimal(known.primal(), Point.of("Lambda", bold), fit.objective(known.primal())))
                .verdict();

        assertThat(verdict).isInstanceOf(Verdict.Undecidable.class);
    }

    /** Fits a network, certifies it, and returns its output. */
    private static Matrix generated(Matrix noise, Matrix output) {
        ReluGeneratorFit fit = new ReluGeneratorFit(noise, output);
        return fit.output(solved(fit).primal());
    }

    private static Answer solved(Problem problem) {
        Answer answer = REFERENCE.solve(problem);
        assertPass(problem, answer);
        return answer;
    }

    private static void assertPass(Problem problem, Answer answer) {
        Judgement judgement = JUDGE.judge(problem, answer);
        assertThat(judgement.isPass())
                .as("%s: %s", problem.describe(), judgement)
                .isTrue();
    }

    private static Matrix latents(int n, boolean bias) {
        return Matrix.ofRows(IntStream.range(0, n)
                .mapToDouble(i -> 2.0 * i - n + 0.5)
                .mapToObj(z -> bias ? new double[] {z, 1} : new double[] {z})
                .toArray(double[][]::new));
    }

    private static Matrix random(Random random, int rows, int columns) {
        return Matrix.of(
                rows, columns, random.doubles((long) rows * columns, -2, 2).toArray());
    }
}
