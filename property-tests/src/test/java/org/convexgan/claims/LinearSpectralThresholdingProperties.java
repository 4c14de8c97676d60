package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Spectra;
import org.convexgan.broken.BrokenLinearCovarianceMatching;
import org.convexgan.broken.PrintedEquation15;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.Tolerance;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.problem.CovarianceMatchingLinearGenerator;

@Decides(
        value = "HC-E15",
        regimes = {"all cut", "some cut", "rank-deficient noise", "none cut", "tie"})
@Label("HC-E15: a linear generator reaches eq. 4 if the noise has enough rank")
class LinearSpectralThresholdingProperties extends ClaimProperties<CovarianceMatchingLinearGenerator> {

    @Override
    protected List<? extends Mutant<CovarianceMatchingLinearGenerator>> mutants() {
        return List.of(BrokenLinearCovarianceMatching.values());
    }

    @Refutes
    @Label("with rank(Z) >= k = max{k : sigma_k^2 >= beta} the printed W of eq. 15 is feasible")
    void printed_weights_are_feasible(@ForAll("instances") Spectra.LinearThresholding in) {
        CovarianceMatchingLinearGenerator problem = in.problem();
        long printedCount =
                in.squares().stream().filter(s -> s >= problem.beta()).count();
        Residual residual = problem.primalResiduals(
                        PrintedEquation15.solve(problem).primal())
                .get(0);

        refuteIf(
                in.rank() >= printedCount && residual.relative() > Tolerance.F64.feasibility(),
                "rank(Z) = %d >= k = %d, but ||S - W'Z'ZW|| exceeds beta = %s by %s",
                in.rank(),
                printedCount,
                problem.beta(),
                residual.violation());
    }

    @Amended
    @Label("with rank(Z) >= #{sigma^2 > beta} and a non-symmetric inverse root W is certified, otherwise infeasible")
    void answers_are_certified_or_rightly_infeasible(@ForAll("instances") Spectra.LinearThresholding in) {
        judged(in.problem());
    }

    @Amended
    @Label("p* is half beta_g times the sum of (lambda_i - beta)_+ of the chosen spectrum")
    void optimal_value_is_the_one_the_instance_was_built_from(@ForAll("feasible") Spectra.LinearThresholding in) {
        Certificate certificate = certified(in.problem());

        expect("p*", certificate.primalValue(), in.optimalValue(), in.problem().betaG() * in.scale());
    }

    @Amended
    @Label("every optimum has (ZW)'(ZW) = (S - beta I)_+")
    void generated_scatter_is_soft_thresholded(@ForAll("feasible") Spectra.LinearThresholding in) {
        Matrix scatter = in.problem().realData().gram();
        Matrix expected = SymmetricEigen.of(scatter)
                .map(lambda -> Math.max(0, lambda - in.problem().beta()));

        Matrix w = solve(in.problem()).primal().matrix("W");

        Matrix generated = in.problem().noise().times(w).gram();
        expect(
                "largest entry of (ZW)'(ZW) - (S - beta I)_+",
                generated.minus(expected).maxAbs(),
                0,
                in.scale());
    }

    @Provide
    Arbitrary<Spectra.LinearThresholding> instances() {
        return Spectra.linearThresholding();
    }

    @Provide
    Arbitrary<Spectra.LinearThresholding> feasible() {
        return Spectra.linearThresholding().filter(in -> !in.regime().equals("infeasible"));
    }
}
