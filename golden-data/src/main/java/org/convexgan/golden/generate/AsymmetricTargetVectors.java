package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-T2.2.anyRg: for a regulariser that is not permutation-invariant the convex program (7) misses the optimum. */
@AutoService(VectorSource.class)
public final class AsymmetricTargetVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-T2.2.anyRg",
                "one-dimensional-relu-target",
                "Theorem 2.2, regulariser",
                "exact",
                AsymmetricTargetVectors.class);
        draft.tag(
                "trusts-rows",
                "minimises over the polytope (7), which is convex",
                "a worse point, or one outside the true set");
        draft.tag(
                "sorts-answer",
                "returns the optimum in ascending order",
                "feasible but not optimal: only the gap sees it");
        draft.tag("returns-target", "ignores the constraint", "T exceeds beta");
        draft.tag(
                "value-over-rows",
                "reports the value of (7)",
                "the point is right, the claimed value is not the objective");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("wrong-shape", "drops a sample", "the shape is wrong");

        OneDimensionalReluTarget swap = OneDimensionalReluTarget.of("-1 1", "0.5", "1 -1");
        OneDimensionalReluTarget wide = OneDimensionalReluTarget.of("0 1 2 3", "0.9", "-0.9 2.8 0.2 3.9");
        OneDimensionalReluTarget tight = OneDimensionalReluTarget.of("0 1 2 3", "0.4", "-0.9 2.8 0.2 3.9");
        OneDimensionalReluTarget symmetric = OneDimensionalReluTarget.of("-1 0.5 2", "0.25", "0.5 0.5 0.5");
        draft.accepted(
                "hc-t22-any-swap",
                "x = (-1, 1), target (1, -1): 0 at w = target, (7) says 4.5",
                swap,
                Candidate.vector("w", swap.nearest()),
                "trusts-rows",
                "sorts-answer");
        draft.accepted(
                "hc-t22-any-wide",
                "beta = 0.9: 0.64, (7) says 0 at a point outside",
                wide,
                Candidate.vector("w", wide.nearest()),
                "returns-target");
        draft.accepted(
                "hc-t22-any-tight",
                "beta = 0.4: 1.69, (7) says 2.5",
                tight,
                Candidate.vector("w", tight.nearest()),
                "value-over-rows");
        draft.accepted(
                "hc-t22-any-symmetric",
                "a symmetric target: (7) is right",
                symmetric,
                Candidate.vector("w", symmetric.nearestByRows()));
        draft.positive(
                "hc-t22-any-slack",
                "beta so large that the target is reached",
                OneDimensionalReluTarget.of("-1 1", "2", "0.5 0"));
        draft.positive(
                "hc-t22-any-unsorted-data", "x in any order", OneDimensionalReluTarget.of("1 3 2", "0.5", "3 0 1"));
        draft.rejected(
                "hc-t22-any-swap-rows",
                "the optimum of (7)",
                swap,
                Candidate.vector("w", swap.nearestByRows()),
                Check.GAP,
                "trusts-rows");
        draft.rejected(
                "hc-t22-any-wide-rows",
                "the optimum of (7) is the target, T = 1.6",
                wide,
                Candidate.vector("w", wide.nearestByRows()),
                Check.PRIMAL_FEASIBILITY,
                "trusts-rows");
        draft.rejected(
                "hc-t22-any-tight-rows",
                "the optimum of (7)",
                tight,
                Candidate.vector("w", tight.nearestByRows()),
                Check.GAP,
                "trusts-rows");
        draft.rejected(
                "hc-t22-any-sorted", "w = (-1, 1) has value 8", swap, samples("-1 1"), Check.GAP, "sorts-answer");
        draft.rejected(
                "hc-t22-any-target",
                "w = target",
                tight,
                samples("-0.9 2.8 0.2 3.9"),
                Check.PRIMAL_FEASIBILITY,
                "returns-target");
        draft.rejected(
                "hc-t22-any-value",
                "claims 2.5 for 1.69",
                tight,
                Candidate.vector("w", tight.nearest()).value(new BigFraction(5, 2)),
                Check.VALUE,
                "value-over-rows");
        draft.rejected(
                "hc-t22-any-infeasible",
                "w = x is feasible",
                swap,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected("hc-t22-any-shape", "one of two", swap, samples("1"), Check.SHAPE, "wrong-shape");
        return draft;
    }

    private static Candidate samples(String line) {
        return Candidate.vector("w", RationalMatrix.vector(line));
    }
}
