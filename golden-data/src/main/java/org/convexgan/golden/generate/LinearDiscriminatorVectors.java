package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-C3.1: the linear discriminator measures the distance of column sums. */
@AutoService(VectorSource.class)
public final class LinearDiscriminatorVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-C3.1", "discriminator-supremum", "Corollary 3.1", "exact", LinearDiscriminatorVectors.class);
        draft.tag("row-sums", "sums rows for columns", "the direction lives in the wrong space or is not the best");
        draft.tag(
                "mean-for-sum",
                "divides by the number of samples",
                "the point is right, the claimed value is not the objective");
        draft.tag(
                "max-norm",
                "takes the largest coordinate for the Euclidean norm",
                "only one coordinate of u is used: only the gap sees it");
        draft.tag("unnormalised", "returns the difference of sums itself as direction", "the neuron leaves the ball");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");

        DiscriminatorSupremum paper =
                DiscriminatorSupremum.linear(RationalMatrix.rows("1 2", "3 2"), RationalMatrix.zero(2, 2), "0", 1);
        DiscriminatorSupremum tall = DiscriminatorSupremum.linear(
                RationalMatrix.rows("1 2", "3 0", "2 1"), RationalMatrix.rows("1 0", "1 0", "1 -1"), "0", 1);
        draft.accepted("hc-c31-golden", "s = (4, 4): h = 4*2^(1/2)", paper, Candidate.of(paper.optimum()), "max-norm");
        draft.accepted(
                "hc-c31-tall",
                "difference (3, 4): h = 5",
                tall,
                Candidate.of(tall.optimum()),
                "row-sums",
                "mean-for-sum");
        draft.positive(
                "hc-c31-unequal-counts",
                "four real against one generated sample: sums, not means",
                DiscriminatorSupremum.linear(
                        RationalMatrix.rows("1 0", "1 0", "1 0", "1 0"), RationalMatrix.rows("1 4"), "0", 1),
                "mean-for-sum");
        draft.positive(
                "hc-c31-equal-sums",
                "different samples with equal sums: h = 0",
                DiscriminatorSupremum.linear(
                        RationalMatrix.rows("1 2", "3 2"), RationalMatrix.rows("4 0", "0 4"), "0", 1));
        draft.positive(
                "hc-c31-one-column",
                "h = abs(sum)",
                DiscriminatorSupremum.linear(RationalMatrix.vector("-3 1 0.5"), RationalMatrix.vector("2"), "0", 1));
        draft.rejected(
                "hc-c31-row-sums",
                "the row sums of X - G have three entries",
                tall,
                Candidate.of(new Point()
                        .matrix(
                                "U",
                                DiscriminatorSupremum.unit(RationalMatrix.vector("2 2 3"))
                                        .transpose())
                        .vector("v", RationalMatrix.vector("1"))),
                Check.SHAPE,
                "row-sums");
        draft.rejected(
                "hc-c31-row-sums-square",
                "u along the row sums (3, 5)",
                paper,
                Candidate.of(paper.point(DiscriminatorSupremum.unit(RationalMatrix.vector("3 5")), BigFraction.ONE)),
                Check.GAP,
                "row-sums");
        draft.rejected(
                "hc-c31-mean",
                "claims 5/3",
                tall,
                Candidate.of(tall.optimum())
                        .value(Interval.of(new BigFraction(5, 3)).rounded()),
                Check.VALUE,
                "mean-for-sum");
        draft.rejected(
                "hc-c31-max-norm",
                "u = (1, 0) reaches 4",
                paper,
                Candidate.of(paper.point(RationalMatrix.vector("1 0"), BigFraction.ONE)),
                Check.GAP,
                "max-norm");
        draft.rejected(
                "hc-c31-unnormalised",
                "u = (3, 4)",
                tall,
                Candidate.of(tall.point(RationalMatrix.vector("3 4"), BigFraction.ONE)),
                Check.PRIMAL_FEASIBILITY,
                "unnormalised");
        draft.rejected(
                "hc-c31-infeasible",
                "always feasible",
                tall,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        return draft;
    }
}
