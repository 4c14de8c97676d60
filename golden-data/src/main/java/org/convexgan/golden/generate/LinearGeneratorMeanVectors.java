package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-E13: the linear generator against the linear discriminator, feasible unless the noise sums to zero. */
@AutoService(VectorSource.class)
public final class LinearGeneratorMeanVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-E13",
                "mean-matching-linear-generator",
                "Theorem 4.1, eq. (13)",
                "exact",
                LinearGeneratorMeanVectors.class);
        draft.tag("truncates", "returns W = 0 where the noise cannot move the mean", "answers an infeasible instance");
        draft.tag("norm-not-squared", "divides by norm(z) for norm(z)^2", "the column sums are wrong");
        draft.tag(
                "printed-weight",
                "charges betaG for betaG/2",
                "the point is right, the claimed value is not the objective");
        draft.tag("not-clipped", "uses norm(s) - beta below zero", "feasible, only the gap sees it");
        draft.tag(
                "pseudo-inverse",
                "solves ZW = 1m'/rows instead of z'W = m'",
                "sums match, but W is longer than needed: only the gap sees it");
        draft.tag(
                "dual-without-weight",
                "returns the dual m/norm(z)^2 without betaG",
                "the bound is not tight: only the gap sees it");
        draft.tag(
                "zero-mean-noise",
                "declares zero-sum noise infeasible although norm(s) <= beta",
                "the status is wrong");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("transposed", "returns W transposed", "the shape is wrong");

        RationalMatrix data = RationalMatrix.rows("1 2", "2 2");
        RationalMatrix noise = RationalMatrix.rows("1 0 1", "0 2 1");
        RationalMatrix balanced = RationalMatrix.rows("1 2", "-1 -2");
        MeanMatchingLinearGenerator golden =
                new MeanMatchingLinearGenerator(data, noise, BigFraction.ONE, BigFraction.TWO);
        MeanMatchingLinearGenerator half =
                new MeanMatchingLinearGenerator(data, noise, BigFraction.ONE, new BigFraction(1, 2));
        MeanMatchingLinearGenerator far =
                new MeanMatchingLinearGenerator(data, noise, new BigFraction(6), BigFraction.TWO);
        MeanMatchingLinearGenerator stuck =
                new MeanMatchingLinearGenerator(data, balanced, BigFraction.ONE, BigFraction.TWO);
        MeanMatchingLinearGenerator idle =
                new MeanMatchingLinearGenerator(data, balanced, new BigFraction(5), BigFraction.TWO);
        MeanMatchingLinearGenerator axes = new MeanMatchingLinearGenerator(
                data, RationalMatrix.rows("1 0", "0 2"), BigFraction.ONE, BigFraction.TWO);
        MeanMatchingLinearGenerator irrational = new MeanMatchingLinearGenerator(
                RationalMatrix.rows("1 1"),
                RationalMatrix.rows("1", "1", "-1"),
                new BigFraction(1, 2),
                BigFraction.ONE);
        draft.accepted(
                "hc-e13-golden",
                "s = (3, 4), z = (1, 2, 2), beta = 1, betaG = 2: W = z(2.4, 3.2)/9, 16/9",
                golden,
                Candidate.of(golden.optimum()).dualVector("v", golden.dual()),
                "norm-not-squared",
                "printed-weight");
        draft.accepted(
                "hc-e13-half-weight",
                "betaG = 1/2: the same W, 4/9",
                half,
                Candidate.of(half.optimum()).dualVector("v", half.dual()),
                "dual-without-weight");
        draft.positive("hc-e13-collapse", "beta > norm(s): W = 0", far, "not-clipped");
        draft.positive("hc-e13-infeasible", "Z'1 = 0 and norm(s) = 5 > 1", stuck, "truncates");
        draft.accepted(
                "hc-e13-zero-noise-tie",
                "Z'1 = 0 and norm(s) = beta: W = 0",
                idle,
                Candidate.matrix("W", RationalMatrix.zero(2, 2)),
                "zero-mean-noise");
        draft.positive(
                "hc-e13-centred-data",
                "s = 0: the answer is vacuous",
                new MeanMatchingLinearGenerator(
                        RationalMatrix.rows("1 -2", "-1 2"), noise, BigFraction.ONE, BigFraction.ONE));
        draft.accepted(
                "hc-e13-irrational",
                "norm(s) = 2^(1/2), three noise samples",
                irrational,
                Candidate.of(irrational.optimum()).dualVector("v", irrational.dual()));
        draft.positive("hc-e13-two-axes", "z = (1, 2)", axes, "pseudo-inverse");
        draft.rejected(
                "hc-e13-truncated",
                "W = 0",
                stuck,
                Candidate.matrix("W", RationalMatrix.zero(2, 2)),
                Check.STATUS,
                "truncates");
        draft.rejected(
                "hc-e13-zero-mean-noise",
                "norm(s) = beta is feasible",
                idle,
                Candidate.infeasible(),
                Check.STATUS,
                "zero-mean-noise");
        draft.rejected(
                "hc-e13-norm",
                "W = zm'/3",
                golden,
                Candidate.of(MeanMatchingLinearGenerator.point(
                        RationalMatrix.vector("1 2 2").times(RationalMatrix.rows("0.8 3.2")))),
                Check.PRIMAL_FEASIBILITY,
                "norm-not-squared");
        draft.rejected(
                "hc-e13-not-clipped",
                "m = -s/5",
                far,
                Candidate.of(MeanMatchingLinearGenerator.point(RationalMatrix.vector("1 2 2")
                        .times(RationalMatrix.rows("-0.6 -0.8"))
                        .times(new BigFraction(1, 9)))),
                Check.GAP,
                "not-clipped");
        draft.rejected(
                "hc-e13-pseudo-inverse",
                "ZW = 1m'/2",
                axes,
                Candidate.matrix("W", RationalMatrix.rows("1.2 1.6", "0.6 0.8")),
                Check.GAP,
                "pseudo-inverse");
        draft.rejected(
                "hc-e13-dual-scale",
                "v = m/9 for m/18",
                half,
                Candidate.of(half.optimum()).dualVector("v", golden.dual()),
                Check.GAP,
                "dual-without-weight");
        draft.rejected(
                "hc-e13-value",
                "claims 32/9",
                golden,
                Candidate.of(golden.optimum())
                        .value(Interval.of(new BigFraction(32, 9)).rounded()),
                Check.VALUE,
                "printed-weight");
        draft.rejected(
                "hc-e13-says-infeasible",
                "Z'1 != 0",
                golden,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-e13-transposed",
                "2x3 for 3x2",
                golden,
                Candidate.matrix("W", RationalMatrix.zero(2, 3)),
                Check.SHAPE,
                "transposed");
        return draft;
    }
}
