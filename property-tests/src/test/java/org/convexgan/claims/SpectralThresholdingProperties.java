package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Spectra;
import org.convexgan.broken.BrokenCovarianceMatching;
import org.convexgan.certificate.Certificate;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.Feasibility;

@Decides(
        value = "HC-T2.1.quad",
        regimes = {"all cut", "some cut", "none cut", "tie"})
@Label("HC-T2.1.quad: thresholding the spectrum solves eq. 4 if there are enough rows")
class SpectralThresholdingProperties extends ClaimProperties<CovarianceMatching> {

    @Override
    protected List<? extends Mutant<CovarianceMatching>> mutants() {
        return List.of(BrokenCovarianceMatching.values());
    }

    @Refutes
    @Label("eq. 4 has the printed closed form for every X, beta and number of rows")
    void printed_closed_form_solves_every_instance(@ForAll("instances") Spectra.Thresholding in) {
        Feasibility feasibility = in.problem().feasibility();

        refuteIf(
                feasibility.isInfeasible(),
                "no G with %d row(s) satisfies the constraint: %s fails by %s",
                in.problem().rows(),
                feasibility.hypothesis(),
                -feasibility.margin());
    }

    @Amended
    @Label("with n_f >= #{sigma^2 > beta} the closed form is certified, otherwise the instance is infeasible")
    void answers_are_certified_or_rightly_infeasible(@ForAll("instances") Spectra.Thresholding in) {
        judged(in.problem());
    }

    @Amended
    @Label("p* is the sum of (lambda_i - beta)_+ of the chosen spectrum")
    void optimal_value_is_the_one_the_instance_was_built_from(@ForAll("feasible") Spectra.Thresholding in) {
        Certificate certificate = certified(in.problem());

        expect("p*", certificate.primalValue(), in.optimalValue(), in.scale());
    }

    @Amended
    @Label("every optimum has the Gram matrix (S - beta I)_+")
    void gram_matrix_is_soft_thresholded(@ForAll("feasible") Spectra.Thresholding in) {
        Matrix scatter = in.problem().realData().gram();
        Matrix expected = SymmetricEigen.of(scatter)
                .map(lambda -> Math.max(0, lambda - in.problem().beta()));

        Matrix g = solve(in.problem()).primal().matrix("G");

        expect("largest entry of G'G - (S - beta I)_+", g.gram().minus(expected).maxAbs(), 0, in.scale());
    }

    @Amended
    @Label("scaling the data by t and beta by t^2 scales p* by t^2")
    void value_is_homogeneous(@ForAll("feasible") Spectra.Thresholding in) {
        CovarianceMatching doubled = new CovarianceMatching(
                in.problem().realData().times(2),
                in.problem().rows(),
                4 * in.problem().beta());

        expect(
                "p* of the doubled data",
                certified(doubled).primalValue(),
                4 * certified(in.problem()).primalValue(),
                4 * in.scale());
    }

    @Provide
    Arbitrary<Spectra.Thresholding> instances() {
        return Spectra.thresholding();
    }

    @Provide
    Arbitrary<Spectra.Thresholding> feasible() {
        return Spectra.thresholding().filter(in -> !in.regime().equals("infeasible"));
    }
}
