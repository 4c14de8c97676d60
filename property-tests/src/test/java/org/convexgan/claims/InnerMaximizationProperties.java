package org.convexgan.claims;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Discriminators;
import org.convexgan.broken.BrokenSupremum;
import org.convexgan.certificate.Certificate;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.DiscriminatorSupremum;

@Decides(
        value = "HC-L3.1",
        regimes = {"supremum 0", "supremum infinite", "h = beta"})
@Label("HC-L3.1: the game (3) is the program min Rg s.t. h(G) <= beta")
class InnerMaximizationProperties extends ClaimProperties<DiscriminatorSupremum> {

    @Override
    protected List<? extends Mutant<DiscriminatorSupremum>> mutants() {
        return List.of(BrokenSupremum.values());
    }

    @AsPrinted
    @Label("the inner supremum is 0 if the chosen h(G) <= beta, and grows along a ray otherwise")
    void supremum_is_zero_or_infinite(@ForAll("instances") Discriminators.Game in) {
        Certificate certificate = certified(in.problem());

        double slope = Math.max(0, in.discriminatorValue() - in.problem().beta());
        expect("growth of the supremum per unit of |v|", certificate.primalValue(), slope, in.discriminatorValue());
    }

    @AsPrinted
    @Label("for any continuous activation a neuron u contributes 0 if |c(u)| <= beta and otherwise without bound")
    void each_neuron_contributes_zero_or_infinity(@ForAll("instances") Discriminators.Game in) {
        double beta = in.problem().beta();
        Vector u = UnitVectors.around(in.problem().realData().columns()).get(0);

        for (DoubleUnaryOperator activation : ACTIVATIONS) {
            double contrast = in.problem().realData().times(u).map(activation).sum()
                    - in.problem().generated().times(u).map(activation).sum();
            double best = Double.NEGATIVE_INFINITY;
            for (double v : OUTPUT_WEIGHTS) {
                best = Math.max(best, v * contrast - beta * Math.abs(v));
            }
            double expected = LARGEST_WEIGHT * Math.max(0, Math.abs(contrast) - beta);
            expect("supremum over |v| <= " + LARGEST_WEIGHT, best, expected, LARGEST_WEIGHT * Math.abs(contrast));
        }
    }

    @Provide
    Arbitrary<Discriminators.Game> instances() {
        return Discriminators.games();
    }

    private static final double LARGEST_WEIGHT = 1024;
    private static final double[] OUTPUT_WEIGHTS = {-LARGEST_WEIGHT, -1, 0, 1, LARGEST_WEIGHT};
    private static final List<DoubleUnaryOperator> ACTIVATIONS =
            List.of(Math::tanh, Math::sin, Math::abs, t -> t > 0 ? t : t / 8, t -> t * t * t - t);
}
