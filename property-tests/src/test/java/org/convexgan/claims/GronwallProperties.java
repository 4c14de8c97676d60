package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Gronwalls;
import org.convexgan.broken.BrokenGronwall;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.DiscreteGronwall;

@Decides(
        value = "OP-A.5",
        regimes = {"psi > 0", "psi = 0", "psi < 0"})
@Label("OP-A.5: the product is the largest value that the discrete Gronwall inequality leaves")
class GronwallProperties extends ClaimProperties<DiscreteGronwall> {
    private static final double ROUNDING = 1e-12;

    @Override
    protected List<? extends Mutant<DiscreteGronwall>> mutants() {
        return List.of(BrokenGronwall.values());
    }

    @AsPrinted
    @Label("the sequence of equalities attains the bound of its multipliers")
    void product_is_attained(@ForAll("inequalities") Gronwalls.Inequality in) {
        certified(in.problem());
    }

    @AsPrinted
    @Label("every sequence that satisfies the inequality stays below the product, member by member")
    void no_sequence_exceeds_the_product(@ForAll("inequalities") Gronwalls.Inequality in) {
        Vector largest = solve(in.problem()).primal().vector("phi");
        Vector phi = in.sequence();

        for (int t = 0; t < phi.size(); t++) {
            double allowed = largest.get(t) + ROUNDING * (1 + largest.maxAbs());
            require(Check.VALUE, phi.get(t) <= allowed, "phi_%s = %s exceeds %s", t, phi.get(t), largest.get(t));
        }
    }

    @Provide
    Arbitrary<Gronwalls.Inequality> inequalities() {
        return Gronwalls.inequalities();
    }
}
