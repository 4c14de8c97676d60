package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-T2.2.infeasible: the true constraint set is never empty, w = x is in it. */
@AutoService(VectorSource.class)
public final class LargeBetaVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-T2.2.infeasible",
                "one-dimensional-relu",
                "Theorem 2.2, case of larger beta",
                "exact",
                LargeBetaVectors.class);
        draft.tag(
                "claims-infeasible", "declares the instance infeasible because beta > min gap", "the status is wrong");
        draft.tag("returns-data", "returns w = x, feasible for every beta", "not optimal: only the gap sees it");
        draft.tag("collapses-early", "returns w = 0 as soon as beta > min gap", "T(0) exceeds beta");
        draft.tag("wrong-count", "returns only the distinct samples", "the shape is wrong");
        draft.tag(
                "value-of-data",
                "reports the norm of the data",
                "the point is right, the claimed value is not the objective");

        OneDimensionalRelu collapse = OneDimensionalRelu.of("-1 0 1", "1.5", "2");
        OneDimensionalRelu narrow = OneDimensionalRelu.of("0 0.5 3", "2", "2");
        OneDimensionalRelu equal = OneDimensionalRelu.of("0 0 4 5", "3", "2");
        draft.accepted(
                "hc-t22-infeasible-collapse",
                "beta = 1.5 > gap 1: w = 0",
                collapse,
                Candidate.of(collapse.optimum()),
                "claims-infeasible");
        draft.accepted(
                "hc-t22-infeasible-narrow",
                "beta = 2 > gap 0.5: w = (0, 0.5, 1)",
                narrow,
                Candidate.of(narrow.optimum()),
                "returns-data");
        draft.accepted(
                "hc-t22-infeasible-equal-samples",
                "gap 0, so every beta is larger: w = (0, 0, 3, 3)",
                equal,
                Candidate.of(equal.optimum()),
                "collapses-early",
                "wrong-count");
        draft.positive("hc-t22-infeasible-p1", "p = 1", OneDimensionalRelu.of("0 0.5 3", "2", "1"));
        draft.positive("hc-t22-infeasible-repeated", "all samples equal", OneDimensionalRelu.of("2 2 2", "3", "2"));
        draft.rejected(
                "hc-t22-infeasible-says-so",
                "beta = 1.5",
                collapse,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-t22-infeasible-says-so-narrow",
                "beta = 2",
                narrow,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-t22-infeasible-says-so-equal",
                "min gap 0",
                equal,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-t22-infeasible-returns-data", "w = x", narrow, samples("0 0.5 3"), Check.GAP, "returns-data");
        draft.rejected(
                "hc-t22-infeasible-collapses",
                "T(0) = 9 > 3",
                equal,
                samples("0 0 0 0"),
                Check.PRIMAL_FEASIBILITY,
                "collapses-early");
        draft.rejected("hc-t22-infeasible-shape", "three of four", equal, samples("0 3 3"), Check.SHAPE, "wrong-count");
        draft.rejected(
                "hc-t22-infeasible-value",
                "claims 9.25 for 1.25",
                narrow,
                Candidate.of(narrow.optimum()).value(new BigFraction(37, 4)),
                Check.VALUE,
                "value-of-data");
        return draft;
    }

    private static Candidate samples(String line) {
        return Candidate.vector("w", RationalMatrix.vector(line));
    }
}
