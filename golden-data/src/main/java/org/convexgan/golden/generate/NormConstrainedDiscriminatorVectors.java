package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-LC.2: with sum abs(v) at most 1 the discriminator reaches h(G), at any width. */
@AutoService(VectorSource.class)
public final class NormConstrainedDiscriminatorVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-LC.2", "discriminator-supremum", "Lemma C.2", "exact", NormConstrainedDiscriminatorVectors.class);
        draft.tag(
                "box-for-simplex",
                "bounds each abs(v_j) by 1 for their sum",
                "the value grows with the width: the output weights leave the ball");
        draft.tag(
                "one-sided",
                "drops the absolute value: output weights v < 0 are never used",
                "a discriminator against too large G is missed: only the gap sees it");
        draft.tag(
                "averages-neurons",
                "spreads the output weight over neurons of which only one is best",
                "only the gap sees it");
        draft.tag(
                "width-counted",
                "multiplies the value by the number of neurons",
                "the point is right, the claimed value is not the objective");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("wrong-width", "returns one neuron where several are asked for", "the shape is wrong");

        DiscriminatorSupremum relu =
                DiscriminatorSupremum.relu(RationalMatrix.vector("-1 2"), RationalMatrix.vector("1 1 1"), "0", 2);
        DiscriminatorSupremum linear =
                DiscriminatorSupremum.linear(RationalMatrix.rows("1 2", "2 2"), RationalMatrix.zero(1, 2), "0", 2);
        DiscriminatorSupremum large = DiscriminatorSupremum.quadratic(
                RationalMatrix.identity(2), RationalMatrix.rows("3 0", "0 1"), "0", 2, RationalMatrix.identity(2));
        draft.accepted("hc-lc2-relu", "c(1) = -1, c(-1) = 1: h = 1", relu, Candidate.of(relu.optimum()));
        draft.accepted(
                "hc-lc2-linear-shared",
                "equal neurons may share the weight: 1/2 + 1/2",
                linear,
                Candidate.of(new Point()
                        .matrix("U", RationalMatrix.rows("0.6 0.8", "0.6 0.8"))
                        .vector("v", RationalMatrix.vector("0.5 0.5"))),
                "averages-neurons");
        draft.accepted(
                "hc-lc2-quadratic-negative",
                "X'X - G'G = diag(-8, 0)",
                large,
                Candidate.of(large.optimum()),
                "one-sided");
        draft.positive(
                "hc-lc2-one-neuron",
                "width 1 suffices",
                DiscriminatorSupremum.linear(RationalMatrix.rows("1 2", "2 2"), RationalMatrix.zero(1, 2), "0", 1),
                "width-counted");
        draft.positive(
                "hc-lc2-no-difference",
                "h = 0",
                DiscriminatorSupremum.relu(RationalMatrix.vector("-1 2"), RationalMatrix.vector("2 -1"), "0", 4));
        draft.rejected(
                "hc-lc2-box",
                "v = (1, 1)",
                linear,
                Candidate.of(new Point()
                        .matrix("U", RationalMatrix.rows("0.6 0.8", "0.6 0.8"))
                        .vector("v", RationalMatrix.vector("1 1"))),
                Check.PRIMAL_FEASIBILITY,
                "box-for-simplex");
        draft.rejected(
                "hc-lc2-one-sided",
                "v = 0 has value 0 of 8",
                large,
                Candidate.of(large.point(RationalMatrix.vector("1 0"), BigFraction.ZERO)),
                Check.GAP,
                "one-sided");
        draft.rejected(
                "hc-lc2-averages",
                "half the weight on the neuron (1, 0)",
                linear,
                Candidate.of(new Point()
                        .matrix("U", RationalMatrix.rows("0.6 0.8", "1 0"))
                        .vector("v", RationalMatrix.vector("0.5 0.5"))),
                Check.GAP,
                "averages-neurons");
        draft.rejected(
                "hc-lc2-width-counted",
                "claims 10",
                linear,
                Candidate.of(linear.optimum()).value(new BigFraction(10)),
                Check.VALUE,
                "width-counted");
        draft.rejected(
                "hc-lc2-infeasible",
                "always feasible",
                relu,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-lc2-one-row",
                "one row for two neurons",
                linear,
                Candidate.of(new Point()
                        .matrix("U", RationalMatrix.rows("0.6 0.8"))
                        .vector("v", RationalMatrix.vector("1"))),
                Check.SHAPE,
                "wrong-width");
        return draft;
    }
}
