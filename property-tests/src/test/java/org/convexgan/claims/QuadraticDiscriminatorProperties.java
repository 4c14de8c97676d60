package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Spectra;
import org.convexgan.broken.BrokenQuadraticDiscriminator;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.problem.DiscriminatorSupremum;

@Decides(
        value = "HC-C3.2",
        regimes = {"positive leads", "negative leads"})
@Label("HC-C3.2: the quadratic discriminator measures the spectral distance of the scatters")
class QuadraticDiscriminatorProperties extends ClaimProperties<DiscriminatorSupremum> {

    @Override
    protected List<? extends Mutant<DiscriminatorSupremum>> mutants() {
        return List.of(BrokenQuadraticDiscriminator.values());
    }

    @AsPrinted
    @Label("h(G) is the largest |eigenvalue| of the chosen X'X - G'G, and attained")
    void value_is_the_spectral_norm_of_the_scatter_difference(@ForAll("instances") Spectra.ScatterDifference in) {
        Certificate certificate = certified(in.problem());

        expect("h(G)", certificate.primalValue(), in.discriminatorValue(), in.discriminatorValue());
    }

    @AsPrinted
    @Label("no neuron in the unit ball does better")
    void no_other_neuron_does_better(@ForAll("instances") Spectra.ScatterDifference in) {
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
    Arbitrary<Spectra.ScatterDifference> instances() {
        return Spectra.scatterDifferences(Arbitraries.just(0.0));
    }
}
