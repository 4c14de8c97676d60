package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;

/** Vectors of HC-E16: the game of a linear generator. */
@AutoService(VectorSource.class)
public final class LinearGeneratorGameVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-E16", "coupled-game-value", "eq. (16)", "reconstructed from OCR", LinearGeneratorGameVectors.class);
        CoupledGameCases.declare(draft);
        RationalMatrix pair = RationalMatrix.vector("-1 1");
        RationalMatrix z = RationalMatrix.rows("1 1", "0 1");
        CoupledGameValue halfway = CoupledGameValue.of(pair, z, RationalMatrix.vector("0 0"), "0.5");
        CoupledGameValue large = CoupledGameValue.of(
                RationalMatrix.vector("0"), RationalMatrix.rows("1 -2"), RationalMatrix.vector("4 1"), "0.5");
        CoupledGameValue frozen = CoupledGameValue.of(
                RationalMatrix.vector("1"), RationalMatrix.vector("2 1"), RationalMatrix.vector("-1"), "0.25");
        CoupledGameValue plane = CoupledGameValue.of(
                RationalMatrix.rows("3 0", "0 4"), RationalMatrix.rows("1 0.5"), RationalMatrix.zero(2, 2), "2");
        draft.positive(
                "hc-e16-first",
                "Z = [1 1; 0 1], W = (-2, 1): ZW = (-1, 1) = x",
                CoupledGameValue.of(pair, z, RationalMatrix.vector("-2 1"), "0.5"),
                "convex");
        draft.positive(
                "hc-e16-second",
                "W = (2, -1): ZW = (1, -1)",
                CoupledGameValue.of(pair, z, RationalMatrix.vector("2 -1"), "0.5"),
                "convex");
        draft.accepted(
                "hc-e16-halfway",
                "W = 0, halfway: h = 1 > beta",
                halfway,
                Candidate.of(halfway.optimum()).dualMatrix("alpha", halfway.multipliers()),
                "convex");
        draft.accepted(
                "hc-e16-large",
                "ZW = 2 against x = 0",
                large,
                Candidate.of(large.optimum()).dualMatrix("alpha", large.multipliers()),
                "one-sided");
        draft.accepted(
                "hc-e16-frozen",
                "ZW = (-2, -1) is active for u < 0",
                frozen,
                Candidate.of(frozen.optimum()),
                "frozen-patterns");
        draft.accepted("hc-e16-plane", "W = 0 and X = diag(3, 4): h = 5", plane, Candidate.of(plane.optimum()));
        draft.positive(
                "hc-e16-deficient-noise",
                "Z has rank one: all generated rows are parallel",
                CoupledGameValue.of(
                        RationalMatrix.rows("1 1", "-1 2"),
                        RationalMatrix.rows("1 -1", "-1 1"),
                        RationalMatrix.rows("1 0", "0 1"),
                        "0.5"));
        CoupledGameCases.wrongAnswers(draft, "hc-e16", halfway, large, frozen);
        return draft;
    }
}
