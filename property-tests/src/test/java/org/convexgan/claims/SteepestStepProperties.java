package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.TrustRegions;
import org.convexgan.broken.BrokenTrustRegionCost;
import org.convexgan.certificate.Certificate;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.TrustRegionCost;

@Decides(
        value = "DG-COST",
        regimes = {"zero gradient", "short step", "long step"})
@Label("DG-COST: the linearized cost is smallest at the end of a step of length sqrt(2 delta) against the gradient")
class SteepestStepProperties extends ClaimProperties<TrustRegionCost> {

    @Override
    protected List<? extends Mutant<TrustRegionCost>> mutants() {
        return List.of(BrokenTrustRegionCost.values());
    }

    @Refutes
    @Label("the best step has length 2 delta, as the text says")
    void step_has_the_printed_length(@ForAll("instances") TrustRegions.Descent in) {
        double length = certifiedStep(in).norm();
        double printed = 2 * in.problem().delta();

        refuteIf(
                Math.abs(length - printed) > 1e-6 * (1 + length),
                "delta %s: the best step has length %s, not %s",
                in.problem().delta(),
                length,
                printed);
    }

    @Amended
    @Label("the best step is the chosen one: length sqrt(2 delta), or zero where the gradient is zero")
    void step_is_the_one_the_instance_was_built_from(@ForAll("instances") TrustRegions.Descent in) {
        Vector s = certifiedStep(in);

        expect("|s - s*|", s.minus(in.step()).norm(), 0, in.step().norm());
    }

    @Amended
    @Label("the value is f - sqrt(2 delta) |gradient|")
    void optimal_value_is_the_one_the_instance_was_built_from(@ForAll("instances") TrustRegions.Descent in) {
        Certificate certificate = certified(in.problem());

        double size = in.problem().cancellingTerms();
        expect("p*", certificate.primalValue(), in.optimalValue(), size);
        expect("d*", certificate.dualValue(), in.optimalValue(), size);
    }

    @Amended
    @Label("gradient + mu s = 0 with the multiplier mu = |gradient| / sqrt(2 delta)")
    void step_is_stationary(@ForAll("instances") TrustRegions.Descent in) {
        TrustRegionCost problem = in.problem();
        double mu = problem.gradient().norm() / problem.radius();

        Vector residual = problem.gradient().plus(certifiedStep(in).times(mu));

        require(
                Check.GAP,
                residual.norm() <= 1e-12 * (1 + problem.gradient().norm()),
                "gradient + mu s is %s",
                residual);
    }

    @Provide
    Arbitrary<TrustRegions.Descent> instances() {
        return TrustRegions.costs();
    }

    private Vector certifiedStep(TrustRegions.Descent in) {
        certified(in.problem());
        return solve(in.problem()).primal().vector("s");
    }
}
