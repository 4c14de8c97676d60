package org.convexgan.cli;

import org.convexgan.certificate.Tolerance;
import org.convexgan.judge.Judge;
import org.convexgan.judge.Judgement;
import org.convexgan.judge.Verdict;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;

/**
 * An instance, solved and judged.
 *
 * @param judgement the verdict with its evidence
 * @param solveSeconds wall time of the solver
 * @param judgeSeconds wall time of the judge
 */
record Certification(Judgement judgement, double solveSeconds, double judgeSeconds) {
    static final String HEADER =
            "problem                           beta  kept             p*      gap  residual   solve   judge  verdict";

    /** Solves and judges. */
    static Certification of(Implementation implementation, Problem problem) {
        long start = System.nanoTime();
        Answer answer = implementation.solve(problem);
        long solved = System.nanoTime();
        Judgement judgement = new Judge(implementation, Tolerance.F64).judge(problem, answer);
        return new Certification(judgement, 1e-9 * (solved - start), 1e-9 * (System.nanoTime() - solved));
    }

    /** Returns the line of the table. */
    String row(ScatterProblem problem, double beta, int kept) {
        String evidence = judgement
                .certificate()
                .map(c -> ConvexGan.format(
                        "%14.6f  %7.1e  %8.1e",
                        c.primalValue(), c.relativeGap(), Math.max(c.primalResidual(), c.dualResidual())))
                .orElse(ConvexGan.format("%14s  %7s  %8s", "-", "-", "-"));
        return ConvexGan.format(
                "%-28s %11.4f %5d %s %5.2f s %5.2f s  %s",
                problem, beta, kept, evidence, solveSeconds, judgeSeconds, verdict());
    }

    /** Returns the verdict with its reason, if it has one. */
    String verdict() {
        Verdict verdict = judgement.verdict();
        if (verdict instanceof Verdict.Pass) {
            return "PASS";
        }
        if (verdict instanceof Verdict.Fail fail) {
            return "FAIL(%s): %s".formatted(fail.check(), fail.reason());
        }
        if (verdict instanceof Verdict.NotApplicable near) {
            return "NOT_APPLICABLE(%s, margin %s)".formatted(near.hypothesis(), near.margin());
        }
        return verdict.toString();
    }
}
