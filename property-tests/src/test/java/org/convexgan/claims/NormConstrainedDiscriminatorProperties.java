package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Discriminators;
import org.convexgan.broken.BrokenNormConstrainedDiscriminator;
import org.convexgan.certificate.Certificate;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.problem.DiscriminatorSupremum;

@Decides(
        value = "HC-LC.2",
        regimes = {"one neuron", "several neurons"})
@Label("HC-LC.2: under sum |v_j| <= 1 one neuron is as good as many")
class NormConstrainedDiscriminatorProperties extends ClaimProperties<DiscriminatorSupremum> {

    @Override
    protected List<? extends Mutant<DiscriminatorSupremum>> mutants() {
        return List.of(BrokenNormConstrainedDiscriminator.values());
    }

    @AsPrinted
    @Label("the maximum over m_d neurons is the chosen h(G)")
    void maximum_is_the_value_of_the_best_neuron(@ForAll("instances") Discriminators.Game in) {
        Certificate certificate = certified(in.problem());

        expect("maximum", certificate.primalValue(), in.discriminatorValue(), in.discriminatorValue());
    }

    @AsPrinted
    @Label("one neuron reaches what any number of neurons reaches")
    void width_does_not_matter(@ForAll("instances") Discriminators.Game in) {
        DiscriminatorSupremum p = in.problem();
        DiscriminatorSupremum narrow =
                new DiscriminatorSupremum(p.realData(), p.generated(), p.activation(), p.beta(), 1);

        expect(
                "maximum of one neuron",
                certified(narrow).primalValue(),
                certified(p).primalValue(),
                in.discriminatorValue());
    }

    @Provide
    Arbitrary<Discriminators.Game> instances() {
        return Discriminators.unpenalizedGames();
    }
}
