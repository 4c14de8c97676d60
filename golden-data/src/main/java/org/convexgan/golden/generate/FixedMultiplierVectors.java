package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-D.3: multipliers of the coupled constraints that attain the minimum of the game, miss it, or leave no solution. */
@AutoService(VectorSource.class)
public final class FixedMultiplierVectors implements VectorSource {
    private static final String PAIR = "-1 1";

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-D.3",
                "fixed-multiplier-program",
                "appendix D.3",
                "reconstructed from OCR",
                FixedMultiplierVectors.class);
        declare(draft);
        accepted(draft);
        rejected(draft);
        return draft;
    }

    private static void declare(VectorDraft draft) {
        draft.tag(
                "always-solvable",
                "believes that every multiplier leaves a solution",
                "answers an infeasible instance: the status is wrong");
        draft.tag(
                "convex-tuning",
                "believes that the value is convex in the multipliers",
                "expects a solution between two multipliers with equal values");
        draft.tag("forgets-multipliers", "solves with lambda = 0", "calls a feasible instance infeasible");
        draft.tag("beats-the-game", "drops constraints: G is too small", "a cell is violated");
        draft.tag("not-least", "returns larger numbers", "feasible but not optimal: only the gap sees it");
        draft.tag("negative-multipliers", "turns the sign of alpha", "a multiplier of the data is negative");
        draft.tag("reversed-rays", "turns the maximizing player", "the rays leave their cones");
        draft.tag("half-rays", "returns half of the maximizing player", "the bound is not tight: only the gap sees it");
        draft.tag("root", "reports the norm for its square", "the claimed value is not the objective");
        draft.tag("missing-multipliers", "omits gamma", "a field is missing");
    }

    private static FixedMultiplierProgram tenth(boolean... positive) {
        return FixedMultiplierProgram.of(PAIR, FixedMultiplierProgram.ofSplit(positive), "0.1");
    }

    private static FixedMultiplierProgram half(boolean... positive) {
        return FixedMultiplierProgram.of(PAIR, FixedMultiplierProgram.ofSplit(positive), "0.5");
    }

    private static FixedMultiplierProgram zero(String beta) {
        return FixedMultiplierProgram.of(PAIR, RationalMatrix.zero(8, 2), beta);
    }

    private static FixedMultiplierProgram halfway() {
        RationalMatrix sum =
                FixedMultiplierProgram.ofSplit(true, false).plus(FixedMultiplierProgram.ofSplit(false, true));
        return FixedMultiplierProgram.of(PAIR, sum.times(BigFraction.ONE_HALF), "0.5");
    }

    private static void accepted(VectorDraft draft) {
        draft.positive(
                "hc-d3-tenth-one", "x = (-1, 1), beta = 1/10, one number: no split", tenth(true), "always-solvable");
        draft.positive("hc-d3-tenth-two", "two numbers: 1.62", tenth(true, false), "beats-the-game");
        draft.positive("hc-d3-tenth-three", "three numbers: 1.215", tenth(true, true, false));
        draft.positive("hc-d3-tenth-four", "four numbers: 0.81", tenth(true, true, false, false));
        draft.positive(
                "hc-d3-tenth-four-unequal",
                "one against three: 1.08 > 0.81",
                tenth(true, false, false, false),
                "not-least");
        draft.positive("hc-d3-half-one", "beta = 1/2, one number: no split", half(true));
        FixedMultiplierProgram two = half(true, false);
        draft.accepted(
                "hc-d3-half-two",
                "two numbers: 1/2",
                two,
                new Candidate(two.point(two.optimum()), two.dual(), null),
                "convex-tuning",
                "forgets-multipliers");
        draft.positive("hc-d3-half-two-reversed", "the other order: 1/2", half(false, true), "convex-tuning");
        draft.positive(
                "hc-d3-halfway",
                "half the sum of the two multipliers: the two sides ask for opposite G, there is no solution",
                halfway(),
                "convex-tuning");
        draft.positive("hc-d3-half-three", "three numbers: 3/8", half(true, false, false));
        draft.positive("hc-d3-half-all-positive", "nothing reproduces -1", half(true, true), "always-solvable");
        draft.positive(
                "hc-d3-zero", "lambda = 0: the pattern without G asks for 1 <= 1/2", zero("0.5"), "always-solvable");
        draft.positive("hc-d3-zero-large-beta", "lambda = 0, beta = 2: G = 0", zero("2"));
        draft.positive(
                "hc-d3-fractions",
                "x = 1, beta = 1/2, lambda = 1/2 where G is not active for u = 1: G = 1, twice the least 1/2",
                FixedMultiplierProgram.of("1", RationalMatrix.vector("0 1 0.5 0.25"), "0.5"));
        draft.positive(
                "hc-d3-degenerate",
                "repeated, opposite and zero data: no constraint is strictly feasible in r, none need be",
                FixedMultiplierProgram.of("-1 -1 0 1 1", FixedMultiplierProgram.ofSplit(true, false), "0.5"));
    }

    private static void rejected(VectorDraft draft) {
        FixedMultiplierProgram two = half(true, false);
        Point right = two.point(two.optimum());
        FixedMultiplierProgram zero = zero("0.5");
        draft.rejected(
                "hc-d3-answers-zero",
                "G = 0 where there is no solution",
                zero,
                Candidate.of(zero.point(RationalMatrix.vector("0 0"))),
                Check.STATUS,
                "always-solvable");
        draft.rejected(
                "hc-d3-answers-halfway",
                "the mean of the two solutions",
                halfway(),
                Candidate.of(halfway().point(RationalMatrix.vector("0 0"))),
                Check.STATUS,
                "convex-tuning");
        draft.rejected(
                "hc-d3-forgets-multipliers",
                "says infeasible",
                two,
                Candidate.infeasible(),
                Check.STATUS,
                "forgets-multipliers");
        draft.rejected(
                "hc-d3-beats-the-game",
                "G = (1/4, -1/2)",
                two,
                Candidate.of(two.point(RationalMatrix.vector("0.25 -0.5"))),
                Check.PRIMAL_FEASIBILITY,
                "beats-the-game");
        draft.rejected(
                "hc-d3-not-least",
                "G = (1, -1) = x in another order",
                two,
                Candidate.of(two.point(RationalMatrix.vector("1 -1"))),
                Check.GAP,
                "not-least");
        draft.rejected(
                "hc-d3-negative-multipliers",
                "alpha <= 0, gamma <= 0",
                two,
                Candidate.of(new Point()
                        .matrix("G", right.get("G"))
                        .matrix("alpha", right.get("alpha").times(BigFraction.MINUS_ONE))
                        .matrix("gamma", right.get("gamma").times(BigFraction.MINUS_ONE))),
                Check.PRIMAL_FEASIBILITY,
                "negative-multipliers");
        draft.rejected(
                "hc-d3-reversed-rays",
                "-r, -q",
                two,
                new Candidate(right, rays(two, BigFraction.MINUS_ONE), null),
                Check.DUAL_FEASIBILITY,
                "reversed-rays");
        draft.rejected(
                "hc-d3-half-rays",
                "r/2, q/2 prove 3/8 for 1/2",
                two,
                new Candidate(right, rays(two, BigFraction.ONE_HALF), null),
                Check.GAP,
                "half-rays");
        draft.rejected(
                "hc-d3-root",
                "claims 3/4 for 1/2",
                two,
                Candidate.of(right).value(new BigFraction(3, 4)),
                Check.VALUE,
                "root");
        draft.rejected(
                "hc-d3-missing-multipliers",
                "G and alpha alone",
                two,
                Candidate.of(new Point().matrix("G", right.get("G")).matrix("alpha", right.get("alpha"))),
                Check.SHAPE,
                "missing-multipliers");
    }

    private static Point rays(FixedMultiplierProgram problem, BigFraction factor) {
        Point rays = problem.dual();
        return new Point()
                .matrix("r", rays.get("r").times(factor))
                .matrix("q", rays.get("q").times(factor));
    }
}
