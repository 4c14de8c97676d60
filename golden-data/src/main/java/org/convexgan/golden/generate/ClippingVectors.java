package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-T2.2.clip: the symmetric optimum is two-sided clipping of the data. */
@AutoService(VectorSource.class)
public final class ClippingVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-T2.2.clip", "one-dimensional-relu", "ours; closes Theorem 2.2", "ours", ClippingVectors.class);
        draft.tag(
                "soft-threshold",
                "moves every sample towards zero by beta/n",
                "feasible but not optimal, or infeasible");
        draft.tag("one-sided", "clips only the large samples", "feasible but not optimal: only the gap sees it");
        draft.tag(
                "largest-only",
                "moves only the largest sample, by beta",
                "passes its neighbours: the order changes and T exceeds beta");
        draft.tag("each-by-beta", "clips at max - beta", "moves several samples by beta in total too much");
        draft.tag("returns-data", "returns w = x", "feasible but not optimal: only the gap sees it");
        draft.tag(
                "asks-for-order",
                "expects the order of x in the answer",
                "T and the value do not depend on the order: rejecting it is wrong");
        draft.tag(
                "power-dropped",
                "reports the sum of absolute values for p = 2",
                "the point is right, the claimed value is not the objective");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("wrong-shape", "drops a sample", "the shape is wrong");

        OneDimensionalRelu ramp = OneDimensionalRelu.of("1 2 3", "1", "2");
        OneDimensionalRelu both = OneDimensionalRelu.of("-3 -1 0 2", "1", "2");
        OneDimensionalRelu plateau = OneDimensionalRelu.of("0 0 4 5", "3", "2");
        OneDimensionalRelu close = OneDimensionalRelu.of("1 2 2.5", "2", "2");
        draft.accepted(
                "hc-t22-clip-ramp",
                "x = (1, 2, 3), beta = 1: w = (1, 2, 2)",
                ramp,
                Candidate.of(ramp.optimum()),
                "soft-threshold");
        draft.accepted(
                "hc-t22-clip-both-sides",
                "x = (-3, -1, 0, 2), beta = 1: w = (-2, -1, 0, 1)",
                both,
                Candidate.of(both.optimum()),
                "one-sided");
        draft.accepted(
                "hc-t22-clip-plateau",
                "x = (0, 0, 4, 5), beta = 3: w = (0, 0, 3, 3)",
                plateau,
                Candidate.of(plateau.optimum()),
                "each-by-beta");
        draft.accepted(
                "hc-t22-clip-any-order",
                "the optimum in another order is an optimum",
                both,
                samples("1 -2 0 -1"),
                "asks-for-order");
        draft.positive("hc-t22-clip-unsorted", "x in any order", OneDimensionalRelu.of("3 1 2", "1", "2"));
        draft.positive(
                "hc-t22-clip-p1", "p = 1: only the value is unique", OneDimensionalRelu.of("-3 -1 0 2", "1", "1"));
        draft.positive("hc-t22-clip-p4", "p = 4", OneDimensionalRelu.of("-3 -1 0 2", "1", "4"), "power-dropped");
        draft.positive(
                "hc-t22-clip-p15", "p = 3/2: an irrational value", OneDimensionalRelu.of("-3 -1 0 2", "1", "1.5"));
        draft.positive("hc-t22-clip-single", "n = 1", OneDimensionalRelu.of("5", "2", "2"));
        draft.positive("hc-t22-clip-collapse", "beta above both sums", OneDimensionalRelu.of("-2 -1 1 1", "3", "2"));
        draft.positive(
                "hc-t22-clip-thirds",
                "the clipping level 7/3 has no finite decimal",
                OneDimensionalRelu.of("3 3 3 1", "2", "2"));
        draft.positive("hc-t22-clip-close", "the two largest end up equal", close, "largest-only");
        draft.rejected(
                "hc-t22-clip-soft-threshold",
                "every sample lower by 1/3",
                ramp,
                Candidate.of(OneDimensionalRelu.point(RationalMatrix.vector("1 2 3")
                        .minus(RationalMatrix.ones(3).times(new BigFraction(1, 3))))),
                Check.GAP,
                "soft-threshold");
        draft.rejected(
                "hc-t22-clip-one-sided", "w = (-3, -1, 0, 1)", both, samples("-3 -1 0 1"), Check.GAP, "one-sided");
        draft.rejected(
                "hc-t22-clip-largest-only",
                "w = (1, 2, 0.5): the optimum is (1, 1.25, 1.25)",
                close,
                samples("1 2 0.5"),
                Check.GAP,
                "largest-only");
        draft.rejected(
                "hc-t22-clip-each-by-beta",
                "w = (0, 0, 2, 2)",
                plateau,
                samples("0 0 2 2"),
                Check.PRIMAL_FEASIBILITY,
                "each-by-beta");
        draft.rejected("hc-t22-clip-returns-data", "w = x", ramp, samples("1 2 3"), Check.GAP, "returns-data");
        draft.rejected(
                "hc-t22-clip-value",
                "claims 5 for 9",
                ramp,
                Candidate.of(ramp.optimum()).value(new BigFraction(5)),
                Check.VALUE,
                "power-dropped");
        draft.rejected(
                "hc-t22-clip-infeasible",
                "w = x is feasible",
                ramp,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected("hc-t22-clip-shape", "two of three", ramp, samples("1 2"), Check.SHAPE, "wrong-shape");
        return draft;
    }

    private static Candidate samples(String line) {
        return Candidate.vector("w", RationalMatrix.vector(line));
    }
}
