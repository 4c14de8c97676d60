package org.convexgan.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Arrangement;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.Field;
import org.convexgan.problem.MeanMatching;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.problem.WeightRescaling;
import org.convexgan.spi.Implementation;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.Test;

/** Every verdict, on the smallest answer that earns it. */
class JudgeTest {
    private static final ReferenceImplementation REFERENCE = new ReferenceImplementation();
    private static final Judge JUDGE = new Judge(REFERENCE, Tolerance.F64);
    /** {@code s = (3, 4)}, {@code p* = 16/5}. */
    private static final MeanMatching MEAN = new MeanMatching(Matrix.of(1, 2, 3, 4), 5, 1);
    /** {@code λ = (9, 4, 1)}, {@code p* = 9}. */
    private static final CovarianceMatching SCATTER = new CovarianceMatching(Matrix.diagonal(3, 3, 3, 2, 1), 3, 2);

    private static final CovarianceMatching INFEASIBLE = new CovarianceMatching(Matrix.diagonal(3, 3, 3, 2, 1), 1, 2);

    @Test
    void reference_answers_pass_with_a_certificate() {
        Judgement judgement = JUDGE.judge(SCATTER, REFERENCE.solve(SCATTER));

        assertThat(judgement.verdict()).isEqualTo(new Verdict.Pass());
        assertThat(Math.abs(judgement.certificate().orElseThrow().primalValue() - 9))
                .isLessThanOrEqualTo(1e-12);
    }

    @Test
    void right_status_on_an_infeasible_instance_passes() {
        assertThat(JUDGE.judge(INFEASIBLE, REFERENCE.solve(INFEASIBLE)).isPass())
                .isTrue();
    }

    @Test
    void a_truncated_matrix_for_an_infeasible_instance_fails_by_status() {
        Answer truncated = Answer.optimal(Point.of("G", Matrix.of(1, 3, Math.sqrt(7), 0, 0)));

        assertFails(INFEASIBLE, truncated, Check.STATUS);
    }

    @Test
    void infeasible_on_a_feasible_instance_fails_by_status() {
        assertFails(SCATTER, Answer.infeasible(INFEASIBLE.feasibility()), Check.STATUS);
    }

    @Test
    void a_wrong_status_says_what_fails_or_holds_and_by_how_much() {
        CovarianceMatching withMargin = new CovarianceMatching(Matrix.diagonal(3, 3, 3, 2, 1), 2, 2);
        Answer infeasible = Answer.infeasible(INFEASIBLE.feasibility());

        assertThat(JUDGE.judge(INFEASIBLE, Answer.optimal(Point.EMPTY))
                        .verdict()
                        .toString())
                .contains("said optimal, but ", " fails by 2.0");
        assertThat(JUDGE.judge(withMargin, infeasible).verdict().toString())
                .contains("said infeasible, but ", " holds with margin 1.0");
        assertThat(JUDGE.judge(SCATTER, infeasible).verdict().toString())
                .contains("said infeasible, but it is feasible: n_f ≥ min(n_r, d)");
    }

    @Test
    void an_incomplete_list_fails_by_the_number_that_is_missing() {
        Answer two = Answer.optimal(Point.of("patterns", Matrix.ofRows(new double[][] {{1, 0}, {1, 1}})));

        assertThat(JUDGE.judge(new Arrangement(Matrix.identity(2)), two)
                        .verdict()
                        .toString())
                .contains("patterns missing: 2, gap 2.0 exceeds ");
    }

    @Test
    void missing_fields_and_wrong_shapes_fail_by_shape() {
        assertFails(SCATTER, Answer.optimal(Point.EMPTY), Check.SHAPE);
        assertFails(SCATTER, Answer.optimal(Point.of("G", Matrix.identity(2))), Check.SHAPE);
        assertFails(SCATTER, Answer.optimal(Point.of("G", Vector.zeros(3))), Check.SHAPE);
        assertFails(SCATTER, Answer.optimal(Point.of("H", Matrix.identity(3))), Check.SHAPE);
        assertFails(
                MEAN, Answer.optimal(REFERENCE.solve(MEAN).primal(), Point.of("v", Vector.zeros(3)), 3.2), Check.SHAPE);
    }

    @Test
    void right_value_at_an_infeasible_point_fails() {
        Answer answer = Answer.optimal(Point.of("G", Matrix.diagonal(3, 3, 3)));

        assertFails(SCATTER, answer, Check.PRIMAL_FEASIBILITY);
    }

    @Test
    void a_violated_constraint_is_a_sentence_with_violation_and_allowance() {
        Answer answer = Answer.optimal(Point.of("G", Matrix.diagonal(3, 3, 3, 3, 3)));

        Verdict verdict = JUDGE.judge(SCATTER, answer).verdict();

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Fail.class,
                        fail -> assertThat(fail.reason())
                                .contains(
                                        " must hold, but is violated by 6.0; 1.0E-8 is allowed for data of size 9.0"));
    }

    @Test
    void overflowing_points_fail_instead_of_crashing() {
        assertFails(SCATTER, Answer.optimal(Point.of("G", Matrix.identity(3).times(1e200))), Check.PRIMAL_FEASIBILITY);
    }

    @Test
    void an_infeasible_dual_point_proves_nothing() {
        Answer right = REFERENCE.solve(SCATTER);

        assertFails(
                SCATTER,
                Answer.optimal(right.primal(), Point.of("Y", Matrix.identity(3).times(2)), 9),
                Check.DUAL_FEASIBILITY);
    }

    @Test
    void a_loose_dual_point_fails_by_gap_even_if_the_primal_point_is_optimal() {
        Answer right = REFERENCE.solve(SCATTER);

        assertFails(SCATTER, Answer.optimal(right.primal(), Point.of("Y", Matrix.zeros(3, 3)), 9), Check.GAP);
    }

    @Test
    void feasible_but_suboptimal_fails_by_gap_unless_it_only_claims_feasibility() {
        Point copy = Point.of("G", Matrix.diagonal(3, 3, 3, 2, 1));

        assertFails(SCATTER, Answer.optimal(copy), Check.GAP);
        assertThat(JUDGE.judge(
                                SCATTER,
                                new Answer(Answer.Status.FEASIBLE, copy, Point.EMPTY, OptionalDouble.empty(), ""))
                        .isPass())
                .isTrue();
    }

    @Test
    void a_wrong_claimed_value_fails_although_the_point_is_optimal() {
        Answer right = REFERENCE.solve(MEAN);

        assertFails(MEAN, Answer.optimal(right.primal(), right.dual(), 3.3), Check.VALUE);
    }

    @Test
    void answers_without_a_dual_point_use_the_reference_bound() {
        Answer right = REFERENCE.solve(SCATTER);

        assertThat(JUDGE.judge(SCATTER, Answer.optimal(right.primal())).isPass())
                .isTrue();
    }

    @Test
    void unsupported_and_failed_are_no_failures_of_the_claim() {
        assertThat(JUDGE.judge(MEAN, silent(Answer.Status.UNSUPPORTED, "not mine"))
                        .verdict())
                .isEqualTo(new Verdict.Unsupported("not mine"));
        assertThat(JUDGE.judge(MEAN, silent(Answer.Status.FAILED, "gave up")).verdict())
                .isEqualTo(new Verdict.Error("gave up"));
    }

    @Test
    void near_ties_are_not_applicable_whatever_the_answer() {
        CovarianceMatching tie = new CovarianceMatching(Matrix.diagonal(3, 3, 3, 2, 1), 1, 4 * (1 - 1e-13));

        Verdict verdict = JUDGE.judge(tie, Answer.optimal(Point.EMPTY)).verdict();

        assertThat(verdict).isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void a_bound_from_an_infeasible_reference_point_is_the_suites_fault() {
        Implementation liar = new Implementation() {
            @Override
            public String name() {
                return "liar";
            }

            @Override
            public Set<String> problems() {
                return Set.of("covariance-matching");
            }

            @Override
            public Answer solve(Problem problem) {
                return Answer.optimal(
                        Point.EMPTY, Point.of("Y", Matrix.identity(3).times(2)), 0);
            }
        };

        Verdict verdict = new Judge(liar, Tolerance.F64)
                .judge(SCATTER, REFERENCE.solve(SCATTER))
                .verdict();

        assertThat(verdict).isInstanceOf(Verdict.SuiteFault.class);
    }

    @Test
    void a_wrong_bound_is_the_suites_fault_even_if_rounding_leaves_a_residual() {
        CovarianceMatching truth = new CovarianceMatching(Matrix.of(2, 2, 1, 0.1, 0.3, 2), 2, 0.5);
        Implementation tooHigh = new Implementation() {
            @Override
            public String name() {
                return "too high";
            }

            @Override
            public Set<String> problems() {
                return Set.of("covariance-matching");
            }

            @Override
            public Answer solve(Problem problem) {
                return REFERENCE.solve(truth);
            }
        };
        Answer right = REFERENCE.solve(truth);

        Verdict verdict = new Judge(tooHigh, Tolerance.F64)
                .judge(new Inflated(truth), right)
                .verdict();

        assertThat(verdict).isInstanceOf(Verdict.SuiteFault.class);
    }

    /** A formulation whose dual bound was written down with the wrong sign of beta. */
    private record Inflated(CovarianceMatching truth) implements Problem {
        @Override
        public String claim() {
            return truth.claim();
        }

        @Override
        public List<Field> primalFields() {
            return truth.primalFields();
        }

        @Override
        public List<Field> dualFields() {
            return truth.dualFields();
        }

        @Override
        public Feasibility feasibility() {
            return truth.feasibility();
        }

        @Override
        public double objective(Point primal) {
            return truth.objective(primal);
        }

        @Override
        public List<Residual> primalResiduals(Point primal) {
            return truth.primalResiduals(primal);
        }

        @Override
        public double dualBound(Point dual) {
            return truth.dualBound(dual) + 2 * truth.beta() * dual.matrix("Y").trace();
        }

        @Override
        public List<Residual> dualResiduals(Point dual) {
            return truth.dualResiduals(dual);
        }

        @Override
        public double primalPrice(Point dual) {
            return truth.primalPrice(dual);
        }

        @Override
        public double dualPrice() {
            return truth.dualPrice();
        }
    }

    @Test
    void data_that_overflow_are_not_applicable_and_objectives_that_do_are_wrong() {
        assertThat(JUDGE.judge(
                                new CovarianceMatching(Matrix.of(1, 1, 1e200), 1, 1),
                                Answer.optimal(Point.of("G", Matrix.of(1, 1, 1))))
                        .verdict())
                .isInstanceOf(Verdict.NotApplicable.class);
        assertFails(
                new WeightRescaling(1, 1, 1),
                Answer.optimal(Point.of("alpha", Vector.of(1e-200))),
                Check.PRIMAL_FEASIBILITY);
    }

    @Test
    void feasible_points_that_break_weak_duality_are_the_suites_fault() {
        Problem contradiction = new Contradiction();

        Verdict verdict = JUDGE.judge(contradiction, Answer.optimal(Point.of("t", Vector.of(0))))
                .verdict();

        assertThat(verdict).isInstanceOf(Verdict.SuiteFault.class);
    }

    /** Minimize t without constraints, with a false lower bound of 1. */
    private record Contradiction() implements Problem {
        @Override
        public String claim() {
            return "HC-T2.1.lin";
        }

        @Override
        public List<Field> primalFields() {
            return List.of(Field.vector("t", 1));
        }

        @Override
        public List<Field> dualFields() {
            return List.of();
        }

        @Override
        public Feasibility feasibility() {
            return Feasibility.byPoint("t = 0");
        }

        @Override
        public double objective(Point primal) {
            return primal.vector("t").get(0);
        }

        @Override
        public List<Residual> primalResiduals(Point primal) {
            return List.of();
        }

        @Override
        public double dualBound(Point dual) {
            return 1;
        }

        @Override
        public List<Residual> dualResiduals(Point dual) {
            return List.of();
        }
    }

    private static Answer silent(Answer.Status status, String reason) {
        return new Answer(status, Point.EMPTY, Point.EMPTY, OptionalDouble.empty(), reason);
    }

    private static void assertFails(Problem problem, Answer answer, Check check) {
        assertThat(JUDGE.judge(problem, answer).verdict())
                .isInstanceOfSatisfying(
                        Verdict.Fail.class,
                        fail -> assertThat(fail.check()).as(fail.reason()).isEqualTo(check));
    }
}
