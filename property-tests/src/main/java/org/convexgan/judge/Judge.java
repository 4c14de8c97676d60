package org.convexgan.judge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;

/**
 * Judges answers from the definition of their problem.
 *
 * <p>Checks are applied in the order of {@link Check}. An optimal answer passes if its point is feasible and its value meets a proved bound:
 * the one of its own dual point, if it has one, and the one of the reference implementation's dual point, which is checked for feasibility like
 * any other. Where a problem is not {@linkplain Problem#isDecidable() decidable}, an answer with a gap is wrong only if a better point is known.
 */
public final class Judge {
    /** Rounding of a sum of terms that cancel, relative to their total size; the sums here have at most some hundred terms. */
    private static final double CANCELLATION = 512 * Math.ulp(1.0);

    private final Implementation boundProvider;
    private final Tolerance tolerance;

    /**
     * Creates a judge.
     *
     * @param boundProvider whose dual points give bounds for answers that come without one
     * @param tolerance what is forgiven
     */
    public Judge(Implementation boundProvider, Tolerance tolerance) {
        this.boundProvider = boundProvider;
        this.tolerance = tolerance;
    }

    /** Returns the verdict on an answer. */
    public Judgement judge(Problem problem, Answer answer) {
        return switch (answer.status()) {
            case UNSUPPORTED -> Judgement.of(new Verdict.Unsupported(answer.reason()));
            case FAILED -> Judgement.of(new Verdict.Error(answer.reason()));
            case INFEASIBLE, FEASIBLE, OPTIMAL -> judgeStatus(problem, answer);
        };
    }

    private Judgement judgeStatus(Problem problem, Answer answer) {
        Feasibility truth;
        try {
            problem.cancellingTerms();
            truth = problem.feasibility();
        } catch (ArithmeticException overflow) {
            return dataOverflow(overflow);
        }
        if (truth.decision() == Feasibility.Decision.TOO_CLOSE) {
            return Judgement.of(new Verdict.NotApplicable(truth.hypothesis(), truth.margin()));
        }
        boolean saysInfeasible = answer.status() == Answer.Status.INFEASIBLE;
        if (saysInfeasible != truth.isInfeasible()) {
            return Judgement.fail(
                    Check.STATUS, "said %s, but %s", answer.status().name().toLowerCase(Locale.ROOT), sentence(truth));
        }
        return saysInfeasible ? Judgement.of(new Verdict.Pass()) : judgeShape(problem, answer);
    }

    private Judgement judgeShape(Problem problem, Answer answer) {
        List<String> mismatches = answer.primal().mismatches(problem.primalFields());
        if (mismatches.isEmpty() && !answer.dual().isEmpty()) {
            mismatches = answer.dual().mismatches(problem.dualFields());
        }
        if (!mismatches.isEmpty()) {
            return Judgement.fail(Check.SHAPE, "%s", mismatches.get(0));
        }
        try {
            return judgePoint(problem, answer);
        } catch (ArithmeticException | IllegalArgumentException overflow) { // an objective that is not finite
            return Judgement.fail(Check.PRIMAL_FEASIBILITY, "evaluating the point: %s", overflow.getMessage());
        }
    }

    private static Judgement dataOverflow(ArithmeticException overflow) {
        return Judgement.of(new Verdict.NotApplicable("the data's own sums are finite: " + overflow.getMessage(), 0));
    }

    private Judgement judgePoint(Problem problem, Answer answer) {
        Optional<Residual> primal = worst(problem.primalResiduals(answer.primal()));
        if (isViolated(primal)) {
            return Judgement.fail(Check.PRIMAL_FEASIBILITY, "%s", sentence(primal.orElseThrow()));
        }
        Answer considered = answer;
        if (!answer.dual().isEmpty()) {
            Optional<Residual> dual = worst(problem.dualResiduals(answer.dual()));
            if (isViolated(dual) && problem.isDecidable()) {
                return Judgement.fail(Check.DUAL_FEASIBILITY, "%s", sentence(dual.orElseThrow()));
            } else if (isViolated(dual)) { // by an upper bound of its residual, which proves nothing
                considered = answer.withoutDual();
            }
        }
        return answer.status() == Answer.Status.FEASIBLE
                ? Judgement.of(new Verdict.Pass())
                : judgeValue(problem, considered);
    }

    private Judgement judgeValue(Problem problem, Answer answer) {
        Answer known;
        try {
            known = boundProvider.solve(problem);
        } catch (ArithmeticException overflow) {
            return dataOverflow(overflow);
        }
        Point referenceDual = known.dual();
        if (!problem.dualFields().isEmpty()) {
            Optional<Residual> broken = worst(problem.dualResiduals(referenceDual));
            if (isViolated(broken)) {
                return Judgement.of(new Verdict.SuiteFault("reference dual point: " + sentence(broken.orElseThrow())));
            }
        }
        Certificate reference = problem.certify(answer.primal(), referenceDual);
        Certificate own = answer.dual().isEmpty() || answer.dual().equals(referenceDual)
                ? reference
                : problem.certify(answer.primal(), answer.dual());
        Point ownDual = answer.dual().isEmpty() ? referenceDual : answer.dual();
        for (Pair pair : List.of(new Pair(own, ownDual), new Pair(reference, referenceDual))) {
            Certificate certificate = pair.certificate();
            double suboptimality = problem.sense() == Problem.Sense.MINIMIZE
                    ? certificate.primalValue() - certificate.dualValue()
                    : certificate.dualValue() - certificate.primalValue();
            double allowed = allowed(problem, certificate.primalValue(), certificate.dualValue());
            if (suboptimality > allowed) {
                boolean refuted = problem.isDecidable() || isBetter(problem, known.primal(), certificate);
                return new Judgement(
                        refuted
                                ? new Verdict.Fail(
                                        Check.GAP,
                                        missing(problem, suboptimality)
                                                + "gap %s exceeds %s".formatted(suboptimality, allowed))
                                : new Verdict.Undecidable(certificate.primalValue(), certificate.dualValue()),
                        Optional.of(certificate));
            }
            if (-suboptimality > allowed + explained(problem, answer.primal(), pair.dual())) {
                return new Judgement(
                        new Verdict.SuiteFault("the residuals do not explain why weak duality fails: " + certificate),
                        Optional.of(certificate));
            }
        }
        return judgeClaimedValue(problem, answer, own);
    }

    private static String missing(Problem problem, double count) {
        return problem.listed()
                .map(things -> "%s missing: %d, ".formatted(things, Math.round(count)))
                .orElse("");
    }

    /** Tells whether a point has a better value than that of the certificate, by more than what is forgiven. */
    private boolean isBetter(Problem problem, Point point, Certificate certificate) {
        double value = problem.objective(point);
        double improvement = problem.sense() == Problem.Sense.MINIMIZE
                ? certificate.primalValue() - value
                : value - certificate.primalValue();
        return improvement > allowed(problem, certificate.primalValue(), value);
    }

    private Judgement judgeClaimedValue(Problem problem, Answer answer, Certificate certificate) {
        double recomputed = certificate.primalValue();
        double claimed = answer.claimedValue().orElse(recomputed);
        Verdict verdict = Math.abs(claimed - recomputed) <= allowed(problem, claimed, recomputed)
                ? new Verdict.Pass()
                : new Verdict.Fail(Check.VALUE, "claimed %s, but the point has %s".formatted(claimed, recomputed));
        return new Judgement(verdict, Optional.of(certificate));
    }

    private record Pair(Certificate certificate, Point dual) {}

    /** Returns how far the objective may fall short of the bound because both points are feasible only up to the tolerance. */
    private static double explained(Problem problem, Point primal, Point dual) {
        return cost(violation(problem.primalResiduals(primal)), problem.primalPrice(dual))
                + cost(violation(problem.dualResiduals(dual)), problem.dualPrice());
    }

    private static double violation(List<Residual> residuals) {
        return residuals.stream().mapToDouble(Residual::violation).max().orElse(0);
    }

    private static double cost(double violation, double price) {
        return violation == 0 ? 0 : violation * price;
    }

    private double allowed(Problem problem, double first, double second) {
        return tolerance.gap() * Math.max(1, Math.max(Math.abs(first), Math.abs(second)))
                + CANCELLATION * problem.cancellingTerms();
    }

    private boolean isViolated(Optional<Residual> residual) {
        return residual.isPresent() && residual.get().relative() > tolerance.feasibility();
    }

    private static String sentence(Feasibility decided) {
        if (decided.isInfeasible()) {
            return "%s fails by %s".formatted(decided.hypothesis(), -decided.margin());
        }
        return decided.margin() == 0
                ? "it is feasible: " + decided.hypothesis()
                : "%s holds with margin %s".formatted(decided.hypothesis(), decided.margin());
    }

    private String sentence(Residual broken) {
        return "%s must hold, but is violated by %s; %s is allowed for data of size %s"
                .formatted(
                        broken.constraint(),
                        broken.violation(),
                        tolerance.feasibility() * (1 + broken.scale()),
                        broken.scale());
    }

    private static Optional<Residual> worst(List<Residual> residuals) {
        return residuals.stream().max((a, b) -> Double.compare(a.relative(), b.relative()));
    }
}
