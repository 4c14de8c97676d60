package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.PiecewiseSums;
import org.convexgan.broken.BelievesPiecewiseConvexity;
import org.convexgan.certificate.Tolerance;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.PiecewiseMeans;
import org.convexgan.problem.ReluDiscriminatorValue;

@Decides(
        value = "HC-C3.4.convex",
        regimes = {"line", "more features"})
@Label("HC-C3.4.convex: the generated data that a ReLU discriminator accepts do not form a convex set")
class PiecewiseConvexityProperties extends ClaimProperties<ReluDiscriminatorValue> {

    @Override
    protected List<? extends Mutant<ReluDiscriminatorValue>> mutants() {
        return List.of(BelievesPiecewiseConvexity.values());
    }

    @Refutes
    @Label("the midpoint of two feasible G is feasible, for every beta")
    void midpoints_of_feasible_samples_are_feasible(@ForAll("instances") PiecewiseSums.Midpoint in) {
        Matrix x = in.problem().realData();
        double first = PiecewiseMeans.between(x, in.first()).bound();
        double second = PiecewiseMeans.between(x, in.second()).bound();
        double between = certified(in.problem()).primalValue();

        refuteIf(
                between
                        > Math.max(first, second)
                                + Tolerance.F64.gap() * (1 + in.problem().cancellingTerms()),
                "h = %s at %s and %s at %s, but %s between them",
                first,
                in.first(),
                second,
                in.second(),
                between);
    }

    @Supports
    @Label("the value at midpoints is certified")
    void value_at_midpoints_is_certified(@ForAll("instances") PiecewiseSums.Midpoint in) {
        certified(in.problem());
    }

    @Supports
    @Label("both ends of the counterexamples are permutations of the data, with h = 0")
    void permutations_of_the_data_have_value_0(@ForAll("instances") PiecewiseSums.Midpoint in) {
        for (Matrix end : List.of(in.first(), in.second())) {
            ReluDiscriminatorValue atEnd =
                    new ReluDiscriminatorValue(in.problem().realData(), end);

            expect("h at a permutation", certified(atEnd).dualValue(), 0, atEnd.cancellingTerms());
        }
    }

    @Provide
    Arbitrary<PiecewiseSums.Midpoint> instances() {
        return PiecewiseSums.midpoints();
    }
}
