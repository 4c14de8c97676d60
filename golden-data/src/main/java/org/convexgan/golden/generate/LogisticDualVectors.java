package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** Vectors of DG-Claim1: the logistic discriminator and its multipliers. */
@AutoService(VectorSource.class)
public final class LogisticDualVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "DG-Claim1", "logistic-dual", "Claim 1, eqs. (2) and (3)", "exact", LogisticDualVectors.class);
        draft.tag(
                "half-count", "weights the losses by 1/n for 1/(2n)", "the weights are too long: only the gap sees it");
        draft.tag("no-division", "returns C w for w", "the weights are too short: only the gap sees it");
        draft.tag(
                "sign-of-generated",
                "adds the generated samples",
                "the weights are no combination: only the gap sees it");
        draft.tag("box-too-wide", "multipliers in [0, 1/n]", "the dual point leaves the box");
        draft.tag("fixed-multipliers", "lambda = 1/(4n)", "the bound is not tight: only the gap sees it");
        draft.tag(
                "bits",
                "entropy with logarithms to base 2",
                "the point is right, the claimed value is not the objective");
        draft.tag(
                "unequal-counts", "weights each class by its own count", "the weights are wrong: only the gap sees it");
        draft.tag("saturation", "computes log(1 + e^t) as printed", "overflows for a score of 1000");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("wrong-shape", "returns the first weight only", "the shape is wrong");
        accepted(draft);
        rejected(draft);
        return draft;
    }

    private static final RationalMatrix ONE = RationalMatrix.rows("1");
    private static final RationalMatrix MINUS_ONE = RationalMatrix.rows("-1");
    private static final LogisticDual UNIT = LogisticDual.of("1", ONE, MINUS_ONE);
    private static final LogisticDual QUARTER = LogisticDual.of("0.22755980665670935", ONE, MINUS_ONE);
    private static final LogisticDual UNEQUAL =
            LogisticDual.of("0.125", RationalMatrix.rows("2 1"), RationalMatrix.rows("0 1", "1 -1", "-1 0.5"));
    private static final LogisticDual OVERLAPPING = LogisticDual.of(
            "0.25", RationalMatrix.rows("1 0", "2 1", "-1 0.5"), RationalMatrix.rows("0 1", "1 -1", "-2 -1"));

    private static void accepted(VectorDraft draft) {
        LogisticDual saturated =
                LogisticDual.of("0.125", RationalMatrix.rows("1", "1000"), RationalMatrix.rows("-1", "-1000"));
        LogisticDual agree =
                LogisticDual.of("2", RationalMatrix.rows("1 2", "3 -1"), RationalMatrix.rows("2 0", "2 1"));
        LogisticDual plane =
                LogisticDual.of("0.11377990332835467", RationalMatrix.identity(2), RationalMatrix.diagonal("-1 -1"));
        LogisticDual small = LogisticDual.of("0.0001", RationalMatrix.rows("1", "2"), RationalMatrix.rows("-1", "1.5"));
        LogisticDual large = LogisticDual.of("100", RationalMatrix.rows("8 1"), RationalMatrix.rows("-2 4"));
        LogisticDual wide = LogisticDual.of("0.5", RationalMatrix.rows("1 2 3"), RationalMatrix.rows("0 1 -1"));
        draft.accepted(
                "dg-claim1-quarter",
                "C = 1/(4 log 3) to 17 digits: w = log 3, 2n lambda = 1/4",
                QUARTER,
                QUARTER.answer(),
                "half-count",
                "no-division");
        draft.accepted("dg-claim1-unit", "C = 1: w = 2n lambda = 0.40105...", UNIT, UNIT.answer());
        draft.accepted("dg-claim1-plane", "X = I, G = -I, C = 1/(8 log 3) to 17 digits", plane, plane.answer());
        draft.accepted(
                "dg-claim1-overlapping",
                "no line separates the samples",
                OVERLAPPING,
                OVERLAPPING.answer(),
                "sign-of-generated");
        draft.accepted(
                "dg-claim1-unequal",
                "one real and three generated samples: 1/4 for 1/(2n)",
                UNEQUAL,
                UNEQUAL.answer(),
                "unequal-counts");
        draft.accepted(
                "dg-claim1-agree",
                "equal means: w = 0, log 2, lambda = 1/(4n)",
                agree,
                agree.answer(),
                "fixed-multipliers");
        draft.accepted(
                "dg-claim1-saturated",
                "scores beyond 1000: 2n lambda = 0 in double precision",
                saturated,
                saturated.answer(),
                "saturation");
        draft.accepted("dg-claim1-small-c", "C = 1/10000, scores of both signs", small, small.answer());
        draft.accepted("dg-claim1-large-c", "C = 100: nearly the mean discrepancy", large, large.answer());
        draft.accepted("dg-claim1-wide", "two samples of three features", wide, wide.answer());
    }

    private static void rejected(VectorDraft draft) {
        RationalMatrix best = OVERLAPPING.optimum();
        RationalMatrix u = OVERLAPPING.multipliers(best);
        LogisticDual added =
                new LogisticDual(OVERLAPPING.x(), OVERLAPPING.g().times(BigFraction.ONE.negate()), OVERLAPPING.c());
        draft.rejected(
                "dg-claim1-half-count",
                "the optimum for C/2",
                OVERLAPPING,
                Candidate.of(LogisticDual.point(new LogisticDual(
                                OVERLAPPING.x(),
                                OVERLAPPING.g(),
                                OVERLAPPING.c().divide(2))
                        .optimum())),
                Check.GAP,
                "half-count");
        draft.rejected(
                "dg-claim1-no-division",
                "C w",
                OVERLAPPING,
                Candidate.of(LogisticDual.point(best.times(OVERLAPPING.c()))),
                Check.GAP,
                "no-division");
        draft.rejected(
                "dg-claim1-sign",
                "w = (sum lambda x + sum lambda G)/C",
                OVERLAPPING,
                Candidate.of(LogisticDual.point(added.weights(u))),
                Check.GAP,
                "sign-of-generated");
        draft.rejected(
                "dg-claim1-box",
                "2n lambda beyond 1",
                OVERLAPPING,
                OVERLAPPING.answer().dual(OVERLAPPING.dual(u.times(new BigFraction(2)))),
                Check.DUAL_FEASIBILITY,
                "box-too-wide");
        draft.rejected(
                "dg-claim1-fixed",
                "2n lambda = 1/2",
                OVERLAPPING,
                OVERLAPPING
                        .answer()
                        .dual(OVERLAPPING.dual(RationalMatrix.ones(6).times(BigFraction.ONE_HALF))),
                Check.GAP,
                "fixed-multipliers");
        draft.rejected(
                "dg-claim1-bits",
                "claims p*/log 2 = 0.8555...",
                UNIT,
                UNIT.answer().value(Rational.parse("0.8555")),
                Check.VALUE,
                "bits");
        draft.rejected(
                "dg-claim1-classes",
                "1/2 and 1/6 for 1/4",
                UNEQUAL,
                Candidate.of(LogisticDual.point(
                        new LogisticDual(RationalMatrix.rows("2 1", "2 1", "2 1"), UNEQUAL.g(), UNEQUAL.c())
                                .optimum())),
                Check.GAP,
                "unequal-counts");
        draft.rejected(
                "dg-claim1-infeasible",
                "there is no constraint",
                UNIT,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "dg-claim1-shape",
                "one weight for two features",
                OVERLAPPING,
                Candidate.vector("w", RationalMatrix.vector("1")),
                Check.SHAPE,
                "wrong-shape");
    }
}
