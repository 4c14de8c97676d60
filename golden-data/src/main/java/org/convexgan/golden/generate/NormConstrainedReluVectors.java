package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-CC.3: the norm-constrained ReLU discriminator, with bars around the difference. */
@AutoService(VectorSource.class)
public final class NormConstrainedReluVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-CC.3",
                "relu-discriminator-value",
                "Corollary C.3",
                "reconstructed from OCR",
                NormConstrainedReluVectors.class);
        draft.tag("one-sided", "takes v >= 0 only", "the difference is negative: only the gap sees it");
        draft.tag("other-sided", "takes v <= 0 only", "the difference is positive: only the gap sees it");
        draft.tag("axes", "takes norm(u)_1 <= 1", "the best axis is not the best neuron: only the gap sees it");
        draft.tag("box", "takes |u_j| <= 1 for every entry", "the neuron leaves the unit ball");
        draft.tag("two-neurons", "takes |v_j| <= 1 for each of two neurons", "the claimed value is not the objective");
        draft.tag("per-sample", "divides by the number of samples", "the claimed value is not the objective");
        draft.tag("claims-infeasible", "declares the problem infeasible", "u = 0 is always feasible");
        draft.tag("wrong-shape", "returns the neuron with a bias", "the shape is wrong");

        ReluDiscriminatorValue negative =
                ReluDiscriminatorValue.of(RationalMatrix.rows("1 0"), RationalMatrix.rows("1 0", "3 4"));
        ReluDiscriminatorValue positive =
                ReluDiscriminatorValue.of(RationalMatrix.rows("1 0", "3 4"), RationalMatrix.rows("1 0"));
        ReluDiscriminatorValue both = ReluDiscriminatorValue.of(RationalMatrix.rows("2 0"), RationalMatrix.rows("0 3"));
        ReluDiscriminatorValue outer =
                ReluDiscriminatorValue.of(RationalMatrix.vector("-1 1"), RationalMatrix.vector("0.25 -0.25"));
        accepted(draft, "hc-cc3-negative", "one more generated sample: h = 5", negative, "one-sided");
        accepted(draft, "hc-cc3-positive", "one more real sample: h = 5", positive, "other-sided", "axes");
        accepted(draft, "hc-cc3-both", "2 one way and 3 the other: h = 3", both, "one-sided");
        accepted(
                draft,
                "hc-cc3-outer-optimum",
                "x = (-1, 1), nf = 2, Rg = norm(w)^2: w minimises h + Rg, h = 3/4, p* = 7/8",
                outer,
                "per-sample");
        accepted(
                draft,
                "hc-cc3-collapse",
                "x = (-1, 1), nf = 1: w = 0 minimises h + norm(w)^2, h = 1 = p*",
                ReluDiscriminatorValue.of(RationalMatrix.vector("-1 1"), RationalMatrix.vector("0")));
        accepted(
                draft,
                "hc-cc3-three-features",
                "h = 3: (1, 2, 2) against nothing",
                ReluDiscriminatorValue.of(RationalMatrix.rows("1 2 2"), RationalMatrix.rows("0 0 0")),
                "box",
                "two-neurons");
        rejected(draft, "hc-cc3-silent", "max of -(3 u_1 + 4 u_2)+ is 0", negative, "0 0", "one-sided");
        rejected(draft, "hc-cc3-one-sided", "2 for 3", both, "1 0", "one-sided");
        rejected(draft, "hc-cc3-other-sided", "v <= 0 finds nothing", positive, "0 0", "other-sided");
        rejected(draft, "hc-cc3-axis", "4 for 5", positive, "0 1", "axes");
        draft.rejected(
                "hc-cc3-box",
                "u = (1, 1)",
                positive,
                Candidate.vector("u", RationalMatrix.vector("1 1")),
                Check.PRIMAL_FEASIBILITY,
                "box");
        draft.rejected(
                "hc-cc3-two-neurons",
                "claims 10 for 5",
                negative,
                Candidate.of(negative.optimum()).value(new BigFraction(10)),
                Check.VALUE,
                "two-neurons");
        draft.rejected(
                "hc-cc3-per-sample",
                "claims 3/8 for 3/4",
                outer,
                Candidate.of(outer.optimum()).value(new BigFraction(3, 8)),
                Check.VALUE,
                "per-sample");
        draft.rejected(
                "hc-cc3-infeasible",
                "u = 0 is feasible",
                both,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-cc3-shape",
                "(u, b) for u",
                both,
                Candidate.vector("u", RationalMatrix.vector("1 0 0")),
                Check.SHAPE,
                "wrong-shape");
        return draft;
    }

    private static void accepted(
            VectorDraft draft, String id, String comment, ReluDiscriminatorValue instance, String... tags) {
        draft.accepted(id, comment, instance, Candidate.of(instance.optimum()), tags);
    }

    private static void rejected(
            VectorDraft draft, String id, String comment, ReluDiscriminatorValue instance, String u, String tag) {
        draft.rejected(id, comment, instance, Candidate.vector("u", RationalMatrix.vector(u)), Check.GAP, tag);
    }
}
