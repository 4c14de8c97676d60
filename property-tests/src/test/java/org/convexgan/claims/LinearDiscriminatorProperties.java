package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Means;
import org.convexgan.broken.BrokenLinearDiscriminator;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.problem.DiscriminatorSupremum;

@Decides(
        value = "HC-C3.1",
        regimes = {"equal rows", "different rows"})
@Label("HC-C3.1: the linear discriminator measures the distance of the sums")
class LinearDiscriminatorProperties extends ClaimProperties<DiscriminatorSupremum> {

    @Override
    protected List<? extends Mutant<DiscriminatorSupremum>> mutants() {
        return List.of(BrokenLinearDiscriminator.values());
    }

    @AsPrinted
    @Label("h(G) is the chosen distance of the sums, and attained")
    void value_is_the_distance_of_the_sums(@ForAll("instances") Means.SumDifference in) {
        Certificate certificate = certified(in.problem());

        expect("h(G)", certificate.primalValue(), in.distance(), in.distance());
    }

    @AsPrinted
    @Label("no neuron in the unit ball does better")
    void no_other_neuron_does_better(@ForAll("instances") Means.SumDifference in) {
        double value = certified(in.problem()).primalValue();

        double sampled = UnitVectors.largestContrast(in.problem());

        require(
                Check.GAP,
                sampled <= value + Tolerance.F64.gap() * (1 + value),
                "a unit vector has %s > h = %s",
                sampled,
                value);
    }

    @Provide
    Arbitrary<Means.SumDifference> instances() {
        return Means.sumDifferences(Arbitraries.just(0.0));
    }
}
