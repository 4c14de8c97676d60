package org.convexgan.judge.property;

import java.util.function.Function;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.Judge;
import org.convexgan.judge.Judgement;
import org.convexgan.judge.Verdict;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;

/**
 * The properties of a claim about the answers to one formulation, which the judge certifies.
 *
 * @param <P> the formulation
 */
public abstract class ClaimProperties<P extends Problem> extends SubjectProperties<Function<P, Answer>> {
    private static final ReferenceImplementation REFERENCE = new ReferenceImplementation();
    private static final Judge JUDGE = new Judge(REFERENCE, Tolerance.F64);

    /** Starts with the reference implementation as the subject under test. */
    protected ClaimProperties() {
        super(REFERENCE::solve);
    }

    /** Returns the answer of the subject under test. */
    protected final Answer solve(P problem) {
        return subject().apply(problem);
    }

    /**
     * Solves and judges, and returns the certificate of an optimal answer.
     *
     * @throws ClaimViolation if the verdict is not pass, or the answer is not optimal
     */
    protected final Certificate certified(P problem) {
        Judgement judgement = judged(problem);
        Certificate certificate = judgement
                .certificate()
                .orElseThrow(
                        () -> new ClaimViolation(Check.STATUS, "answer must be optimal, but " + judgement.verdict()));
        return certificate;
    }

    /**
     * Solves and judges; infeasible is a right answer to an infeasible problem.
     *
     * @throws ClaimViolation if the verdict is not pass, or the gap is not small from both sides
     */
    protected final Judgement judged(P problem) {
        Judgement judgement = JUDGE.judge(problem, solve(problem));
        if (judgement.verdict() instanceof Verdict.Fail fail) {
            throw new ClaimViolation(
                    fail.check(), "%s: %s".formatted(fail.check().label(), fail.reason()));
        }
        if (!judgement.isPass()) {
            throw new IllegalStateException(problem.name() + " ended " + judgement.verdict());
        }
        judgement
                .certificate()
                .ifPresent(certificate -> require(
                        Check.GAP,
                        certificate.relativeGap() <= Tolerance.F64.gap(),
                        "primal and dual value differ by %s",
                        certificate));
        if (isReferenceUnderTest()) {
            judgement.certificate().ifPresentOrElse(Evidence.current()::certify, Evidence.current()::certifyInfeasible);
        }
        return judgement;
    }
}
