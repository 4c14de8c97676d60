package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-T2.1.lin: all rows of the optimum are the shrunk mean. */
@AutoService(VectorSource.class)
public final class MeanMatchingVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-T2.1.lin",
                "mean-matching",
                "Theorem 2.1 with the linear discriminator of Corollary 3.1",
                "exact",
                MeanMatchingVectors.class);
        draft.tag(
                "real-count",
                "divides by the rows of X for the rows of G",
                "the column sums are wrong if the counts differ");
        draft.tag(
                "not-clipped",
                "uses norm(s) - beta below zero",
                "a point on the far side of zero: feasible, only the gap sees it");
        draft.tag("coordinatewise", "soft-thresholds each coordinate of s", "the distance exceeds beta");
        draft.tag(
                "spread-rows",
                "matches the sums with rows that differ",
                "feasible but not optimal: only the gap sees it");
        draft.tag("dual-scale", "returns the dual m/rows for 2m/rows", "the bound is not tight: only the gap sees it");
        draft.tag(
                "mean-for-sum",
                "reports the value for means: divides by rows once more",
                "the point is right, the claimed value is not the objective");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("wrong-shape", "returns the mean once", "the shape is wrong");

        MeanMatching golden = new MeanMatching(RationalMatrix.rows("1 2", "2 2"), 5, BigFraction.ONE);
        MeanMatching far = new MeanMatching(RationalMatrix.rows("3 4"), 5, new BigFraction(6));
        MeanMatching irrational = new MeanMatching(RationalMatrix.rows("1 2"), 2, BigFraction.ONE);
        draft.accepted(
                "hc-t21-lin-golden",
                "s = (3, 4), rows = 5, beta = 1: m = (2.4, 3.2), 16/5",
                golden,
                Candidate.of(golden.optimum()).dualVector("v", golden.dual()),
                "coordinatewise");
        draft.positive(
                "hc-t21-lin-one-real",
                "the same sums from one sample",
                new MeanMatching(RationalMatrix.rows("3 4"), 5, BigFraction.ONE),
                "real-count");
        draft.positive(
                "hc-t21-lin-tie",
                "beta = norm(s)",
                new MeanMatching(RationalMatrix.rows("3 4"), 5, new BigFraction(5)));
        draft.accepted(
                "hc-t21-lin-collapse",
                "beta > norm(s): G = 0",
                far,
                Candidate.of(far.optimum()).dualVector("v", RationalMatrix.zero(2, 1)),
                "not-clipped");
        draft.positive(
                "hc-t21-lin-centred",
                "s = 0",
                new MeanMatching(RationalMatrix.rows("1 -2", "-1 2"), 3, new BigFraction(1, 2)));
        draft.accepted(
                "hc-t21-lin-irrational",
                "norm(s) = 5^(1/2)",
                irrational,
                Candidate.of(irrational.optimum()).dualVector("v", irrational.dual()));
        draft.positive(
                "hc-t21-lin-one-row",
                "rows = 1, three features (2, 3, 6)",
                new MeanMatching(RationalMatrix.rows("1 1 4", "1 2 2", "0 0 0"), 1, new BigFraction(7, 2)));
        RationalMatrix five = RationalMatrix.ones(5);
        draft.rejected(
                "hc-t21-lin-real-count",
                "1m'/2: the column sums are (6, 8)",
                golden,
                Candidate.matrix("G", five.times(RationalMatrix.rows("1.2 1.6"))),
                Check.PRIMAL_FEASIBILITY,
                "real-count");
        draft.rejected(
                "hc-t21-lin-not-clipped",
                "m = -s/5",
                far,
                Candidate.matrix("G", five.times(RationalMatrix.rows("-0.12 -0.16"))),
                Check.GAP,
                "not-clipped");
        draft.rejected(
                "hc-t21-lin-coordinatewise",
                "m = (2, 3) is 2^(1/2) away",
                golden,
                Candidate.matrix("G", five.times(RationalMatrix.rows("0.4 0.6"))),
                Check.PRIMAL_FEASIBILITY,
                "coordinatewise");
        draft.rejected(
                "hc-t21-lin-spread",
                "all mass in the first row",
                golden,
                Candidate.matrix("G", RationalMatrix.rows("2.4 3.2", "0 0", "0 0", "0 0", "0 0")),
                Check.GAP,
                "spread-rows");
        draft.rejected(
                "hc-t21-lin-dual-scale",
                "v = m/5",
                golden,
                Candidate.of(golden.optimum()).dualVector("v", RationalMatrix.vector("0.48 0.64")),
                Check.GAP,
                "dual-scale");
        draft.rejected(
                "hc-t21-lin-value",
                "claims 16/25",
                golden,
                Candidate.of(golden.optimum()).value(new BigFraction(16, 25)),
                Check.VALUE,
                "mean-for-sum");
        draft.rejected(
                "hc-t21-lin-infeasible",
                "always feasible",
                golden,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-t21-lin-shape",
                "one row for five",
                golden,
                Candidate.matrix("G", RationalMatrix.rows("0.48 0.64")),
                Check.SHAPE,
                "wrong-shape");
        return draft;
    }
}
