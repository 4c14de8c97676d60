package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of DG-UB: what alternating training calls a discriminator is above the optimum. */
@AutoService(VectorSource.class)
public final class SuboptimalDiscriminatorVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft =
                new VectorDraft("DG-UB", "logistic-dual", "Section 2", "exact", SuboptimalDiscriminatorVectors.class);
        draft.tag("one-step", "stops after one gradient step", "above the optimum: only the gap sees it");
        draft.tag("no-step", "keeps the first discriminator", "above the optimum: only the gap sees it");
        draft.tag("overtrained", "trains beyond the regularized optimum", "above the optimum: only the gap sees it");
        draft.tag(
                "upper-bound-as-value",
                "reports the loss of an earlier discriminator",
                "the point is right, the claimed value is not the objective");

        LogisticDual problem = LogisticDual.of(
                "0.125", RationalMatrix.rows("2 1", "1 -0.5", "-1 1"), RationalMatrix.rows("0 1", "-2 -1"));
        RationalMatrix start = RationalMatrix.zero(2, 1);
        RationalMatrix halfBox = RationalMatrix.ones(5).times(BigFraction.ONE_HALF);
        RationalMatrix oneStep = problem.weights(halfBox).times(problem.c());
        Candidate first = Candidate.of(LogisticDual.point(start));
        draft.accepted(
                "dg-ub-optimum",
                "three real and two generated samples",
                problem,
                problem.answer(),
                "one-step",
                "overtrained",
                "upper-bound-as-value");
        draft.accepted(
                "dg-ub-large-c",
                "C = 8",
                new LogisticDual(problem.x(), problem.g(), new BigFraction(8)),
                new LogisticDual(problem.x(), problem.g(), new BigFraction(8)).answer(),
                "no-step");
        LogisticDual equalSums = LogisticDual.of(
                "0.125", RationalMatrix.rows("2 1", "-1 0.5", "0 -2"), RationalMatrix.rows("0.5 0", "0.5 -0.5"));
        draft.accepted(
                "dg-ub-equal-sums",
                "equal sums of the samples: w = 0 reaches log 2 already",
                equalSums,
                equalSums.answer(),
                "no-step",
                "one-step");
        draft.rejected(
                "dg-ub-one-step",
                "a gradient step of length 1 from 0",
                problem,
                Candidate.of(LogisticDual.point(oneStep)),
                Check.GAP,
                "one-step");
        draft.rejected("dg-ub-start", "w = 0", problem, first, Check.GAP, "no-step");
        draft.rejected(
                "dg-ub-overtrained",
                "twice the optimum",
                problem,
                Candidate.of(LogisticDual.point(problem.optimum().times(BigFraction.TWO))),
                Check.GAP,
                "overtrained");
        draft.rejected(
                "dg-ub-value",
                "claims the loss after one step",
                problem,
                problem.answer().value(problem.objective(oneStep).rounded()),
                Check.VALUE,
                "upper-bound-as-value");
        return draft;
    }
}
