package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of DG-Claim2.linear: a linear score, whose step ends at the optimum of Claim 1 only if the region contains it. */
@AutoService(VectorSource.class)
public final class LinearScoreVectors implements VectorSource {
    private static final LogisticDual QUARTER =
            LogisticDual.of("0.22755980665670935", RationalMatrix.rows("1"), RationalMatrix.rows("-1"));
    private static final LogisticDual PLANE = LogisticDual.of(
            "0.25", RationalMatrix.rows("1 0", "2 1", "-1 0.5"), RationalMatrix.rows("0 1", "1 -1", "-2 -1"));

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "DG-Claim2.linear",
                "trust-region-score",
                "Section 3.2 (B), remark before Claim 2",
                "exact",
                LinearScoreVectors.class);
        draft.tag(
                "reduction",
                "takes the optimum of Claim 1 for w + s, whatever the region",
                "the step is too long where the region does not contain it");
        draft.tag("weights-for-step", "returns w* for s", "right for w = 0 only");
        draft.tag(
                "no-multiplier",
                "the multipliers of Claim 1, lambdaT = 0",
                "the bound is not tight: only the gap sees it");
        TrustRegionScore half = TrustRegionScore.ofLinear(QUARTER, RationalMatrix.vector("0"), "0.24022650695910072");
        TrustRegionScore wide = TrustRegionScore.ofLinear(QUARTER, RationalMatrix.vector("0"), "1");
        TrustRegionScore inside = TrustRegionScore.ofLinear(PLANE, RationalMatrix.vector("1 -1"), "8");
        TrustRegionScore outside = TrustRegionScore.ofLinear(PLANE, RationalMatrix.vector("1 -1"), "0.125");
        accept(
                draft,
                "dg-linear-half",
                "delta = (log 2)^2/2 to 17 digits: s = log 2, w* = log 3",
                half,
                QUARTER,
                "reduction");
        accept(draft, "dg-linear-wide", "delta = 1: s = w* = log 3", wide, QUARTER, "no-multiplier");
        accept(draft, "dg-linear-inside", "the region contains w*", inside, PLANE, "weights-for-step");
        accept(draft, "dg-linear-outside", "the region does not contain w*", outside, PLANE, "reduction");
        RationalMatrix best = PLANE.optimum();
        draft.rejected(
                "dg-linear-reduction",
                "s = w* - w",
                outside,
                TrustRegionScore.point(best.minus(outside.w())),
                Check.PRIMAL_FEASIBILITY,
                "reduction");
        draft.rejected(
                "dg-linear-weights", "s = w*", inside, TrustRegionScore.point(best), Check.GAP, "weights-for-step");
        draft.rejected(
                "dg-linear-multiplier",
                "the multipliers of Claim 1",
                outside,
                TrustRegionScore.point(outside.optimum().s())
                        .dual(outside.dual(PLANE.multipliers(best), BigFraction.ZERO)),
                Check.GAP,
                "no-multiplier");
        return draft;
    }

    private static void accept(
            VectorDraft draft,
            String id,
            String comment,
            TrustRegionScore instance,
            LogisticDual discriminator,
            String tag) {
        RationalMatrix away = discriminator.optimum().minus(instance.w());
        BigFraction margin = instance.delta().subtract(away.squaredNorm().divide(2));
        draft.accepted(id, comment, instance.given("delta >= |w* - w|^2/2", margin), instance.answer(), tag);
    }
}
