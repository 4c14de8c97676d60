package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of OP-A.5: sequences of equalities, their products, and the multipliers that prove them largest. */
@AutoService(VectorSource.class)
public final class GronwallVectors implements VectorSource {

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "OP-A.5", "discrete-gronwall", "Lemma A.5; as a linear program ours", "ours", GronwallVectors.class);
        draft.tag("sum-for-product", "adds the weights", "feasible, but too small: only the gap sees it");
        draft.tag("exponential", "bounds 1 + x by its exponential", "the sequence breaks the inequality");
        draft.tag("late-factor", "multiplies up to t instead of t - 1", "the sequence breaks the inequality");
        draft.tag("missing-factor", "omits the last factor", "feasible, but too small");
        draft.tag("unsigned-start", "takes the absolute value of psi", "the first member exceeds psi");
        draft.tag("equal-multipliers", "returns multipliers of 1", "the multipliers prove nothing");
        draft.tag("other-value", "claims another value", "the claimed value is not the objective");
        draft.tag("claims-infeasible", "declares the inequality unsolvable", "the status is wrong");
        DiscreteGronwall three = DiscreteGronwall.of("1 2 3", "0.5", "1");
        accept(draft, "three", "3/2, 3, 15/2: equality telescopes", three);
        accept(draft, "negative-psi", "psi may be negative", DiscreteGronwall.of("1 2 3", "0.5", "-2"));
        accept(draft, "zero-weights", "nothing grows", DiscreteGronwall.of("0 0", "1", "3"));
        accept(draft, "zero-psi", "only zero", DiscreteGronwall.of("1 1", "1", "0"));
        accept(draft, "five", "five weights", DiscreteGronwall.of("0.25 4 0 1.5 2", "0.125", "0.5"));
        draft.rejected("op-a5-sum", "1 + (1 + 2 + 3)/2 = 4", three, phi("1 1.5 2.5 4"), Check.GAP, "sum-for-product");
        draft.rejected(
                "op-a5-exponential",
                "e^3 = 20.0855",
                three,
                phi("1 1.6487 4.4817 20.0855"),
                Check.PRIMAL_FEASIBILITY,
                "exponential");
        draft.rejected(
                "op-a5-late",
                "one factor too many",
                three,
                phi("1.5 3 7.5 7.5"),
                Check.PRIMAL_FEASIBILITY,
                "late-factor");
        draft.rejected("op-a5-missing", "one factor too few", three, phi("1 1 1.5 3"), Check.GAP, "missing-factor");
        draft.rejected(
                "op-a5-unsigned",
                "psi = -2 taken as 2",
                DiscreteGronwall.of("1 2 3", "0.5", "-2"),
                phi("2 3 6 15"),
                Check.PRIMAL_FEASIBILITY,
                "unsigned-start");
        draft.rejected(
                "op-a5-multipliers",
                "multipliers (1, 1, 1, 1)",
                three,
                phi("1 1.5 3 7.5").dualVector("y", RationalMatrix.ones(4)),
                Check.DUAL_FEASIBILITY,
                "equal-multipliers");
        draft.rejected(
                "op-a5-value",
                "claims 4",
                three,
                phi("1 1.5 3 7.5").value(new BigFraction(4)),
                Check.VALUE,
                "other-value");
        draft.rejected(
                "op-a5-infeasible",
                "the equalities have a solution",
                three,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        return draft;
    }

    private static Candidate phi(String entries) {
        return Candidate.vector("phi", RationalMatrix.vector(entries));
    }

    private static void accept(VectorDraft draft, String id, String comment, DiscreteGronwall instance) {
        Candidate answer = Candidate.vector("phi", instance.phi())
                .dualVector("y", instance.y())
                .value(instance.phi().at(instance.p().rows()));
        draft.accepted("op-a5-" + id, comment, instance, answer);
    }
}
