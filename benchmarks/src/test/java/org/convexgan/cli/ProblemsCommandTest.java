package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.convexgan.certificate.Residual;
import org.convexgan.golden.Claims;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.convexgan.problem.DivergenceDual;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.Field;
import org.convexgan.problem.FiniteGanTrajectory;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.Test;

class ProblemsCommandTest {

    @Test
    void problem_is_listed_with_claim_fields_and_sense() {
        Outcome outcome = Outcome.of("problems");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines().toList())
                .containsSequence(
                        "covariance-matching-linear-generator  (HC-E15, minimize)",
                        "  task    X: real data, one sample per row; S = X'X, s = column sums of X. minimise"
                                + " betaG/2*norm(ZW)_F^2 subject to norm(S - (ZW)'(ZW))_2 <= beta",
                        "  input   X: matrix, Z: matrix, beta: number, betaG: number",
                        "  primal  W: matrix",
                        "  dual    Y: matrix")
                .containsSequence(
                        "discriminator-supremum  (HC-L3.1, maximize)",
                        "  task    maximise sum_j v_j (1'sigma(X u_j) - 1'sigma(G u_j)) - beta*sum abs(v_j) over rows"
                                + " u_j of U with norm <= 1 and sum abs(v_j) <= 1; relu with one column only",
                        "  input   X: matrix, G: matrix, activation: linear|quadratic|relu, beta: number,"
                                + " neurons: integer",
                        "  primal  U: matrix, v: vector",
                        "  dual    -");
    }

    @Test
    void choices_are_those_that_the_problem_accepts() {
        List<VectorFile> vectors = Vectors.load();

        assertThat(Formulation.of(FiniteGanTrajectory.class, vectors).input())
                .contains("row: js", "driver: dual|primal-dual", "form: fresh|stale");
        assertThat(Formulation.of(DivergenceDual.class, vectors).input())
                .contains("row: kl|reverse-kl|pearson|hellinger|js|approximate-wgan|other");
    }

    @Test
    void recurrence_is_listed_with_its_steps() {
        assertThat(Outcome.of("problems").out().lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("x' = clip(x - a_t (x - c + lambda)) if primal-dual", "clipped to [-box, box]"))
                .anySatisfy(line ->
                        assertThat(line).contains("pg' = (pg - a_t log(2(1 - y)))+", "clipped to [eps, 1 - eps]"));
    }

    @Test
    void one_problem_is_printed_as_in_the_list() {
        Outcome list = Outcome.of("problems");

        Outcome one = Outcome.of("problems", "one-dimensional-relu");

        assertThat(one.exitCode()).isZero();
        assertThat(one.out())
                .startsWith("one-dimensional-relu  (HC-T2.2.clip, minimize)")
                .hasLineCount(5);
        assertThat(list.out()).contains(one.out());
    }

    @Test
    void unknown_problem_is_refused_with_the_known_ones() {
        Outcome outcome = Outcome.of("problems", "relu");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("NAME must be one of ")
                .contains("mean-matching, ")
                .contains(", but was relu");
    }

    @Test
    void dual_that_no_judge_reads_is_not_listed() {
        List<String> lines = Outcome.of("problems").out().lines().toList();

        int start = lines.indexOf("one-dimensional-relu  (HC-T2.2.clip, minimize)");

        assertThat(start).isNotNegative();
        assertThat(lines.subList(start + 3, start + 5)).containsExactly("  primal  w: vector", "  dual    -");
    }

    @Test
    void every_solver_is_listed_under_a_claim_of_the_registry() {
        Claims claims = Claims.load();

        List<VectorFile> vectors = Vectors.load();
        String catalogue = Outcome.of("problems").out();

        List<Formulation> listed = new ReferenceImplementation()
                .solvers().stream()
                        .map(solver -> Formulation.of(solver.formulation(), vectors))
                        .toList();

        assertThat(listed).isNotEmpty().allSatisfy(formulation -> {
            assertThat(claims.byId(formulation.claim())).as(formulation.name()).isNotNull();
            assertThat(catalogue).contains(formulation.name() + "  (" + formulation.claim());
            assertThat(formulation.task()).as(formulation.name()).isNotEmpty();
        });
    }

    @Test
    void input_of_unknown_type_is_refused_naming_it() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Formulation.of(Named.class, List.of()))
                .withMessageContaining("matrix, vector, number, integer or enumeration")
                .withMessageContaining("java.lang.String");
    }

    private record Named(String text) implements Problem {
        @Override
        public String claim() {
            return "HC-D.1";
        }

        @Override
        public List<Field> primalFields() {
            return List.of();
        }

        @Override
        public List<Field> dualFields() {
            return List.of();
        }

        @Override
        public Feasibility feasibility() {
            return Feasibility.byPoint(text);
        }

        @Override
        public double objective(Point primal) {
            return 0;
        }

        @Override
        public List<Residual> primalResiduals(Point primal) {
            return List.of();
        }

        @Override
        public double dualBound(Point dual) {
            return 0;
        }

        @Override
        public List<Residual> dualResiduals(Point dual) {
            return List.of();
        }
    }
}
