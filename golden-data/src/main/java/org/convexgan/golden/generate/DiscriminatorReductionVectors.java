package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-L3.1: the inner supremum is zero exactly if h(G) is at most beta. */
@AutoService(VectorSource.class)
public final class DiscriminatorReductionVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-L3.1",
                "discriminator-supremum",
                "Lemma 3.1, eq. (8)",
                "exact",
                DiscriminatorReductionVectors.class);
        draft.tag(
                "one-sided",
                "drops the absolute value: output weights v < 0 are never used",
                "a discriminator against too large G is missed: only the gap sees it");
        draft.tag("half-beta", "penalises with beta/2", "the point is right, the claimed value is not the objective");
        draft.tag("unbounded-neuron", "drops norm(u) <= 1", "the neuron leaves the ball");
        draft.tag(
                "unbounded-output",
                "drops sum abs(v) <= 1 of the normalised problem",
                "the output weights leave the ball");
        draft.tag(
                "ignores-penalty",
                "maximises h(G) and forgets that doing nothing is better if h(G) < beta",
                "objective below 0: only the gap sees it");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("missing-output", "omits the output weights", "a field is missing");

        RationalMatrix paper = RationalMatrix.rows("1 2", "3 2");
        RationalMatrix origin = RationalMatrix.zero(2, 2);
        DiscriminatorSupremum large = DiscriminatorSupremum.quadratic(
                RationalMatrix.identity(2),
                RationalMatrix.rows("2 0", "0 1", "0 0"),
                "1",
                2,
                RationalMatrix.identity(2));
        DiscriminatorSupremum linear =
                DiscriminatorSupremum.linear(RationalMatrix.rows("1 2", "2 2"), RationalMatrix.zero(3, 2), "1", 1);
        DiscriminatorSupremum close =
                DiscriminatorSupremum.linear(RationalMatrix.rows("1 2", "2 2"), RationalMatrix.rows("3 3"), "2", 1);
        draft.accepted("hc-l31-linear-345", "h = 5, so 5 - 1", linear, Candidate.of(linear.optimum()), "half-beta");
        draft.positive(
                "hc-l31-linear-irrational",
                "h = 4*2^(1/2), two neurons change nothing",
                DiscriminatorSupremum.linear(paper, origin, "1.5", 2));
        draft.accepted(
                "hc-l31-quadratic-negative",
                "X'X - G'G = diag(-3, 0): only v < 0 helps",
                large,
                Candidate.of(large.optimum()),
                "one-sided");
        draft.positive(
                "hc-l31-relu",
                "x = (-1, 1), G = 0: h = 1",
                DiscriminatorSupremum.relu(RationalMatrix.vector("-1 1"), RationalMatrix.vector("0 0"), "0.5", 1));
        draft.positive(
                "hc-l31-relu-tie",
                "h = beta = 1: the supremum is 0 and attained by every v = t*sign(c)",
                DiscriminatorSupremum.relu(RationalMatrix.vector("-1 1"), RationalMatrix.vector("0 0"), "1", 3));
        draft.positive(
                "hc-l31-relu-unequal-counts",
                "three generated samples against two real ones",
                DiscriminatorSupremum.relu(RationalMatrix.vector("-1 2"), RationalMatrix.vector("1 1 1"), "0.25", 1));
        draft.accepted(
                "hc-l31-feasible",
                "h = 1 < beta = 2: v = 0 is optimal",
                close,
                Candidate.of(close.optimum()),
                "ignores-penalty");
        draft.positive(
                "hc-l31-equal",
                "G = X: h = 0",
                DiscriminatorSupremum.quadratic(paper, paper, "0.5", 1, RationalMatrix.identity(2)));
        draft.rejected(
                "hc-l31-one-sided",
                "v = 0 has value 0, the supremum is 2",
                large,
                Candidate.of(large.point(RationalMatrix.vector("1 0"), BigFraction.ZERO)),
                Check.GAP,
                "one-sided");
        draft.rejected(
                "hc-l31-half-beta",
                "claims 5 - 1/2",
                linear,
                Candidate.of(linear.optimum()).value(new BigFraction(9, 2)),
                Check.VALUE,
                "half-beta");
        draft.rejected(
                "hc-l31-unbounded-neuron",
                "norm(u) = 5",
                linear,
                Candidate.of(linear.point(RationalMatrix.vector("3 4"), BigFraction.ONE)),
                Check.PRIMAL_FEASIBILITY,
                "unbounded-neuron");
        draft.rejected(
                "hc-l31-unbounded-output",
                "v = -2",
                large,
                Candidate.of(large.point(RationalMatrix.vector("1 0"), new BigFraction(-2))),
                Check.PRIMAL_FEASIBILITY,
                "unbounded-output");
        draft.rejected(
                "hc-l31-ignores-penalty",
                "v = 1 has objective h - beta = -1",
                close,
                Candidate.of(close.point(RationalMatrix.vector("0 1"), BigFraction.ONE)),
                Check.GAP,
                "ignores-penalty");
        draft.rejected(
                "hc-l31-infeasible",
                "u = 0, v = 0 is always feasible",
                large,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-l31-missing-output",
                "U alone",
                large,
                Candidate.matrix("U", RationalMatrix.rows("1 0", "1 0")),
                Check.SHAPE,
                "missing-output");
        return draft;
    }
}
