package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Means;
import org.convexgan.broken.BrokenLinearMeanMatching;
import org.convexgan.certificate.Certificate;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.MeanMatchingLinearGenerator;

@Decides(
        value = "HC-E13",
        regimes = {"shrunk", "collapsed to zero", "z = 0, nothing to match"})
@Label("HC-E13: a linear generator matches the mean if the noise does not sum to zero")
class LinearMeanShrinkageProperties extends ClaimProperties<MeanMatchingLinearGenerator> {

    @Override
    protected List<? extends Mutant<MeanMatchingLinearGenerator>> mutants() {
        return List.of(BrokenLinearMeanMatching.values());
    }

    @Refutes
    @Label("eq. 13 is solvable for every X, Z and beta")
    void printed_program_is_always_feasible(@ForAll("instances") Means.LinearShrinking in) {
        Feasibility feasibility = in.problem().feasibility();

        refuteIf(
                feasibility.isInfeasible(),
                "Z'1 = 0 and ||s|| = %s > beta = %s: no W satisfies the constraint",
                in.sumLength(),
                in.problem().beta());
    }

    @Amended
    @Label("with Z'1 != 0 or ||s|| <= beta the closed form is certified, otherwise the instance is infeasible")
    void answers_are_certified_or_rightly_infeasible(@ForAll("instances") Means.LinearShrinking in) {
        judged(in.problem());
    }

    @Amended
    @Label("p* is (beta_g/2)(||s|| - beta)_+^2/||z||^2 of the chosen ||s||")
    void optimal_value_is_the_one_the_instance_was_built_from(@ForAll("feasible") Means.LinearShrinking in) {
        Certificate certificate = certified(in.problem());

        expect("p*", certificate.primalValue(), in.optimalValue(), in.optimalValue());
    }

    @Provide
    Arbitrary<Means.LinearShrinking> instances() {
        return Means.linearShrinking();
    }

    @Provide
    Arbitrary<Means.LinearShrinking> feasible() {
        return Means.linearShrinking().filter(in -> !in.regime().startsWith("infeasible"));
    }
}
