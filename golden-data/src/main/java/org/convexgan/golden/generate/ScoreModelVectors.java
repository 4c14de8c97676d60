package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * Vectors of DG-SCORE: one weight, at 0, a real score {@code F(w) = w + a w²/2} and a generated score that is always 0, {@code C = 1/8}. Both models
 * take the step {@code r = √(2Δ)}; the cost is {@code f(w) = w²/16 + (log(1 + e^−F(w)) + log 2)/2}, its slope at 0 is −1/4.
 */
@AutoService(VectorSource.class)
public final class ScoreModelVectors implements VectorSource {
    private static final BigFraction ONE = BigFraction.ONE;
    private static final BigFraction QUARTER = new BigFraction(1, 4);
    private static final TrustRegionScore LINE = new TrustRegionScore(
            RationalMatrix.vector("0"),
            RationalMatrix.vector("0"),
            RationalMatrix.vector("0"),
            RationalMatrix.rows("1"),
            RationalMatrix.rows("0"),
            new BigFraction(1, 8),
            ONE);

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "DG-SCORE",
                "trust-region-score",
                "Section 3.2, comparison of (A) and (B)",
                "ours",
                ScoreModelVectors.class);
        draft.tag(
                "score-less-accurate",
                "trusts the score model further than the cost model",
                "the ratio of actual to predicted decrease is farther from 1");
        draft.tag("no-step", "stays where the models agree", "only the gap sees it");
        draft.tag(
                "beyond-region", "takes the step without the region", "the model is trusted where it is not accurate");
        draft.tag("cost-model-value", "reports what the cost model predicts", "the claimed value is not the objective");
        draft.tag("actual-value", "reports the cost of the curved score", "the claimed value is not the objective");
        TrustRegionScore tenth = compared(ONE, "0.1");
        TrustRegionScore fiftieth = compared(ONE, "0.02");
        TrustRegionScore slight = compared(QUARTER, "0.05");
        TrustRegionScore linear = compared(BigFraction.ZERO, "0.25");
        accept(
                draft,
                "dg-score-tenth",
                "a = 1, step 1/10: |rho - 1| is 0.0499 for the score, 0.0025 for the cost",
                tenth);
        accept(draft, "dg-score-fiftieth", "a = 1, step 1/50: 0.0100 for the score, 0.0001 for the cost", fiftieth);
        accept(draft, "dg-score-slight", "a = 1/4, step 1/20: 0.0062 for the score, 0.0189 for the cost", slight);
        accept(draft, "dg-score-linear", "a = 0, step 1/4: exact for the score, 0.1248 for the cost", linear);
        draft.rejected(
                "dg-score-no-step",
                "s = 0",
                tenth,
                TrustRegionScore.point(RationalMatrix.zero(1, 1)),
                Check.GAP,
                "no-step");
        rejectOtherModels(draft, tenth);
        return draft;
    }

    private static void rejectOtherModels(VectorDraft draft, TrustRegionScore tenth) {
        BigFraction r = new BigFraction(1, 10);
        draft.rejected(
                "dg-score-beyond-region",
                "the minimum of the model",
                tenth,
                TrustRegionScore.point(tenth.minimum(BigFraction.ZERO)),
                Check.PRIMAL_FEASIBILITY,
                "beyond-region");
        draft.rejected(
                "dg-score-cost-model",
                "claims log 2 - r/4, the value of the linear model of the cost",
                tenth,
                tenth.answer()
                        .value(cost(BigFraction.ZERO, BigFraction.ZERO)
                                .minus(Interval.of(r.multiply(QUARTER)))
                                .rounded()),
                Check.VALUE,
                "cost-model-value");
        draft.rejected(
                "dg-score-actual",
                "claims the cost of w + w^2/2 after the step",
                tenth,
                tenth.answer().value(cost(ONE, r).rounded()),
                Check.VALUE,
                "actual-value");
    }

    private static void accept(VectorDraft draft, String id, String comment, TrustRegionScore instance) {
        draft.accepted(id, comment, instance, instance.answer(), "score-less-accurate");
    }

    /** Returns the instance for a step, with the accuracies of the two models compared. */
    private static TrustRegionScore compared(BigFraction curvature, String step) {
        BigFraction r = Rational.parse(step);
        TrustRegionScore instance = new TrustRegionScore(
                LINE.w(),
                LINE.fx(),
                LINE.fz(),
                LINE.jx(),
                LINE.jz(),
                LINE.c(),
                r.multiply(r).divide(2));
        Interval actual = cost(curvature, BigFraction.ZERO).minus(cost(curvature, r));
        Interval byScore = cost(BigFraction.ZERO, BigFraction.ZERO).minus(cost(BigFraction.ZERO, r));
        Interval byCost = Interval.of(r.multiply(QUARTER));
        Interval margin = inaccuracy(actual, byCost).minus(inaccuracy(actual, byScore));
        ProofException.require(margin.lower().signum() == margin.upper().signum(), "a decided comparison", margin);
        return instance.given("|rho_score - 1| <= |rho_cost - 1|", margin.middle());
    }

    private static Interval cost(BigFraction curvature, BigFraction w) {
        BigFraction score = w.add(curvature.multiply(w).multiply(w).divide(2));
        LogisticDual loss = new LogisticDual(LINE.jx(), LINE.jz(), LINE.c());
        Interval losses = loss.loss(Interval.of(score)).plus(loss.loss(Interval.of(0)));
        return losses.times(BigFraction.ONE_HALF)
                .plus(Interval.of(w.multiply(w).multiply(LINE.c()).divide(2)));
    }

    /** Returns {@code |actual/predicted − 1|}. */
    private static Interval inaccuracy(Interval actual, Interval predicted) {
        Interval reciprocal =
                new Interval(predicted.upper().reciprocal(), predicted.lower().reciprocal());
        return actual.minus(predicted).abs().times(reciprocal);
    }
}
