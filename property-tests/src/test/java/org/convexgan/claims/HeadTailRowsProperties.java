package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Lines;
import org.convexgan.broken.BrokenHeadTailRows;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.problem.HingeDistance;
import org.convexgan.problem.OneDimensionalDiscriminatorValue;
import org.convexgan.problem.Point;

@Decides(
        value = "HC-T2.2.rows",
        regimes = {"sorted w", "unsorted w"})
@Label("HC-T2.2.rows: the rows (7) of the sorted sample are the discriminator of (39)")
class HeadTailRowsProperties extends ClaimProperties<OneDimensionalDiscriminatorValue> {

    @Override
    protected List<? extends Mutant<OneDimensionalDiscriminatorValue>> mutants() {
        return List.of(BrokenHeadTailRows.values());
    }

    @Refutes
    @Label("w satisfies (39) exactly if it satisfies the rows (7) in the given order")
    void printed_rows_describe_the_feasible_set(@ForAll("instances") Lines.Pair in) {
        Vector x = in.problem().realData();
        Vector w = in.problem().generated();
        double rows = HeadTailRows.printedMaximum(x, w);
        double truth = HingeDistance.between(x, w);
        double beta = (rows + truth) / 2;

        refuteIf(
                Math.abs(rows - truth) > Tolerance.F64.gap() * (1 + x.maxAbs()) && beta <= in.gap(),
                "min gap %s, beta %s: rows say %s, truth is %s",
                in.gap(),
                beta,
                rows,
                truth);
    }

    @Amended
    @Label("for sorted w the largest row is T(w), whatever the order in which w was given and whatever beta")
    void largest_row_of_the_sorted_sample_is_the_discriminator_value(@ForAll("instances") Lines.Pair in) {
        certified(in.problem());
    }

    @Amended
    @Label("the printed rows are the sums over heads and tails, in every order of w")
    void printed_rows_are_head_and_tail_sums(@ForAll("instances") Lines.Pair in) {
        Vector x = in.problem().realData();
        Vector w = in.problem().generated();

        expect(
                "largest head or tail sum",
                HeadTailRows.maximum(x, w),
                HeadTailRows.printedMaximum(x, w),
                x.maxAbs() + w.maxAbs());
    }

    @Amended
    @Label("no other slope |u| <= 1 and bias beats the breaks of (39)")
    void no_other_neuron_does_better(@ForAll("instances") Lines.Pair in) {
        double value = certified(in.problem()).primalValue();

        for (double u : SLOPES) {
            for (double b = -12; b <= 12; b += 0.375) {
                double other = in.problem().objective(Point.of("neuron", Vector.of(u, b)));
                require(
                        Check.GAP,
                        other <= value + Tolerance.F64.gap() * (1 + value),
                        "u = %s, b = %s has %s > T = %s",
                        u,
                        b,
                        other,
                        value);
            }
        }
    }

    @Provide
    Arbitrary<Lines.Pair> instances() {
        return Lines.pairs();
    }

    private static final double[] SLOPES = {-1, -0.5, 0, 0.25, 1};
}
