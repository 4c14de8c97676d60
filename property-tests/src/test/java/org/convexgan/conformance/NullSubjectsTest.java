package org.convexgan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.convexgan.certificate.Tolerance;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.MeanMatching;
import org.convexgan.problem.MeanMatchingLinearGenerator;
import org.convexgan.problem.PolytopeVertices;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;
import org.junit.jupiter.api.Test;

/** Implementations that know nothing, and what they are good for. */
class NullSubjectsTest {
    private static final Map<String, Implementation> BY_NAME =
            NullSubjects.all().stream().collect(Collectors.toMap(Implementation::name, subject -> subject));
    private static final CovarianceMatching SQUARE =
            new CovarianceMatching(Matrix.ofRows(new double[][] {{2, 0}, {0, 1}}), 2, 2);

    @Test
    void there_are_five_and_they_answer_every_problem_without_saying_feasible() {
        assertThat(BY_NAME.keySet()).isEqualTo(Set.of("null", "zero", "echo", "random", "refuse-all"));
        for (Implementation subject : NullSubjects.all()) {
            for (Item item : Items.of("1", 1, Selection.ALL)) {
                assertThat(subject.problems()).contains(item.problem());
                Problem problem = new Assessor().problem(item.problem(), item.input());
                assertThat(subject.solve(problem).status()).isIn(Answer.Status.OPTIMAL, Answer.Status.INFEASIBLE);
            }
        }
    }

    @Test
    void their_answers_have_the_right_shape() {
        assertThat(BY_NAME.get("null").solve(SQUARE).primal().isEmpty()).isTrue();
        assertThat(BY_NAME.get("zero").solve(SQUARE).primal().matrix("G")).isEqualTo(Matrix.zeros(2, 2));
        assertThat(BY_NAME.get("echo").solve(SQUARE).primal().matrix("G")).isEqualTo(SQUARE.realData());
        assertThat(BY_NAME.get("random").solve(SQUARE).primal().matrix("G").toArray())
                .doesNotHaveDuplicates();
        assertThat(BY_NAME.get("random").solve(SQUARE))
                .isEqualTo(BY_NAME.get("random").solve(SQUARE));
        assertThat(BY_NAME.get("echo")
                        .solve(new MeanMatching(Matrix.identity(3), 2, 1))
                        .primal()
                        .matrix("G"))
                .isEqualTo(Matrix.zeros(2, 3));
        assertThat(BY_NAME.get("zero")
                        .solve(new PolytopeVertices(Vector.of(0, 1), 1))
                        .primal()
                        .matrix("vertices"))
                .isEqualTo(Matrix.zeros(1, 2));
        assertThat(BY_NAME.get("refuse-all").solve(SQUARE).status()).isEqualTo(Answer.Status.INFEASIBLE);
    }

    @Test
    void an_instance_that_a_null_subject_passes_is_free() {
        Assessor assessor = new Assessor();
        Problem collapsed = new MeanMatching(Matrix.identity(2), 2, 5);
        Problem infeasible = new MeanMatchingLinearGenerator(Matrix.identity(2), Matrix.zeros(2, 2), 0.5, 1);

        assertThat(assessor.isFree(collapsed, Tolerance.F64)).as("zero passes").isTrue();
        assertThat(assessor.isFree(infeasible, Tolerance.F64))
                .as("refuse-all passes")
                .isTrue();
        assertThat(assessor.isFree(SQUARE, Tolerance.F64)).isFalse();
    }

    @Test
    void a_null_subject_verifies_nothing() {
        Items items = Items.of("1", 5, Selection.ALL);
        for (Implementation subject : NullSubjects.all()) {
            List<LedgerEntry> ledger = new ArrayList<>();
            Campaign campaign = new Campaign(Stub.of(subject), "1", 10);
            items.forEach(item -> ledger.add(campaign.answer(item)));

            Scores.Score total = Scores.of(ledger).total();

            assertThat(total.passed()).as(subject.name()).isZero();
            assertThat(total.counted()).isGreaterThan(total.free());
            assertThat(total.claimedRate()).hasValue(1);
            assertThat(total.verifiedRate()).hasValue(0);
        }
    }
}
