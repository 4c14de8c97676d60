package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-Fig1: both toys shrink linearly and collapse exactly from beta = 1. */
@AutoService(VectorSource.class)
public final class ModeCollapseVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-Fig1", "one-dimensional-relu", "Figure 1 and section 5.1", "exact", ModeCollapseVectors.class);
        draft.tag("collapses-early", "returns w = 0 below beta = 1", "T(0) exceeds beta");
        draft.tag(
                "never-collapses",
                "keeps the modes apart at beta = 1",
                "feasible but not optimal: only the gap sees it");
        draft.tag("beta-halved", "shrinks by beta/2", "feasible but not optimal: only the gap sees it");
        draft.tag(
                "value-of-one-mode",
                "counts one of the two modes",
                "the point is right, the claimed value is not the objective");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("drops-middle", "returns two points for three", "the shape is wrong");

        OneDimensionalRelu half = OneDimensionalRelu.of("-1 1", "0.5", "2");
        OneDimensionalRelu edge = OneDimensionalRelu.of("-1 1", "1", "2");
        OneDimensionalRelu middle = OneDimensionalRelu.of("-1 0 1", "0.25", "2");
        draft.accepted(
                "hc-fig1-half",
                "w = (-0.5, 0.5), 0.5",
                half,
                Candidate.of(half.optimum()),
                "collapses-early",
                "beta-halved");
        draft.accepted("hc-fig1-edge", "beta = 1: w = 0", edge, Candidate.of(edge.optimum()), "never-collapses");
        draft.positive("hc-fig1-tenth", "beta = 0.1", OneDimensionalRelu.of("-1 1", "0.1", "2"));
        draft.positive("hc-fig1-quarter-p1", "p = 1: 1.5", OneDimensionalRelu.of("-1 1", "0.25", "1"));
        draft.positive("hc-fig1-nine-tenths-p4", "p = 4: 2*0.1^4", OneDimensionalRelu.of("-1 1", "0.9", "4"));
        draft.positive("hc-fig1-beyond", "beta = 2: w = 0", OneDimensionalRelu.of("-1 1", "2", "2"));
        draft.accepted(
                "hc-fig1-three-quarter",
                "w = (-0.75, 0, 0.75)",
                middle,
                Candidate.of(middle.optimum()),
                "drops-middle");
        draft.positive(
                "hc-fig1-three-edge", "beta = 1 collapses three points too", OneDimensionalRelu.of("-1 0 1", "1", "2"));
        draft.positive("hc-fig1-three-p4", "p = 4, beta = 0.5", OneDimensionalRelu.of("-1 0 1", "0.5", "4"));
        draft.rejected(
                "hc-fig1-early",
                "w = 0 at beta = 0.5: T = 1",
                half,
                samples("0 0"),
                Check.PRIMAL_FEASIBILITY,
                "collapses-early");
        draft.rejected(
                "hc-fig1-never",
                "w = (-0.5, 0.5) at beta = 1",
                edge,
                samples("-0.5 0.5"),
                Check.GAP,
                "never-collapses");
        draft.rejected(
                "hc-fig1-beta-halved",
                "w = (-0.75, 0.75) at beta = 0.5",
                half,
                samples("-0.75 0.75"),
                Check.GAP,
                "beta-halved");
        draft.rejected(
                "hc-fig1-value",
                "claims 0.25",
                half,
                Candidate.of(half.optimum()).value(new BigFraction(1, 4)),
                Check.VALUE,
                "value-of-one-mode");
        draft.rejected(
                "hc-fig1-infeasible",
                "w = x is feasible",
                edge,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected("hc-fig1-shape", "two of three", middle, samples("-0.75 0.75"), Check.SHAPE, "drops-middle");
        return draft;
    }

    private static Candidate samples(String line) {
        return Candidate.vector("w", RationalMatrix.vector(line));
    }
}
