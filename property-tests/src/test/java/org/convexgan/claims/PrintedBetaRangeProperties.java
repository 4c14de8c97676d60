package org.convexgan.claims;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Lines;
import org.convexgan.broken.TrustsPrintedRange;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.problem.HingeDistance;
import org.convexgan.problem.OneDimensionalDiscriminatorValue;

@Decides("HC-T2.2.beta")
@Label("HC-T2.2.beta: beta <= min gap does not make (7) sufficient")
class PrintedBetaRangeProperties extends ClaimProperties<OneDimensionalDiscriminatorValue> {

    @Override
    protected List<? extends Mutant<OneDimensionalDiscriminatorValue>> mutants() {
        return List.of(TrustsPrintedRange.values());
    }

    @Refutes
    @Label("for beta <= min gap every point of (7) satisfies (39)")
    void points_of_the_polytope_are_feasible(@ForAll("instances") Lines.PolytopePoint in) {
        Vector x = in.problem().realData();
        Vector w = in.problem().generated();
        double truth = HingeDistance.between(x, w);

        refuteIf(
                truth > in.beta() + Tolerance.F64.feasibility() * (1 + x.maxAbs()),
                "min gap %s, beta %s: rows say %s, truth is %s",
                in.gap(),
                in.beta(),
                HeadTailRows.printedMaximum(x, w),
                truth);
    }

    @Supports
    @Label("for beta <= gap/2 vertices of (7) and points between two of them satisfy (39)")
    void half_the_gap_suffices_on_segments_between_vertices(@ForAll("halfGap") Lines.PolytopePoint in) {
        double truth = certified(in.problem()).primalValue();

        require(
                Check.PRIMAL_FEASIBILITY,
                truth
                        <= in.beta()
                                + Tolerance.F64.feasibility()
                                        * (1 + in.problem().realData().maxAbs()),
                "T(w) = %s > beta = %s",
                truth,
                in.beta());
    }

    @Supports
    @Label("at every vertex of (7) T(w) is the largest row of the sorted sample")
    void value_at_vertices_is_certified(@ForAll("instances") Lines.PolytopePoint in) {
        certified(in.problem());
    }

    @Override
    protected List<Figure> figures() {
        Vector x = Vector.of(0, 1, 2, 3);
        Vector w = Vector.of(-1, 3, 0, 4);
        List<Double> breaks =
                IntStream.rangeClosed(-2, 5).mapToObj(t -> (double) t).toList();
        return List.of(new Figure(
                "The counterexample x = (0, 1, 2, 3), w = (-1, 3, 0, 4), β = 1",
                Axis.linear("threshold t"),
                Axis.linear("Σ(xᵢ − t)₊ − Σ(wᵢ − t)₊"),
                false,
                List.of(
                        new Series(
                                "allowed by (39): at most β = 1",
                                Style.REGION,
                                List.of(-2.0, 5.0, 5.0, -2.0),
                                List.of(-1.0, -1.0, 1.0, 1.0)),
                        new Series(
                                "seen by a neuron",
                                Style.LINE,
                                breaks,
                                breaks.stream()
                                        .map(t -> HingeDistance.difference(x, w, 1, -t))
                                        .toList())),
                "The rows (7) say %s, but the neuron with its bend at the worst threshold sees a difference of %s."
                        .formatted(HeadTailRows.printedMaximum(x, w), HingeDistance.between(x, w))));
    }

    @Provide
    Arbitrary<Lines.PolytopePoint> instances() {
        return Lines.polytopePoints();
    }

    @Provide
    Arbitrary<Lines.PolytopePoint> halfGap() {
        return Lines.polytopeSegments().filter(in -> 2 * in.beta() <= in.gap());
    }
}
