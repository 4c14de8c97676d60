package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-C3.4.convex: two samples with h = 0 and their midpoint with h > beta. */
@AutoService(VectorSource.class)
public final class PiecewiseConvexityVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-C3.4.convex",
                "relu-discriminator-value",
                "Reading of Corollary 3.4, eq. (12), as a convex program",
                "ours",
                PiecewiseConvexityVectors.class);
        draft.tag("convexity-assumed", "concludes h = 0 from h = 0 at both ends", "only the gap sees it");
        draft.tag("order-matters", "compares samples row by row", "a permutation of the data is not recognized");
        draft.tag("value-of-ends", "reports the value of the ends", "the claimed value is not the objective");
        draft.tag("ball-left", "returns c without normalizing it", "the neuron leaves the unit ball");
        draft.tag("claims-infeasible", "declares the midpoint infeasible", "the status is wrong");

        ReluDiscriminatorValue middle = line("0 0");
        ReluDiscriminatorValue plane = ReluDiscriminatorValue.of(
                        RationalMatrix.rows("2 0", "0 2"), RationalMatrix.rows("1 1", "1 1"))
                .within("0.5");
        accepted(draft, "hc-c34-convex-first", "G = (-1, 1) is the data: h = 0", line("-1 1"));
        accepted(draft, "hc-c34-convex-second", "G = (1, -1): h = 0", line("1 -1"), "order-matters");
        accepted(
                draft,
                "hc-c34-convex-midpoint",
                "their midpoint G = (0, 0): h = 1 > beta for every beta < 1",
                middle,
                "convexity-assumed");
        accepted(draft, "hc-c34-convex-quarter", "a quarter of the way, G = (-0.5, 0.5): h = 0.5", line("-0.5 0.5"));
        accepted(
                draft,
                "hc-c34-convex-plane",
                "X = 2I and its mean, repeated: h = 2^(1/2)",
                plane,
                "convexity-assumed",
                "value-of-ends");
        draft.rejected(
                "hc-c34-convex-silent",
                "u = 0 at the midpoint",
                middle,
                Candidate.vector("u", RationalMatrix.vector("0")),
                Check.GAP,
                "convexity-assumed");
        draft.rejected(
                "hc-c34-convex-silent-plane",
                "u = 0 at the midpoint",
                plane,
                Candidate.vector("u", RationalMatrix.vector("0 0")),
                Check.GAP,
                "convexity-assumed");
        draft.rejected(
                "hc-c34-convex-value",
                "claims 0 for 1",
                middle,
                Candidate.of(middle.optimum()).value(BigFraction.ZERO),
                Check.VALUE,
                "value-of-ends");
        draft.rejected(
                "hc-c34-convex-outside-ball",
                "u = 2",
                middle,
                Candidate.vector("u", RationalMatrix.vector("2")),
                Check.PRIMAL_FEASIBILITY,
                "ball-left");
        draft.rejected(
                "hc-c34-convex-infeasible",
                "h is defined everywhere",
                middle,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        return draft;
    }

    private static ReluDiscriminatorValue line(String g) {
        return ReluDiscriminatorValue.of(RationalMatrix.vector("-1 1"), RationalMatrix.vector(g))
                .within("0.5");
    }

    private static void accepted(
            VectorDraft draft, String id, String comment, ReluDiscriminatorValue instance, String... tags) {
        draft.accepted(id, comment, instance, Candidate.of(instance.optimum()), tags);
    }
}
