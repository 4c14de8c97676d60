package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** Vectors of DG-COST: the step of the linearized cost. */
@AutoService(VectorSource.class)
public final class TrustRegionCostVectors implements VectorSource {
    private static final TrustRegionCost UNIT = TrustRegionCost.of("3 4", "1", "0.5");
    private static final TrustRegionCost SHORT = TrustRegionCost.of("1 -2 2", "0.25", "0.001");
    private static final TrustRegionCost LONG = TrustRegionCost.of("-0.5", "-1", "8");
    private static final TrustRegionCost STILL = TrustRegionCost.of("0 0", "0.75", "2");

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "DG-COST", "trust-region-cost", "Section 3.2 (A)", "exact", TrustRegionCostVectors.class);
        draft.tag(
                "printed-length",
                "a step of length 2 delta",
                "too long for delta > 1/2: infeasible; too short below: the gap sees it");
        draft.tag("no-half", "region |s|^2 <= delta", "the step is too short: only the gap sees it");
        draft.tag("not-normalized", "s = -sqrt(2 delta) gradient", "infeasible for a long gradient");
        draft.tag("ascent", "a step along the gradient", "only the gap sees it");
        draft.tag("zero-gradient", "0/0 at a stationary point", "the status is wrong");
        draft.tag(
                "no-cost",
                "claims the change of the model",
                "the point is right, the claimed value is not the objective");
        draft.tag("wrong-shape", "returns the first entry only", "the shape is wrong");
        accept(draft, "dg-cost-unit", "radius 1: the step is -(3, 4)/5", UNIT, "not-normalized");
        accept(
                draft,
                "dg-cost-short",
                "radius 0.0447 for delta = 0.001, where 2 delta = 0.002",
                SHORT,
                "printed-length");
        accept(draft, "dg-cost-long", "radius 4 for delta = 8, where 2 delta = 16", LONG, "printed-length");
        accept(draft, "dg-cost-still", "zero gradient: no step is better than none", STILL, "zero-gradient");
        draft.rejected(
                "dg-cost-printed-short",
                "length 0.002 for 0.0447",
                SHORT,
                Candidate.of(scaled(SHORT, "0.044721359549995794")),
                Check.GAP,
                "printed-length");
        draft.rejected(
                "dg-cost-printed-long",
                "length 16 for 4",
                LONG,
                Candidate.of(scaled(LONG, "4")),
                Check.PRIMAL_FEASIBILITY,
                "printed-length");
        draft.rejected(
                "dg-cost-no-half",
                "length sqrt(delta)",
                UNIT,
                Candidate.of(scaled(UNIT, "0.70710678118654752")),
                Check.GAP,
                "no-half");
        draft.rejected(
                "dg-cost-not-normalized",
                "length 5 for 1",
                UNIT,
                Candidate.of(scaled(UNIT, "5")),
                Check.PRIMAL_FEASIBILITY,
                "not-normalized");
        draft.rejected("dg-cost-ascent", "(3, 4)/5", UNIT, Candidate.of(scaled(UNIT, "-1")), Check.GAP, "ascent");
        draft.rejected(
                "dg-cost-zero",
                "there is no constraint that fails",
                STILL,
                Candidate.infeasible(),
                Check.STATUS,
                "zero-gradient");
        draft.rejected(
                "dg-cost-no-cost",
                "claims -5 for -4",
                UNIT,
                Candidate.of(UNIT.step(BigFraction.ONE)).value(Rational.parse("-5")),
                Check.VALUE,
                "no-cost");
        draft.rejected(
                "dg-cost-shape",
                "one entry for two",
                UNIT,
                Candidate.vector("s", RationalMatrix.vector("-1")),
                Check.SHAPE,
                "wrong-shape");
        return draft;
    }

    private static void accept(VectorDraft draft, String id, String comment, TrustRegionCost instance, String tag) {
        draft.accepted(id, comment, instance, Candidate.of(instance.step(BigFraction.ONE)), tag);
    }

    private static Point scaled(TrustRegionCost instance, String share) {
        return instance.step(Rational.parse(share));
    }
}
