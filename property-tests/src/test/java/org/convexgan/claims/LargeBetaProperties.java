package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Lines;
import org.convexgan.broken.BelievesInfeasibleBeyondGap;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.problem.HingeDistance;
import org.convexgan.problem.OneDimensionalRelu;

@Decides("HC-T2.2.infeasible")
@Label("HC-T2.2.infeasible: (39) is feasible for every beta")
class LargeBetaProperties extends ClaimProperties<OneDimensionalRelu> {

    @Override
    protected List<? extends Mutant<OneDimensionalRelu>> mutants() {
        return List.of(BelievesInfeasibleBeyondGap.values());
    }

    @Refutes
    @Label("(39) is infeasible for beta > min gap")
    void large_beta_is_infeasible(@ForAll("instances") Lines.Clipping in) {
        OneDimensionalRelu problem = in.problem();
        double atData = HingeDistance.between(problem.realData(), problem.realData());

        refuteIf(
                in.gap() > 0 && problem.beta() > in.gap() && atData <= problem.beta(),
                "beta = %s exceeds the smallest gap %s, but w = x has T(w) = %s",
                problem.beta(),
                in.gap(),
                atData);
    }

    @Supports
    @Label("every beta has a certified optimum")
    void every_beta_has_a_certified_optimum(@ForAll("instances") Lines.Clipping in) {
        certified(in.problem());
    }

    @Provide
    Arbitrary<Lines.Clipping> instances() {
        return Lines.clipping();
    }
}
