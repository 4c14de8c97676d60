package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Rescalings;
import org.convexgan.broken.BrokenWeightRescaling;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Point;
import org.convexgan.problem.WeightRescaling;

@Decides(
        value = "HC-D.1",
        regimes = {"degree 1", "degree 2"})
@Label("HC-D.1: weight decay on both layers is a norm penalty on the output, up to a constant")
class WeightRescalingProperties extends ClaimProperties<WeightRescaling> {

    @Override
    protected List<? extends Mutant<WeightRescaling>> mutants() {
        return List.of(BrokenWeightRescaling.values());
    }

    @Refutes
    @Label("beta (||u||^2 + v^2), minimized over rescalings, is beta ||u|| |v|")
    void printed_constant_is_one(@ForAll("degreeOne") Rescalings.Rescaling in) {
        WeightRescaling problem = in.problem();
        double minimum = certified(problem).dualValue();
        double printed = problem.uNorm() * problem.vNorm();

        refuteIf(
                minimum > printed * (1 + Tolerance.F64.gap()),
                "the minimum is %s, not %s: the factor 2 is missing",
                minimum,
                printed);
    }

    @Amended
    @Label("degree 1 costs 2 ||u|| |v|, degree 2 costs 3/2^(2/3) ||u||^2 |v|")
    void constants_are_two_and_its_cubic_sibling(@ForAll("instances") Rescalings.Rescaling in) {
        WeightRescaling problem = in.problem();
        double expected = problem.degree() == 1
                ? 2 * problem.uNorm() * problem.vNorm()
                : CUBIC_CONSTANT * problem.uNorm() * problem.uNorm() * problem.vNorm();

        Certificate certificate = certified(problem);

        expect("minimum", certificate.primalValue(), expected, expected);
    }

    @Amended
    @Label("no other scaling is cheaper")
    void no_other_scaling_is_cheaper(@ForAll("instances") Rescalings.Rescaling in) {
        double minimum = certified(in.problem()).primalValue();

        for (double alpha = 1.0 / 64; alpha <= 64; alpha *= 1.25) {
            double other = in.problem().objective(Point.of("alpha", Vector.of(alpha)));
            require(
                    Check.GAP,
                    other >= minimum * (1 - Tolerance.F64.gap()),
                    "alpha = %s costs %s < %s",
                    alpha,
                    other,
                    minimum);
        }
    }

    @Provide
    Arbitrary<Rescalings.Rescaling> instances() {
        return Rescalings.rescalings();
    }

    @Provide
    Arbitrary<Rescalings.Rescaling> degreeOne() {
        return Rescalings.rescalings().filter(in -> in.problem().degree() == 1);
    }

    private static final double CUBIC_CONSTANT = 1.889881574842310; // 3/2^(2/3)
}
