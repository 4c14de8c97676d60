package org.convexgan.golden.generate;

import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Wrong answers that every game with coupled constraints must reject; the instances differ by claim. */
final class CoupledGameCases {
    private CoupledGameCases() {}

    /** Declares the tags of the cases of {@link #wrongAnswers}. */
    static void declare(VectorDraft draft) {
        draft.tag(
                "convex",
                "believes that the inner maximum is convex in the generator",
                "calls the game bounded halfway between two bounded ones: only the gap sees it");
        draft.tag(
                "frozen-patterns",
                "keeps the patterns of G that were listed at another generator",
                "misses the ascent: only the gap sees it");
        draft.tag("one-sided", "drops q, and with it the absolute value", "misses too large G: only the gap sees it");
        draft.tag("uncoupled", "drops the constraints of G", "the ray leaves its cone");
        draft.tag("unnormalized", "returns a ray of length 2", "the mass exceeds 1");
        draft.tag("half-pattern", "returns a pattern between two", "a bit is neither 0 nor 1");
        draft.tag("half-beta", "penalises with beta/2", "the point is right, the claimed value is not the objective");
        draft.tag("negative-multipliers", "turns the sign of alpha", "the certificate is not feasible");
        draft.tag(
                "no-multipliers",
                "certifies with alpha = 0: the cones are dropped",
                "the bound is not tight: only the gap sees it");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("missing-ray", "omits q", "a field is missing");
    }

    /**
     * Adds the wrong answers.
     *
     * @param prefix of the ids
     * @param halfway game of {@code x = (−1, 1)} with {@code ZW = 0} and {@code β = 1/2}: r = 1 ascends by 1/2
     * @param large game of one number 0 against 2, {@code β = 1/2}: only q ascends
     * @param frozen game of 1 against −2 and −1, {@code β = 1/4}: {@code u = −1} is best
     */
    static void wrongAnswers(
            VectorDraft draft,
            String prefix,
            CoupledGameValue halfway,
            CoupledGameValue large,
            CoupledGameValue frozen) {
        RationalMatrix one = RationalMatrix.vector("1");
        RationalMatrix none = RationalMatrix.vector("0");
        draft.rejected(
                prefix + "-halfway-bounded",
                "r = q = 0 has value 0 for 1/2",
                halfway,
                Candidate.of(halfway.point(0, 1, none)),
                Check.GAP,
                "convex");
        draft.rejected(
                prefix + "-frozen-patterns",
                "u = 1 alone has value 3/4 for 11/4",
                frozen,
                Candidate.of(frozen.point(4, 1, one)),
                Check.GAP,
                "frozen-patterns");
        draft.rejected(
                prefix + "-one-sided",
                "r = q = 0 has value 0 for 3/2",
                large,
                Candidate.of(large.point(3, 1, none)),
                Check.GAP,
                "one-sided");
        draft.rejected(
                prefix + "-uncoupled",
                "r = 1 with the pattern in which G = 2 is inactive",
                large,
                Candidate.of(large.point(2, 1, one)),
                Check.PRIMAL_FEASIBILITY,
                "uncoupled");
        draft.rejected(
                prefix + "-unnormalized",
                "q = 2",
                large,
                Candidate.of(large.point(3, -1, RationalMatrix.vector("2"))),
                Check.PRIMAL_FEASIBILITY,
                "unnormalized");
        draft.rejected(
                prefix + "-half-pattern",
                "every bit is 1/2",
                large,
                Candidate.of(new Point()
                        .vector("pattern", RationalMatrix.vector("0.5 0.5"))
                        .vector("r", none)
                        .vector("q", none)),
                Check.PRIMAL_FEASIBILITY,
                "half-pattern");
        draft.rejected(
                prefix + "-half-beta",
                "claims 1 - 1/4",
                halfway,
                Candidate.of(halfway.optimum()).value(new BigFraction(3, 4)),
                Check.VALUE,
                "half-beta");
        draft.rejected(
                prefix + "-negative-multipliers",
                "alpha <= 0",
                large,
                Candidate.of(large.optimum())
                        .dualMatrix("alpha", large.multipliers().times(BigFraction.MINUS_ONE)),
                Check.DUAL_FEASIBILITY,
                "negative-multipliers");
        draft.rejected(
                prefix + "-no-multipliers",
                "alpha = 0 proves 15/4 for 11/4",
                frozen,
                Candidate.of(frozen.optimum())
                        .dualMatrix("alpha", frozen.multipliers().times(BigFraction.ZERO)),
                Check.GAP,
                "no-multipliers");
        draft.rejected(
                prefix + "-infeasible",
                "r = q = 0 is always feasible",
                large,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                prefix + "-missing-ray",
                "pattern and r alone",
                large,
                Candidate.of(new Point()
                        .vector("pattern", RationalMatrix.vector("1 1"))
                        .vector("r", none)),
                Check.SHAPE,
                "missing-ray");
    }
}
