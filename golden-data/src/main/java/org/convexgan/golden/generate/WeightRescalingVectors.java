package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-D.1: weight decay on both layers against a penalty on the output weight alone. */
@AutoService(VectorSource.class)
public final class WeightRescalingVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft =
                new VectorDraft("HC-D.1", "weight-rescaling", "Appendix D.1", "exact", WeightRescalingVectors.class);
        draft.tag(
                "inverse-scale",
                "uses alpha = (a/b)^(1/2) for (b/a)^(1/2)",
                "scales the wrong layer: only the gap sees it");
        draft.tag("factor-two-dropped", "reports a*b for 2*a*b", "the point is right, the value is half");
        draft.tag(
                "degree-one-rule",
                "rescales v by 1/alpha although the activation has degree 2",
                "alpha is wrong: only the gap sees it");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("one-scale-per-layer", "returns a scale for each layer", "the shape is wrong");
        draft.tag("nonpositive-scale", "returns a scale that is not positive", "the constraint is violated");

        WeightRescaling oneFour = WeightRescaling.of("1", "4", 1);
        WeightRescaling squareOneFour = WeightRescaling.of("1", "4", 2);
        draft.accepted(
                "hc-d1-degree1-1-4",
                "2*1*4 = 8 at alpha = 2",
                oneFour,
                Candidate.of(oneFour.optimum()),
                "inverse-scale");
        draft.positive(
                "hc-d1-degree1-2-3",
                "alpha = (3/2)^(1/2) is irrational, the value 12 is not",
                WeightRescaling.of("2", "3", 1));
        draft.positive(
                "hc-d1-degree1-halves",
                "equal norms: alpha = 1",
                WeightRescaling.of("0.5", "0.5", 1),
                "factor-two-dropped");
        draft.accepted(
                "hc-d1-degree2-1-4",
                "3/2^(2/3)*4 = 7.559526299369240",
                squareOneFour,
                Candidate.of(squareOneFour.optimum()),
                "degree-one-rule");
        draft.positive("hc-d1-degree2-2-3", "3/2^(2/3)*12", WeightRescaling.of("2", "3", 2));
        draft.positive(
                "hc-d1-degree2-1-1",
                "the constant 3/2^(2/3) = 1.889881574842310 itself",
                WeightRescaling.of("1", "1", 2));
        draft.rejected(
                "hc-d1-inverse-scale",
                "alpha = 1/2",
                oneFour,
                Candidate.of(WeightRescaling.point(Interval.of(new BigFraction(1, 2)))),
                Check.GAP,
                "inverse-scale");
        draft.rejected(
                "hc-d1-factor-two",
                "claims 4",
                oneFour,
                Candidate.of(oneFour.optimum()).value(new BigFraction(4)),
                Check.VALUE,
                "factor-two-dropped");
        draft.rejected(
                "hc-d1-degree-one-rule",
                "alpha = 2 has objective 9",
                squareOneFour,
                Candidate.of(WeightRescaling.point(Interval.of(2))),
                Check.GAP,
                "degree-one-rule");
        draft.rejected(
                "hc-d1-degree2-inverse-scale",
                "alpha = 1/2 has objective above 4000",
                squareOneFour,
                Candidate.of(WeightRescaling.point(Interval.of(new BigFraction(1, 2)))),
                Check.GAP,
                "inverse-scale");
        draft.rejected(
                "hc-d1-infeasible",
                "every positive scale is feasible",
                oneFour,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-d1-two-scales",
                "two entries",
                oneFour,
                Candidate.vector("alpha", RationalMatrix.vector("2 0.5")),
                Check.SHAPE,
                "one-scale-per-layer");
        draft.rejected(
                "hc-d1-negative-scale",
                "alpha = -2 has the right value for degree 1",
                oneFour,
                Candidate.vector("alpha", RationalMatrix.vector("-2")),
                Check.PRIMAL_FEASIBILITY,
                "nonpositive-scale");
        return draft;
    }
}
