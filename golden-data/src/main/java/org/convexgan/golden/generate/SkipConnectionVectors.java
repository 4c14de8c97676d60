package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-C3.3: scatter and mean matching, closed form and exact feasibility. */
@AutoService(VectorSource.class)
public final class SkipConnectionVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-C3.3",
                "mean-and-covariance-matching",
                "Corollary 3.3; closed form ours",
                "ours",
                SkipConnectionVectors.class);
        draft.tag(
                "uncentred",
                "thresholds the spectrum of X instead of the centred matrix C",
                "the column sums are not matched");
        draft.tag("forgets-mean-term", "leaves out the rank-one term ss'/rows", "the column sums are zero");
        draft.tag(
                "scatter-for-centred",
                "adds ss'/rows to the thresholded S instead of the thresholded C",
                "the scatter is too large");
        draft.tag(
                "left-basis-not-centred",
                "uses left directions that are not orthogonal to the ones vector",
                "the column sums are not matched");
        draft.tag(
                "full-rank-allowed",
                "allows as many kept directions as rows; one is needed for the mean",
                "answers an infeasible instance");
        draft.tag(
                "no-lower-bound",
                "forgets that C may have eigenvalues below -beta if rows < rows of X",
                "answers an infeasible instance");
        draft.tag("dual-outside", "keeps dual directions with weight 2", "the dual point violates Y <= I");
        draft.tag("dual-zero", "returns Y = 0", "the bound is not tight: only the gap sees it");
        draft.tag(
                "trace-without-mean",
                "reports the thresholded eigenvalues without the mean term",
                "the point is right, the claimed value is not the objective");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("wrong-shape", "returns as many rows as X has", "the shape is wrong");

        RationalMatrix axes = RationalMatrix.identity(2);
        RationalMatrix data =
                RationalMatrix.rows("3 3", "-1 3", "3 1", "-1 1"); // ones (1,2) + Hadamard columns (2,0), (0,1)
        RationalMatrix aligned = RationalMatrix.rows("2 3", "-2 3", "2 1", "-2 1"); // mean along the second axis
        RationalMatrix centred = RationalMatrix.rows("2 1", "-2 1", "2 -1", "-2 -1");
        RationalMatrix hidden =
                RationalMatrix.rows("-2 14", "-8 6", "14 2", "8 -6"); // ones (3,4), then (3,4) and (-8,6)
        RationalMatrix rotated = RationalMatrix.rows("3 -4", "4 3");
        MeanAndCovarianceMatching both = MeanAndCovarianceMatching.of(data, 4, "1", axes);
        MeanAndCovarianceMatching negative = MeanAndCovarianceMatching.of(aligned, 2, "12", axes);
        MeanAndCovarianceMatching unbounded = MeanAndCovarianceMatching.of(aligned, 2, "4", axes);
        MeanAndCovarianceMatching crowded = MeanAndCovarianceMatching.of(centred, 2, "1", axes);
        MeanAndCovarianceMatching more = MeanAndCovarianceMatching.of(aligned, 8, "4", axes);
        MeanAndCovarianceMatching turned = MeanAndCovarianceMatching.of(hidden, 4, "150", rotated);
        draft.accepted(
                "hc-c33-both-kept",
                "C = diag(16, 4), beta = 1: 20 + 15 + 3",
                both,
                Candidate.of(both.optimum()).dualMatrix("Y", both.keptDirections()),
                "uncentred",
                "forgets-mean-term");
        draft.positive(
                "hc-c33-tie",
                "beta = 4 equals an eigenvalue of C: 20 + 12",
                MeanAndCovarianceMatching.of(data, 4, "4", axes));
        draft.positive(
                "hc-c33-collapse",
                "beta = 20: every row is the mean",
                MeanAndCovarianceMatching.of(data, 4, "20", axes));
        draft.accepted(
                "hc-c33-more-rows",
                "rows = 8 > 4: C = diag(16, 12)",
                more,
                Candidate.of(more.optimum()),
                "wrong-shape");
        draft.accepted(
                "hc-c33-fewer-rows-tie",
                "rows = 2 < 4: C = diag(16, -12), beta = 12 is just feasible",
                negative,
                Candidate.of(negative.optimum()).dualMatrix("Y", negative.keptDirections()));
        draft.positive(
                "hc-c33-infeasible-lower", "rows = 2, beta = 4: lambda_min(C) = -12", unbounded, "no-lower-bound");
        draft.positive(
                "hc-c33-infeasible-rank",
                "rows = 2, but two eigenvalues exceed beta and the mean needs a row",
                crowded,
                "full-rank-allowed");
        draft.positive(
                "hc-c33-rank-tie",
                "rows = 2, beta = 4 ties: one kept direction fits",
                MeanAndCovarianceMatching.of(centred, 2, "4", axes));
        draft.accepted(
                "hc-c33-rotated",
                "C has eigenvalues 100 and 400 in a 3-4-5 basis",
                turned,
                Candidate.of(turned.optimum()).dualMatrix("Y", turned.keptDirections()));
        draft.positive(
                "hc-c33-one-row",
                "one sample, one row: G = X",
                MeanAndCovarianceMatching.of(RationalMatrix.rows("2 0"), 1, "0.5", axes));
        Spectrum scatter = new Spectrum(data.gram(), RationalMatrix.rows("1 1", "1 -1")); // S has eigenvalues 28 and 12
        draft.rejected(
                "hc-c33-uncentred",
                "(S - I)+ without regard to the mean",
                both,
                Candidate.matrix("G", scatter.root(4, both::excess)),
                Check.PRIMAL_FEASIBILITY,
                "uncentred");
        draft.rejected(
                "hc-c33-no-mean-term",
                "G'1 = 0",
                both,
                Candidate.matrix("G", both.deviations(both::excess)),
                Check.PRIMAL_FEASIBILITY,
                "forgets-mean-term");
        MeanAndCovarianceMatching thick = new MeanAndCovarianceMatching(data, 4, BigFraction.ONE, scatter);
        draft.rejected(
                "hc-c33-scatter",
                "ss'/4 + (S - I)+",
                both,
                Candidate.matrix("G", both.mean().plus(thick.deviations(both::excess))),
                Check.PRIMAL_FEASIBILITY,
                "scatter-for-centred");
        draft.rejected(
                "hc-c33-left-basis",
                "coordinate axes on the left",
                both,
                Candidate.matrix("G", both.mean().plus(both.spectrum().root(4, both::excess))),
                Check.PRIMAL_FEASIBILITY,
                "left-basis-not-centred");
        draft.rejected(
                "hc-c33-full-rank",
                "two kept directions in two rows",
                crowded,
                Candidate.matrix("G", crowded.spectrum().root(2, crowded::excess)),
                Check.STATUS,
                "full-rank-allowed");
        draft.rejected(
                "hc-c33-truncated",
                "the mean plus the one positive direction",
                unbounded,
                Candidate.matrix("G", unbounded.mean().plus(unbounded.deviations(unbounded::excess))),
                Check.STATUS,
                "no-lower-bound");
        draft.rejected(
                "hc-c33-says-infeasible",
                "beta = -lambda_min(C) is feasible",
                negative,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-c33-dual-outside",
                "Y = 2I",
                both,
                Candidate.of(both.optimum()).dualMatrix("Y", axes.times(BigFraction.TWO)),
                Check.DUAL_FEASIBILITY,
                "dual-outside");
        draft.rejected(
                "hc-c33-dual-zero",
                "bound 20 for the value 38",
                both,
                Candidate.of(both.optimum()).dualMatrix("Y", RationalMatrix.zero(2, 2)),
                Check.GAP,
                "dual-zero");
        draft.rejected(
                "hc-c33-value",
                "claims 18 for 38",
                both,
                Candidate.of(both.optimum()).value(new BigFraction(18)),
                Check.VALUE,
                "trace-without-mean");
        draft.rejected(
                "hc-c33-shape",
                "four rows for eight",
                more,
                Candidate.matrix("G", aligned),
                Check.SHAPE,
                "wrong-shape");
        return draft;
    }
}
