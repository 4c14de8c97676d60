package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of DG-MMD: the mean discrepancy is a lower bound, and it is not the optimum. */
@AutoService(VectorSource.class)
public final class MeanDiscrepancyVectors implements VectorSource {
    private static final LogisticDual SEVERAL =
            LogisticDual.of("0.5", RationalMatrix.rows("1 0", "2 1"), RationalMatrix.rows("0 1", "-1 0.5"));

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "DG-MMD", "logistic-dual", "Remarks after Claim 1; bounds ours", "ours", MeanDiscrepancyVectors.class);
        draft.tag("one-over-n", "fixes lambda = 1/n", "the dual point leaves the box");
        draft.tag(
                "fixed-multipliers",
                "takes lambda = 1/(4n) for optimal",
                "the bound is not tight: only the gap sees it");
        draft.tag(
                "mean-difference",
                "takes (mean x - mean G)/(4C) for the weights",
                "the weights are too long: only the gap sees it");
        draft.tag(
                "log-two",
                "reports the upper bound log 2",
                "the point is right, the claimed value is not the objective");

        LogisticDual agree =
                LogisticDual.of("0.25", RationalMatrix.rows("1 2", "3 -1"), RationalMatrix.rows("2 0", "2 1"));
        LogisticDual wide = LogisticDual.of("100", SEVERAL.x(), SEVERAL.g());
        LogisticDual tenThousand = LogisticDual.of("10000", SEVERAL.x(), SEVERAL.g());
        requireBounds(SEVERAL);
        requireBounds(wide);
        requireBounds(tenThousand);
        draft.accepted("dg-mmd-half", "C = 1/2", SEVERAL, SEVERAL.answer(), "mean-difference");
        draft.accepted("dg-mmd-hundred", "C = 100: log 2 - p* is nearly the discrepancy/(32C)", wide, wide.answer());
        draft.accepted("dg-mmd-ten-thousand", "C = 10000", tenThousand, tenThousand.answer());
        draft.accepted(
                "dg-mmd-agree",
                "equal means: lambda = 1/(4n) is optimal",
                agree,
                agree.answer().dual(agree.dual(fixed(BigFraction.ONE_HALF))),
                "log-two");
        draft.rejected(
                "dg-mmd-one-over-n",
                "2n lambda = 2",
                SEVERAL,
                SEVERAL.answer().dual(SEVERAL.dual(fixed(BigFraction.TWO))),
                Check.DUAL_FEASIBILITY,
                "one-over-n");
        draft.rejected(
                "dg-mmd-fixed",
                "2n lambda = 1/2",
                SEVERAL,
                SEVERAL.answer().dual(SEVERAL.dual(fixed(BigFraction.ONE_HALF))),
                Check.GAP,
                "fixed-multipliers");
        draft.rejected(
                "dg-mmd-mean-difference",
                "the weights of lambda = 1/(4n)",
                SEVERAL,
                Candidate.of(LogisticDual.point(SEVERAL.weights(fixed(BigFraction.ONE_HALF)))),
                Check.GAP,
                "mean-difference");
        draft.rejected(
                "dg-mmd-log-two",
                "claims log 2 = 0.6931...",
                SEVERAL,
                SEVERAL.answer().value(Exponential.log(Interval.of(2)).rounded()),
                Check.VALUE,
                "log-two");
        return draft;
    }

    private static RationalMatrix fixed(BigFraction scaled) {
        return RationalMatrix.ones(4).times(scaled);
    }

    /** Demands {@code log 2 − ‖x̄ − Ḡ‖²/(32C) < p* < log 2}. */
    private static void requireBounds(LogisticDual problem) {
        BigFraction distance = problem.signed().columnSums().squaredNorm().divide(4);
        Interval upper = Exponential.log(Interval.of(2));
        Interval lower = upper.minus(Interval.of(distance.divide(problem.c().multiply(32))));
        Interval value = problem.prove().optimum();
        ProofException.require(
                value.minus(lower).atLeast(BigFraction.ZERO)
                        && upper.minus(value).atLeast(BigFraction.ZERO),
                "both bounds",
                value);
    }
}
