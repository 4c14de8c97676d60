package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** Vectors of DG-Claim2: the model with linearized scores over a trust region. */
@AutoService(VectorSource.class)
public final class TrustRegionScoreVectors implements VectorSource {
    private static final TrustRegionScore ACTIVE = line("0.005");
    private static final TrustRegionScore INACTIVE = line("10");
    private static final TrustRegionScore PLANE = new TrustRegionScore(
            RationalMatrix.vector("1 -0.5"),
            RationalMatrix.vector("0.5 -1"),
            RationalMatrix.vector("0.25"),
            RationalMatrix.rows("1 2", "-1 0.5"),
            RationalMatrix.rows("2 -1"),
            Rational.parse("0.25"),
            Rational.parse("0.125"));
    private static final TrustRegionScore SATURATED = new TrustRegionScore(
            RationalMatrix.vector("0.5"),
            RationalMatrix.vector("900"),
            RationalMatrix.vector("-0.5"),
            RationalMatrix.rows("1"),
            RationalMatrix.rows("-2"),
            Rational.parse("1"),
            Rational.parse("0.5"));

    private static TrustRegionScore line(String delta) {
        return new TrustRegionScore(
                RationalMatrix.vector("1"),
                RationalMatrix.vector("0.5"),
                RationalMatrix.vector("-0.25"),
                RationalMatrix.rows("1"),
                RationalMatrix.rows("-2"),
                Rational.parse("0.5"),
                Rational.parse(delta));
    }

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "DG-Claim2", "trust-region-score", "Claim 2, eq. (5)", "exact", TrustRegionScoreVectors.class);
        draft.tag("no-region", "the step without a trust region", "the step is too long");
        draft.tag("no-multiplier", "lambdaT = 0 in an active region", "the bound is not tight: only the gap sees it");
        draft.tag("no-c", "lambdaT = |v|/sqrt(2 delta) without C", "the bound is not tight: only the gap sees it");
        draft.tag("not-clipped", "a negative lambdaT", "the dual point breaks its sign");
        draft.tag("box-too-wide", "multipliers in [0, 1/n]", "the dual point leaves the box");
        draft.tag(
                "no-weights", "no C/2 |w|^2 in the dual", "the point is right, the claimed value is not the objective");
        draft.tag("sign-of-scores", "+F_x and -F_z in the dual", "the point is right, the claimed value is above it");
        draft.tag("twice-delta", "-2 lambdaT delta in the dual", "visible in an active region only");
        draft.tag("c-for-sum", "v/C for v/(C + lambdaT)", "visible in an active region only: the step is too long");
        draft.tag("no-pull", "no -C w in v", "the step is wrong: only the gap sees it");
        draft.tag("saturation", "log(1 + e^t) as printed", "overflows for a score of 900");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("wrong-shape", "returns the first entry only", "the shape is wrong");
        accepted(draft);
        rejected(draft);
        return draft;
    }

    private static void accepted(VectorDraft draft) {
        draft.accepted(
                "dg-claim2-active",
                "delta = 0.005: s = 1/10, lambdaT = 0.16532...",
                ACTIVE,
                ACTIVE.answer(),
                "no-multiplier",
                "c-for-sum",
                "twice-delta");
        draft.accepted(
                "dg-claim2-inactive",
                "delta = 10: s = 0.11519..., lambdaT = 0",
                INACTIVE,
                INACTIVE.answer(),
                "not-clipped");
        draft.accepted(
                "dg-claim2-plane",
                "two weights, two real and one generated sample",
                PLANE,
                PLANE.answer(),
                "no-region");
        draft.accepted("dg-claim2-saturated", "a score of 900", SATURATED, SATURATED.answer(), "saturation");
    }

    private static void rejected(VectorDraft draft) {
        TrustRegionScore.Step step = ACTIVE.optimum();
        RationalMatrix u = ACTIVE.multipliers(step.s());
        Candidate right = TrustRegionScore.point(step.s());
        BigFraction value = ACTIVE.objective(step.s()).middle();
        BigFraction withoutC = step.lambdaT().add(ACTIVE.c());
        draft.rejected(
                "dg-claim2-no-region",
                "s = 0.11519... for 0.1",
                ACTIVE,
                TrustRegionScore.point(ACTIVE.minimum(BigFraction.ZERO)),
                Check.PRIMAL_FEASIBILITY,
                "no-region");
        draft.rejected(
                "dg-claim2-no-multiplier",
                "lambdaT = 0",
                ACTIVE,
                right.dual(ACTIVE.dual(u, BigFraction.ZERO)),
                Check.GAP,
                "no-multiplier");
        draft.rejected(
                "dg-claim2-no-c",
                "lambdaT = 0.66532...",
                ACTIVE,
                right.dual(ACTIVE.dual(u, withoutC)),
                Check.GAP,
                "no-c");
        draft.rejected(
                "dg-claim2-not-clipped",
                "lambdaT = -1/4",
                INACTIVE,
                INACTIVE.answer()
                        .dual(INACTIVE.dual(
                                INACTIVE.multipliers(INACTIVE.optimum().s()), Rational.parse("-0.25"))),
                Check.DUAL_FEASIBILITY,
                "not-clipped");
        RationalMatrix planeStep = PLANE.optimum().s();
        draft.rejected(
                "dg-claim2-box",
                "2n lambda beyond 1",
                PLANE,
                PLANE.answer()
                        .dual(PLANE.dual(
                                PLANE.multipliers(planeStep).times(new BigFraction(2)),
                                PLANE.optimum().lambdaT())),
                Check.DUAL_FEASIBILITY,
                "box-too-wide");
        draft.rejected(
                "dg-claim2-no-weights",
                "claims 1/4 less",
                ACTIVE,
                right.value(rounded(value.subtract(Rational.parse("0.25")))),
                Check.VALUE,
                "no-weights");
        draft.rejected(
                "dg-claim2-sign",
                "claims 2 (lambda_x F_x - lambda_z F_z) more",
                ACTIVE,
                right.value(rounded(value.add(u.at(0)
                        .multiply(ACTIVE.fx().at(0))
                        .subtract(u.at(1).multiply(ACTIVE.fz().at(0)))))),
                Check.VALUE,
                "sign-of-scores");
        draft.rejected(
                "dg-claim2-twice-delta",
                "claims 8.3e-4 less",
                ACTIVE,
                right.value(rounded(value.subtract(step.lambdaT().multiply(ACTIVE.delta())))),
                Check.VALUE,
                "twice-delta");
        draft.rejected(
                "dg-claim2-c-for-sum",
                "s = v/C",
                ACTIVE,
                TrustRegionScore.point(ACTIVE.direction(u).times(ACTIVE.c().reciprocal())),
                Check.PRIMAL_FEASIBILITY,
                "c-for-sum");
        TrustRegionScore unpulled = new TrustRegionScore(
                RationalMatrix.zero(2, 1), PLANE.fx(), PLANE.fz(), PLANE.jx(), PLANE.jz(), PLANE.c(), PLANE.delta());
        draft.rejected(
                "dg-claim2-no-pull",
                "the step for w = 0",
                PLANE,
                TrustRegionScore.point(unpulled.optimum().s()),
                Check.GAP,
                "no-pull");
        draft.rejected(
                "dg-claim2-infeasible",
                "s = 0 is feasible",
                ACTIVE,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "dg-claim2-shape",
                "one entry for two",
                PLANE,
                Candidate.vector("s", RationalMatrix.vector("0")),
                Check.SHAPE,
                "wrong-shape");
    }

    private static BigFraction rounded(BigFraction value) {
        return Interval.of(value).rounded();
    }
}
