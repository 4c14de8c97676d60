package org.convexgan.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Tolerance;
import org.convexgan.door.Reply;
import org.convexgan.door.WireFormat;
import org.convexgan.golden.Check;
import org.convexgan.golden.WireSchemas;
import org.convexgan.judge.Judge;
import org.convexgan.judge.Judgement;
import org.convexgan.judge.Verdict;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;
import org.convexgan.spi.ReferenceImplementation;
import org.jspecify.annotations.Nullable;

/**
 * From a reply to what the ledger says about it: a function of the problem, the tolerance and the reply, and of nothing else, so that an audit comes
 * to the same result. Not safe for several threads.
 */
final class Assessor {
    private static final WireSchemas SCHEMAS = new WireSchemas();

    private final WireFormat wire = new WireFormat();
    private final Bounds bounds = new Bounds();
    private final List<Implementation> nulls = NullSubjects.all();

    /**
     * What the ledger says about an answer.
     *
     * @param verdict word of the ledger
     * @param check for FAIL the check that rejects the answer
     * @param reason what decides, in words
     * @param fault for ERROR the kind of fault, absent if the subject itself said that it failed
     * @param certificate values and residuals, if the answer had a feasible point
     */
    record Assessment(
            String verdict,
            @Nullable String check,
            String reason,
            @Nullable String fault,
            @Nullable Certificate certificate) {

        static Assessment of(String verdict, String reason) {
            return new Assessment(verdict, null, reason, null, null);
        }

        static Assessment error(Reply.Fault fault, String detail) {
            return new Assessment(Verdicts.ERROR, null, detail, fault.text(), null);
        }

        boolean is(String word) {
            return verdict.equals(word);
        }

        /** Returns the verdict with its check or fault, e.g. {@code FAIL(gap)}. */
        String label() {
            String detail = check == null ? fault : check;
            return detail == null ? verdict : verdict + "(" + detail + ")";
        }
    }

    /** The reference's answers; the last one is remembered, because every null subject asks for it again. */
    private static final class Bounds implements Implementation {
        private final Implementation reference = new ReferenceImplementation();
        private @Nullable Problem problem;
        private @Nullable Answer answer;

        @Override
        public String name() {
            return reference.name();
        }

        @Override
        public Set<String> problems() {
            return reference.problems();
        }

        @Override
        public Answer solve(Problem asked) {
            Answer known = answer;
            if (known == null || problem != asked) {
                known = reference.solve(asked);
                problem = asked;
                answer = known;
            }
            return known;
        }
    }

    /** Returns the problem of an item. */
    Problem problem(String name, ObjectNode input) {
        return wire.readProblem(name, input);
    }

    /** Tells whether a null subject passes the problem. */
    boolean isFree(Problem problem, Tolerance tolerance) {
        return nulls.stream()
                .anyMatch(subject ->
                        judge(problem, tolerance, subject.solve(problem)).is(Verdicts.PASS));
    }

    /**
     * Judges a reply. Numbers that do not fit their shape are a wrong answer, wrong types are no answer of the protocol; a dual point where the
     * protocol has none is not looked at.
     */
    Assessment assess(Problem problem, Tolerance tolerance, ObjectNode reply) {
        ObjectNode body = reply.deepCopy();
        if (!SCHEMAS.hasDual(problem.name())) {
            body.remove("dual");
        }
        Answer answer;
        try {
            answer = wire.readAnswer(body);
        } catch (IllegalArgumentException unreadable) {
            return isWellTyped(body)
                    ? new Assessment(Verdicts.FAIL, Check.SHAPE.label(), unreadable.getMessage(), null, null)
                    : Assessment.error(Reply.Fault.PROTOCOL, unreadable.getMessage());
        }
        return judge(problem, tolerance, answer);
    }

    private static boolean isWellTyped(ObjectNode body) {
        String status = body.path("status").asText().toUpperCase(Locale.ROOT);
        boolean known =
                Stream.of(Answer.Status.values()).anyMatch(word -> word.name().equals(status));
        return known
                && Stream.of("primal", "dual")
                        .flatMap(point -> body.path(point).valueStream())
                        .flatMap(tensor -> tensor.isArray()
                                ? tensor.valueStream()
                                : Stream.concat(
                                        tensor.path("shape").valueStream(),
                                        tensor.path("data").valueStream()))
                        .allMatch(JsonNode::isNumber);
    }

    private Assessment judge(Problem problem, Tolerance tolerance, Answer answer) {
        bounds.solve(problem); // a failure of the reference is not the subject's
        try {
            return describe(problem, answer, new Judge(bounds, tolerance).judge(problem, answer));
        } catch (IllegalArgumentException beyondDoubles) { // huge but finite entries have no finite value or residual
            return new Assessment(
                    Verdicts.FAIL,
                    Check.PRIMAL_FEASIBILITY.label(),
                    "evaluating the point: " + beyondDoubles.getMessage(),
                    null,
                    null);
        }
    }

    private static Assessment describe(Problem problem, Answer answer, Judgement judgement) {
        Verdict verdict = judgement.verdict();
        Optional<Certificate> certificate = judgement.certificate();
        if (verdict instanceof Verdict.Fail fail) {
            return new Assessment(Verdicts.FAIL, fail.check().label(), fail.reason(), null, certificate.orElse(null));
        } else if (verdict instanceof Verdict.Unsupported unsupported) {
            return Assessment.of(Verdicts.UNSUPPORTED, unsupported.reason());
        } else if (verdict instanceof Verdict.NotApplicable near) {
            return Assessment.of(
                    Verdicts.NOT_APPLICABLE, "%s is undecided, margin %s".formatted(near.hypothesis(), near.margin()));
        } else if (verdict instanceof Verdict.Undecidable open) {
            return new Assessment(
                    Verdicts.UNDECIDABLE,
                    null,
                    "the optimal value is between %s and the answer's %s".formatted(open.bound(), open.value()),
                    null,
                    certificate.orElse(null));
        } else if (verdict instanceof Verdict.Error error) {
            return Assessment.of(Verdicts.ERROR, "the subject gave up: " + error.message());
        } else if (verdict instanceof Verdict.SuiteFault fault) {
            return new Assessment(Verdicts.SUITE_FAULT, null, fault.contradiction(), null, certificate.orElse(null));
        }
        if (verdict instanceof Verdict.Pass) {
            return new Assessment(Verdicts.PASS, null, proof(problem, answer), null, certificate.orElse(null));
        }
        throw new IllegalStateException("verdict must have a word in the ledger, but was " + verdict);
    }

    private static String proof(Problem problem, Answer answer) {
        return switch (answer.status()) {
            case INFEASIBLE -> "no feasible point exists";
            case FEASIBLE -> "feasible, not claimed to be optimal";
            default -> {
                if (problem.dualFields().isEmpty()) {
                    yield "meets the bound that follows from the data";
                }
                yield answer.dual().isEmpty() ? "meets the reference's bound" : "meets the bound of its own dual point";
            }
        };
    }
}
