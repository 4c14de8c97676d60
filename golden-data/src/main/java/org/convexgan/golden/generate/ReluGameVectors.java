package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;

/** Vectors of HC-T2.1.relu: the game over the generated samples themselves. */
@AutoService(VectorSource.class)
public final class ReluGameVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-T2.1.relu",
                "coupled-game-value",
                "Theorem 2.1, last sentence; appendix D.2",
                "reconstructed from OCR",
                ReluGameVectors.class);
        CoupledGameCases.declare(draft);
        RationalMatrix pair = RationalMatrix.vector("-1 1");
        CoupledGameValue halfway = CoupledGameValue.of(pair, RationalMatrix.vector("0 0"), "0.5");
        CoupledGameValue large = CoupledGameValue.of(RationalMatrix.vector("0"), RationalMatrix.vector("2"), "0.5");
        CoupledGameValue square =
                CoupledGameValue.of(RationalMatrix.rows("1 0", "0 1"), RationalMatrix.rows("0.5 -1"), "1");
        CoupledGameValue frozen =
                CoupledGameValue.of(RationalMatrix.vector("1"), RationalMatrix.vector("-2 -1"), "0.25");
        draft.positive(
                "hc-t21-relu-first",
                "x = (-1, 1), G = (-1, 1): h = 0",
                CoupledGameValue.of(pair, pair, "0.5"),
                "convex");
        draft.positive(
                "hc-t21-relu-second",
                "G = (1, -1), the same numbers in another order: h = 0",
                CoupledGameValue.of(pair, RationalMatrix.vector("1 -1"), "0.5"),
                "convex");
        draft.accepted(
                "hc-t21-relu-halfway",
                "G = (0, 0), halfway: h = 1 > beta, so the inner maximum is infinite",
                halfway,
                Candidate.of(halfway.optimum()).dualMatrix("alpha", halfway.multipliers()),
                "convex");
        draft.positive(
                "hc-t21-relu-tie",
                "h = beta = 1: the inner maximum is 0",
                CoupledGameValue.of(pair, RationalMatrix.vector("0 0"), "1"));
        draft.accepted(
                "hc-t21-relu-large",
                "x = 0 against 2: only q ascends",
                large,
                Candidate.of(large.optimum()).dualMatrix("alpha", large.multipliers()),
                "one-sided");
        draft.accepted(
                "hc-t21-relu-frozen",
                "G = (-2, -1) is active for u < 0; at G = 0 this pattern does not exist",
                frozen,
                Candidate.of(frozen.optimum()),
                "frozen-patterns");
        draft.accepted(
                "hc-t21-relu-plane",
                "two features: the best direction lies on the border of a cone",
                square,
                Candidate.of(square.optimum()));
        draft.positive(
                "hc-t21-relu-least",
                "x = (-1, 1), beta = 1/2, the least of two numbers: G = (1/2, -1/2), norm(G)^2 = 1/2",
                CoupledGameValue.of(pair, RationalMatrix.vector("0.5 -0.5"), "0.5"));
        draft.positive(
                "hc-t21-relu-one-number",
                "one number cannot have both signs: G = 1/2 leaves the negative part",
                CoupledGameValue.of(pair, RationalMatrix.vector("0.5"), "0.5"));
        CoupledGameCases.wrongAnswers(draft, "hc-t21-relu", halfway, large, frozen);
        return draft;
    }
}
