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
        draft.tag("index-order", "turns the neurons in the order given, if they fit", "fewer neurons are turned");
        draft.tag("sum-ignored", "turns each neuron that the radius alone reaches", "the weights leave the ball");
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
        costsAddUp(draft);
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

    /** Adds balls in which the order of the neurons and the sum of their costs matter. */
    private static void costsAddUp(VectorDraft draft) {
        ActivationFlips decreasing = ActivationFlips.of(RationalMatrix.rows("0.875", "0.5", "0.5"), "1", "1");
        draft.accepted(
                "op-a9-decreasing",
                "costs 49/64, 1/4, 1/4: the first one leaves 15/64, too little for another",
                decreasing,
                matrix("0.875", "-0.125", "-0.125").value(new BigFraction(2)),
                "index-order",
                "sum-ignored");
        draft.positive(
                "op-a9-decreasing-plane",
                "costs 9, 25/4, 4, 4, 1 with R^2 = 169/16; the sum of the last three is 9",
                ActivationFlips.of(RationalMatrix.rows("3 0", "-2.5 1", "2 -3", "-2 0.5", "1 2"), "2 0", "3.25"),
                "index-order",
                "sum-ignored");
        ActivationFlips within = ActivationFlips.of(RationalMatrix.rows("0.75", "-0.75", "0.5", "0.875"), "1", "1");
        draft.positive("op-a9-within", "each costs less than 1, any three more than 1", within, "sum-ignored");
        reject(draft, "index-order", "turns 7/8 alone", decreasing, matrix("-0.0625", "0.5", "0.5"), Check.GAP);
        reject(
                draft,
                "sum-ignored",
                "turns all four",
                within,
                matrix("-0.0625", "0.0625", "-0.0625", "-0.0625"),
                Check.PRIMAL_FEASIBILITY);
    }

    private static Candidate matrix(String... rows) {
        return Candidate.matrix("W", RationalMatrix.rows(rows));
    }

    private static void reject(
            VectorDraft draft, String tag, String comment, ActivationFlips instance, Candidate wrong, Check by) {
        draft.rejected("op-a9-" + tag, comment, instance, wrong, by, tag);
    }
}
