package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Lines;
import org.convexgan.broken.BrokenOneDimensionalRelu;
import org.convexgan.certificate.Certificate;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.LeastDistance;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.Polytope;
import org.convexgan.problem.OneDimensionalRelu;
import org.convexgan.problem.OneDimensionalReluTarget;

@Decides(
        value = "HC-T2.2.clip",
        regimes = {"clipped on both sides", "one side left", "collapsed"})
@Label("HC-T2.2.clip: clipping the data on both sides solves (39) for every p")
class TwoSidedClippingProperties extends ClaimProperties<OneDimensionalRelu> {

    @Override
    protected List<? extends Mutant<OneDimensionalRelu>> mutants() {
        return List.of(BrokenOneDimensionalRelu.values());
    }

    @AsPrinted
    @Label("the closed form is certified for p = 1, 1.5, 2, 4")
    void answers_are_certified(@ForAll("instances") Lines.Clipping in) {
        certified(in.problem());
    }

    @AsPrinted
    @Label("p* is the one of the sample from which the data were built")
    void optimal_value_is_the_one_the_instance_was_built_from(@ForAll("instances") Lines.Clipping in) {
        Certificate certificate = certified(in.problem());

        expect("p*", certificate.primalValue(), in.optimalValue(), in.scale());
    }

    @AsPrinted
    @Label("for p > 1 the optimum is the sample from which the data were built")
    void optimum_is_the_one_the_instance_was_built_from(@ForAll("instances") Lines.Clipping in) {
        Vector w = solve(in.problem()).primal().vector("w");

        expect(
                "largest error of w",
                w.minus(in.optimum()).maxAbs(),
                0,
                in.problem().realData().maxAbs());
    }

    @AsPrinted
    @Label("for p = 2 a quadratic program over the sorted points of (7) finds the same optimum")
    void quadratic_program_agrees(@ForAll("instances") Lines.Clipping in) {
        OneDimensionalRelu squared =
                new OneDimensionalRelu(in.problem().realData(), in.problem().beta(), 2);
        Polytope set = new OneDimensionalReluTarget(
                        squared.realData(),
                        squared.beta(),
                        Vector.zeros(squared.realData().size()))
                .sortedFeasibleSet();

        Vector projected = LeastDistance.to(Vector.zeros(squared.realData().size()), set.a(), set.b())
                .point();

        Vector w = solve(squared).primal().vector("w").sorted();
        expect(
                "largest difference",
                w.minus(projected).maxAbs(),
                0,
                squared.realData().maxAbs());
    }

    @Provide
    Arbitrary<Lines.Clipping> instances() {
        return Lines.clipping();
    }
}
