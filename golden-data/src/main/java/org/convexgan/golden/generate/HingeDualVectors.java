package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;

/** Vectors of DG-Claim1.hinge: the hinge loss has multipliers in the same box. */
@AutoService(VectorSource.class)
public final class HingeDualVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "DG-Claim1.hinge",
                "hinge-dual",
                "Section 3, remark on other convex losses",
                "ours",
                HingeDualVectors.class);
        draft.tag(
                "margin",
                "puts no multiplier strictly between the ends of the box",
                "the bound is not tight: only the gap sees it");
        draft.tag(
                "no-regularizer",
                "separates the samples, whatever C",
                "the weights are too long: only the gap sees it");
        draft.tag(
                "half-count", "weights the losses by 1/n for 1/(2n)", "the weights are too long: only the gap sees it");
        draft.tag("box-too-wide", "multipliers in [0, 1/n]", "the dual point leaves the box");
        draft.tag(
                "entropy",
                "takes the value of the logistic loss",
                "the point is right, the claimed value is not the objective");
        draft.tag("wrong-shape", "returns the first weight only", "the shape is wrong");

        RationalMatrix one = RationalMatrix.rows("1");
        RationalMatrix minusOne = RationalMatrix.rows("-1");
        HingeDual margin = HingeDual.of("0.5", one, minusOne, "0.5 0.5");
        HingeDual loose = HingeDual.of("2", one, minusOne, "1 1");
        HingeDual agree =
                HingeDual.of("3", RationalMatrix.rows("1 2", "3 -1"), RationalMatrix.rows("2 0", "2 1"), "1 1 1 1");
        HingeDual beyond = HingeDual.of(
                "0.125", RationalMatrix.rows("1 0", "3 0"), RationalMatrix.rows("-1 0", "-4 2"), "0.25 0 0.25 0");
        HingeDual unequal =
                HingeDual.of("0.25", RationalMatrix.rows("1 0"), RationalMatrix.rows("0 1", "0 -1", "-1 0"), "0 1 1 1");
        draft.accepted(
                "dg-hinge-margin",
                "C = 1/2: both samples on the margin, w = 1",
                margin,
                margin.answer().dual(margin.dual(margin.scaled())),
                "margin");
        draft.accepted(
                "dg-hinge-loose",
                "C = 2: both multipliers at the end of the box, w = 1/2",
                loose,
                loose.answer().dual(loose.dual(loose.scaled())),
                "half-count");
        draft.accepted(
                "dg-hinge-agree",
                "equal means: w = 0, value 1",
                agree,
                agree.answer().dual(agree.dual(agree.scaled())));
        draft.accepted(
                "dg-hinge-beyond",
                "scores 3 and 4 have no multiplier",
                beyond,
                beyond.answer().dual(beyond.dual(beyond.scaled())),
                "no-regularizer");
        draft.positive("dg-hinge-unequal", "one real and three generated samples", unequal);
        draft.rejected(
                "dg-hinge-ends",
                "multipliers 1 and 1",
                margin,
                margin.answer().dual(margin.dual(RationalMatrix.ones(2))),
                Check.GAP,
                "margin");
        draft.rejected(
                "dg-hinge-no-regularizer",
                "w = 2 for 1/2",
                loose,
                HingeDual.answer(RationalMatrix.rows("2")),
                Check.GAP,
                "no-regularizer");
        draft.rejected(
                "dg-hinge-half-count",
                "the optimum for C = 1",
                loose,
                HingeDual.answer(RationalMatrix.rows("1")),
                Check.GAP,
                "half-count");
        draft.rejected(
                "dg-hinge-box",
                "multipliers 2 and 2",
                loose,
                loose.answer().dual(loose.dual(RationalMatrix.vector("2 2"))),
                Check.DUAL_FEASIBILITY,
                "box-too-wide");
        draft.rejected(
                "dg-hinge-entropy",
                "claims log 2",
                agree,
                agree.answer().value(Rational.parse("0.693147")),
                Check.VALUE,
                "entropy");
        draft.rejected(
                "dg-hinge-shape",
                "one weight for two features",
                agree,
                Candidate.vector("w", one),
                Check.SHAPE,
                "wrong-shape");
        return draft;
    }
}
