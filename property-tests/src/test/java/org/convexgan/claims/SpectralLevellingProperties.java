package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Spectra;
import org.convexgan.broken.BrokenNormConstrainedCovariance;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.problem.NormConstrainedCovariance;
import org.convexgan.problem.Point;

@Decides(
        value = "HC-E36",
        regimes = {"plain", "1/betaG integer", "rank below 1/betaG", "too few rows", "nothing affordable"})
@Label("HC-E36: levelling the spectrum solves eq. 36 for any rank")
class SpectralLevellingProperties extends ClaimProperties<NormConstrainedCovariance> {

    @Override
    protected List<? extends Mutant<NormConstrainedCovariance>> mutants() {
        return List.of(BrokenNormConstrainedCovariance.values());
    }

    @AsPrinted
    @Label("the closed form is certified, with too few rows by Weyl's inequalities")
    void answers_are_certified(@ForAll("instances") Spectra.Levelling in) {
        certified(in.problem());
    }

    @AsPrinted
    @Label("p* is tau + beta_g times the sum of (lambda_i - tau)_+ of the chosen spectrum")
    void optimal_value_is_the_one_the_instance_was_built_from(@ForAll("instances") Spectra.Levelling in) {
        Certificate certificate = certified(in.problem());

        expect("p*", certificate.primalValue(), in.optimalValue(), in.scale());
    }

    @AsPrinted
    @Label("at most floor(1/beta_g) directions survive")
    void rank_is_affordable(@ForAll("instances") Spectra.Levelling in) {
        Matrix g = solve(in.problem()).primal().matrix("G");

        int directions =
                SymmetricEigen.of(g.gram()).count(lambda -> lambda > Tolerance.F64.feasibility() * (1 + in.scale()));

        require(
                Check.GAP,
                directions <= in.problem().affordableRank(),
                "%d directions at beta_g = %s",
                directions,
                in.problem().betaG());
    }

    @Supports
    @Label(
            "a linear generator with R_g = beta_g ||ZW||^2 and noise of rank q has the optimum of q samples, at W = P Lambda^-1 G")
    void linear_generator_counts_the_rank_of_the_noise(@ForAll("instances") Spectra.Levelling in) {
        NormConstrainedCovariance problem = in.problem();
        int q = problem.rows();
        double bound = certified(problem).dualValue(); // rank ZW ≤ q, so that it bounds every W too
        Matrix noise = Spectra.noiseOfRank(q);
        ThinSvd svd = ThinSvd.of(noise);
        double[] inverses =
                svd.values().stream().limit(q).map(value -> 1 / value).toArray();

        Matrix w = svd.right()
                .times(Matrix.diagonal(svd.values().size(), q, inverses))
                .times(solve(problem).primal().matrix("G"));

        double objective = problem.objective(Point.of("G", noise.times(w)));
        expect("||S - W'Z'ZW|| + beta_g ||ZW||^2", objective, bound, in.scale());
    }

    @Provide
    Arbitrary<Spectra.Levelling> instances() {
        return Spectra.levelling();
    }
}
