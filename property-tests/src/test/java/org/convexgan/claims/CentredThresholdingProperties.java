package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Spectra;
import org.convexgan.broken.BrokenMeanAndCovarianceMatching;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.MeanAndCovarianceMatching;

@Decides(
        value = "HC-C3.3",
        regimes = {"mean only", "some kept"})
@Label("HC-C3.3: a linear skip adds mean matching, and the optimum thresholds the centred scatter")
class CentredThresholdingProperties extends ClaimProperties<MeanAndCovarianceMatching> {

    @Override
    protected List<? extends Mutant<MeanAndCovarianceMatching>> mutants() {
        return List.of(BrokenMeanAndCovarianceMatching.values());
    }

    @AsPrinted
    @Label(
            "the closed form is certified if lambda_min(C) >= -beta and k0 <= n_f - 1, otherwise the instance is infeasible")
    void answers_are_certified_or_rightly_infeasible(@ForAll("instances") Spectra.Centred in) {
        judged(in.problem());
    }

    @AsPrinted
    @Label("p* is ||s||^2/n_f plus the sum of (lambda_i(C) - beta)_+ of the chosen spectrum")
    void optimal_value_is_the_one_the_instance_was_built_from(@ForAll("feasible") Spectra.Centred in) {
        Certificate certificate = certified(in.problem());

        expect("p*", certificate.primalValue(), in.optimalValue(), in.scale());
    }

    @AsPrinted
    @Label("the sums of real and generated samples agree")
    void sums_are_matched(@ForAll("feasible") Spectra.Centred in) {
        Matrix g = solve(in.problem()).primal().matrix("G");

        Vector difference = g.columnSums().minus(in.problem().realData().columnSums());

        require(
                Check.PRIMAL_FEASIBILITY,
                difference.norm() <= Tolerance.F64.feasibility() * (1 + in.sumLength()),
                "G'1 - s is %s",
                difference);
    }

    @Provide
    Arbitrary<Spectra.Centred> instances() {
        return Spectra.centred();
    }

    @Provide
    Arbitrary<Spectra.Centred> feasible() {
        return Spectra.centred().filter(in -> !in.regime().startsWith("infeasible"));
    }
}
