package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of OP-A.9: the most activations that a ball of radius R can turn, counted exactly. */
@AutoService(VectorSource.class)
public final class PerturbationVectors implements VectorSource {
    private static final RationalMatrix FOUR = RationalMatrix.rows("0.5", "-1", "2", "0.25");

    @Override
    public VectorDraft derive() {
        VectorDraft draft =
                new VectorDraft("OP-A.9", "activation-flips", "proof of Lemma A.9", "ours", PerturbationVectors.class);
        draft.tag("costliest", "turns a costly neuron first", "fewer neurons are turned");
        draft.tag("radius-per-neuron", "gives every neuron the whole radius", "the weights leave the ball");
        draft.tag("stops-at-zero", "moves active neurons to 0", "they are still active: the derivative at 0 is 1");
        draft.tag("active-only", "switches neurons off, none on", "fewer neurons are turned");
        draft.tag("other-count", "claims another number", "the claimed value is not the objective");
        draft.tag("claims-infeasible", "declares the ball empty", "the status is wrong");
        ActivationFlips line = ActivationFlips.of(FOUR, "1", "1.25");
        ActivationFlips plane = ActivationFlips.of(RationalMatrix.rows("1 0", "0 1", "-1 0.5", "3 4"), "1 2", "1.5");
        draft.accepted(
                "op-a9-line",
                "costs 1/16, 1/4, 1, 4: three sum to 21/16 < 25/16",
                line,
                matrix("-0.0625", "0.0625", "2", "-0.0625").value(new BigFraction(3)));
        draft.positive("op-a9-plane", "costs 1/5, 4/5, 0, 121/5 with z = (1, 2)", plane);
        draft.positive("op-a9-none", "the ball is too small", ActivationFlips.of(FOUR, "1", "0.125"));
        draft.positive("op-a9-all", "all can be turned", ActivationFlips.of(FOUR, "1", "3"));
        draft.positive(
                "op-a9-scaled-noise",
                "the size of z does not matter",
                ActivationFlips.of(FOUR, "-4", "1.25"),
                "stops-at-zero");
        reject(draft, "costliest", "turns -1 alone", line, matrix("0.5", "0.125", "2", "0.25"), Check.GAP);
        reject(
                draft,
                "radius-per-neuron",
                "turns all four",
                line,
                matrix("-0.5", "0.25", "-0.5", "-0.5"),
                Check.PRIMAL_FEASIBILITY);
        reject(draft, "stops-at-zero", "0 is active", line, matrix("0", "0", "2", "0"), Check.GAP);
        reject(draft, "active-only", "turns 1/2 and 1/4", line, matrix("-0.25", "-1", "2", "-0.25"), Check.GAP);
        reject(
                draft,
                "other-count",
                "claims 4",
                line,
                matrix("-0.0625", "0.0625", "2", "-0.0625").value(new BigFraction(4)),
                Check.VALUE);
        reject(draft, "claims-infeasible", "W0 is in the ball", line, Candidate.infeasible(), Check.STATUS);
        return draft;
    }

    private static Candidate matrix(String... rows) {
        return Candidate.matrix("W", RationalMatrix.rows(rows));
    }

    private static void reject(
            VectorDraft draft, String tag, String comment, ActivationFlips instance, Candidate wrong, Check by) {
        draft.rejected("op-a9-" + tag, comment, instance, wrong, by, tag);
    }
}
