package org.convexgan.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Tolerance;
import org.convexgan.door.WireFormat;
import org.convexgan.golden.Enclosure;
import org.convexgan.golden.ExactArray;
import org.convexgan.golden.VectorCase;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.convexgan.judge.Judge;
import org.convexgan.judge.Judgement;
import org.convexgan.judge.UniqueQuantity;
import org.convexgan.judge.Verdict;
import org.convexgan.judge.property.RunLedger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The golden vectors against the reference implementation and the judge: a stored optimum must enclose the reference's value and agree in what is
 * unique, a stored right answer must pass, and a stored wrong answer must be rejected by the check it names.
 */
class GoldenVectorTest {
    private static final WireFormat WIRE = new WireFormat();
    private static final ReferenceImplementation REFERENCE = new ReferenceImplementation();

    @TestFactory
    Stream<DynamicContainer> vectors() {
        List<VectorFile> files = Vectors.load();
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.claim(),
                        file.cases().stream()
                                .map(vector -> DynamicTest.dynamicTest(vector.id(), () -> check(file, vector)))));
    }

    private static void check(VectorFile file, VectorCase vector) {
        Problem problem = WIRE.readProblem(file.problem(), vector.input());
        Judge judge = new Judge(
                REFERENCE,
                new Tolerance(vector.tolerance().gap(), vector.tolerance().feas()));
        Judgement reference = judge.judge(problem, REFERENCE.solve(problem));
        Optional<Judgement> candidate = Optional.ofNullable(vector.candidate())
                .map(WIRE::readAnswer)
                .map(answer -> judge.judge(problem, answer));
        boolean passed = false;
        try {
            assertThat(reference.isPass())
                    .as("%s %s: reference %s", file.claim(), vector.id(), reference)
                    .isTrue();
            if (vector.polarity() == VectorCase.Polarity.POSITIVE) {
                checkExpected(file, vector, problem, reference);
                candidate.ifPresent(judgement -> assertThat(judgement.isPass())
                        .as("%s %s: stored right answer %s", file.claim(), vector.id(), judgement)
                        .isTrue());
            } else {
                assertThat(rejection(candidate))
                        .as("%s %s: check that rejects the stored wrong answer", file.claim(), vector.id())
                        .contains(vector.rejectedBy().label());
            }
            passed = true;
        } finally {
            Optional<Certificate> certificate = reference.certificate();
            RunLedger.append(new LedgerEntry.VectorRun(
                    file.claim(),
                    vector.id(),
                    vector.polarity().label(),
                    vector.tags(),
                    rejection(candidate).orElse(null),
                    passed,
                    certificate.map(Certificate::relativeGap).orElse(null),
                    certificate
                            .map(c -> Math.max(c.primalResidual(), c.dualResidual()))
                            .orElse(null)));
        }
    }

    private static Optional<String> rejection(Optional<Judgement> candidate) {
        return candidate
                .map(Judgement::verdict)
                .filter(Verdict.Fail.class::isInstance)
                .map(verdict -> ((Verdict.Fail) verdict).check().label());
    }

    private static void checkExpected(VectorFile file, VectorCase vector, Problem problem, Judgement judgement) {
        VectorCase.Expected expected = vector.expected();
        Answer answer = REFERENCE.solve(problem);
        assertThat(answer.status().name())
                .as("%s %s: status", file.claim(), vector.id())
                .isEqualToIgnoringCase(expected.status().label());
        vector.value().ifPresent(value -> checkEnclosure(file, vector, value, judgement));
        for (VectorCase.UniqueQuantity unique : expected.unique()) {
            double error = UniqueQuantity.evaluate(unique.quantity(), problem, answer.primal())
                    .distance(unique.value());
            assertThat(error)
                    .as("%s %s: %s", file.claim(), vector.id(), unique.quantity())
                    .isLessThanOrEqualTo(vector.tolerance().feas() * (1 + size(unique.value())));
        }
    }

    private static double size(ExactArray array) {
        return array.data().stream()
                .mapToDouble(entry -> Math.abs(entry.doubleValue()))
                .max()
                .orElse(0);
    }

    private static void checkEnclosure(VectorFile file, VectorCase vector, Enclosure value, Judgement judgement) {
        Certificate certificate = judgement.certificate().orElseThrow();
        for (double side : new double[] {certificate.primalValue(), certificate.dualValue()}) {
            double slack = vector.tolerance().gap() * Math.max(1, Math.abs(side));
            assertThat(value.contains(side, slack))
                    .as("%s %s: %s must enclose the certificate's %s", file.claim(), vector.id(), value, side)
                    .isTrue();
        }
    }
}
