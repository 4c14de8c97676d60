package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.TwoWeights;
import org.convexgan.broken.BrokenHalvedWeight;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.problem.NormConstrainedCovariance;

@Decides(
        value = "HC-SC33",
        regimes = {"minimizers differ", "a common minimizer"})
@Label("HC-SC33: beta_g and beta_g/2 are different penalties")
class HalvedWeightProperties extends ClaimProperties<NormConstrainedCovariance> {

    @Override
    protected List<? extends Mutant<NormConstrainedCovariance>> mutants() {
        return List.of(BrokenHalvedWeight.values());
    }

    @Refutes
    @Label("a minimizer for R_g = beta_g ||G||^2 minimizes the displayed ||X'X - G'G|| + (beta_g/2) ||G||^2")
    void both_readings_have_a_common_minimizer(@ForAll("instances") TwoWeights.Readings in) {
        double optimum = certified(in.problem()).dualValue();

        double reached = in.problem().objective(solve(in.introduced()).primal());

        refuteIf(
                reached - optimum > 1e-6 * in.scale(),
                "at beta_g = %s the minimizer for beta_g has the displayed objective %s, the optimum is %s",
                in.introduced().betaG(),
                reached,
                optimum);
    }

    @Amended
    @Label("the displayed problem levels floor(2/beta_g) directions and is certified at weight beta_g/2")
    void displayed_problem_has_the_closed_form_of_its_own_weight(@ForAll("instances") TwoWeights.Readings in) {
        double value = certified(in.problem()).primalValue();

        expect("p*", value, in.optimalValue(), in.scale());
    }

    @Amended
    @Label("the minimizer for beta_g misses the displayed optimum by what the chosen spectrum says, 0 included")
    void minimizers_differ_where_the_spectrum_says(@ForAll("instances") TwoWeights.Readings in) {
        double optimum = certified(in.problem()).primalValue();

        double reached = in.problem().objective(solve(in.introduced()).primal());

        expect("excess of the other reading", reached - optimum, in.excess(), in.scale());
    }

    @Provide
    Arbitrary<TwoWeights.Readings> instances() {
        return TwoWeights.readings();
    }
}
