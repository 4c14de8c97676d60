package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-CC.1: the norm-constrained linear discriminator shrinks the mean by a fixed length. */
@AutoService(VectorSource.class)
public final class NormConstrainedMeanVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-CC.1",
                "norm-constrained-mean",
                "Corollary C.1; closed form ours",
                "ours",
                NormConstrainedMeanVectors.class);
        draft.tag("not-clipped", "uses t = rows/(2 betaG) beyond norm(s)", "overshoots the data: only the gap sees it");
        draft.tag(
                "real-count", "uses the rows of X for the rows of G in t", "the length is wrong: only the gap sees it");
        draft.tag("half-weight", "uses t = rows/betaG", "the length is wrong: only the gap sees it");
        draft.tag(
                "soft-threshold",
                "subtracts t from norm(s) for keeping t",
                "the length is wrong: only the gap sees it");
        draft.tag(
                "penalty-dropped",
                "reports the distance without the penalty",
                "the point is right, the claimed value is not the objective");
        draft.tag("dual-outside", "returns the dual s without normalising it", "the dual point leaves the unit ball");
        draft.tag("dual-zero", "returns v = 0", "the bound is not tight: only the gap sees it");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("wrong-shape", "returns the mean once", "the shape is wrong");

        RationalMatrix data = RationalMatrix.rows("1 2", "2 2");
        NormConstrainedMean small = new NormConstrainedMean(data, 4, new BigFraction(1, 8));
        NormConstrainedMean tenth = new NormConstrainedMean(data, 4, new BigFraction(1, 10));
        NormConstrainedMean large = new NormConstrainedMean(data, 4, new BigFraction(4, 5));
        NormConstrainedMean tie = new NormConstrainedMean(data, 4, new BigFraction(2, 5));
        NormConstrainedMean irrational = new NormConstrainedMean(RationalMatrix.rows("1 2"), 3, BigFraction.TWO);
        draft.accepted(
                "hc-cc1-golden-small",
                "s = (3, 4), rows = 4, betaG = 1/10: t = 5, 0.625",
                tenth,
                Candidate.of(tenth.optimum()).dualVector("v", tenth.dual()),
                "not-clipped");
        draft.accepted(
                "hc-cc1-golden-large",
                "betaG = 4/5: t = 2.5, 3.75",
                large,
                Candidate.of(large.optimum()).dualVector("v", large.dual()),
                "soft-threshold",
                "half-weight");
        draft.accepted(
                "hc-cc1-tie",
                "betaG = 2/5: t = rows/(2 betaG) = norm(s)",
                tie,
                Candidate.of(tie.optimum()).dualVector("v", tie.dual()));
        draft.positive(
                "hc-cc1-unequal-counts",
                "the sums of one sample, seven rows",
                new NormConstrainedMean(RationalMatrix.rows("3 4"), 7, BigFraction.ONE),
                "real-count");
        draft.accepted(
                "hc-cc1-irrational",
                "norm(s) = 5^(1/2)",
                irrational,
                Candidate.of(irrational.optimum()).dualVector("v", irrational.dual()));
        draft.positive(
                "hc-cc1-centred",
                "s = 0: G = 0",
                new NormConstrainedMean(RationalMatrix.rows("1 -1", "-1 1"), 2, BigFraction.ONE));
        draft.positive("hc-cc1-eighth", "betaG = 1/8 keeps all of s", small);
        draft.rejected(
                "hc-cc1-not-clipped",
                "t = 20 for 5",
                tenth,
                Candidate.of(tenth.point(Interval.of(4))),
                Check.GAP,
                "not-clipped");
        draft.rejected(
                "hc-cc1-real-count",
                "t = 1.25 from the two rows of X",
                large,
                Candidate.of(large.point(Interval.of(new BigFraction(1, 4)))),
                Check.GAP,
                "real-count");
        draft.rejected(
                "hc-cc1-half-weight",
                "t = 5",
                large,
                Candidate.of(large.point(Interval.of(1))),
                Check.GAP,
                "half-weight");
        draft.rejected(
                "hc-cc1-soft-threshold",
                "keeps norm(s) - t = 0 at betaG = 1/10",
                tenth,
                Candidate.of(tenth.point(Interval.of(0))),
                Check.GAP,
                "soft-threshold");
        draft.rejected(
                "hc-cc1-dual-outside",
                "v = (3, 4)",
                large,
                Candidate.of(large.optimum()).dualVector("v", RationalMatrix.vector("3 4")),
                Check.DUAL_FEASIBILITY,
                "dual-outside");
        draft.rejected(
                "hc-cc1-dual-zero",
                "bound 0",
                large,
                Candidate.of(large.optimum()).dualVector("v", RationalMatrix.zero(2, 1)),
                Check.GAP,
                "dual-zero");
        draft.rejected(
                "hc-cc1-value",
                "claims 2.5 for 3.75",
                large,
                Candidate.of(large.optimum()).value(new BigFraction(5, 2)),
                Check.VALUE,
                "penalty-dropped");
        draft.rejected(
                "hc-cc1-infeasible",
                "there is no constraint",
                small,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-cc1-shape",
                "one row for four",
                large,
                Candidate.matrix("G", RationalMatrix.rows("0.375 0.5")),
                Check.SHAPE,
                "wrong-shape");
        return draft;
    }
}
