package org.convexgan.claims;

import java.util.List;
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

    @Provide
    Arbitrary<Discriminators.Game> instances() {
        return Discriminators.games();
    }
}
