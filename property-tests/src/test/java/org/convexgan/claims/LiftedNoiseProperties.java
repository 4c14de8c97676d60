package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Polynomials;
import org.convexgan.broken.BrokenLiftedMatching;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.Judgement;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.CovarianceMatchingLinearGenerator;
import org.convexgan.problem.Point;
import org.convexgan.problem.PolynomialActivation;
import org.convexgan.problem.PolynomialGeneratorFit;
import org.convexgan.problem.PolynomialLift;
import org.convexgan.wgan.PolynomialLeastSquares;

@Decides(
        value = "HC-T4.2",
        regimes = {"the noise has enough rank", "only the lift has enough rank"})
@Label("HC-T4.2: scatter matching through the lift needs the rank of the lifted noise")
class LiftedNoiseProperties extends ClaimProperties<CovarianceMatchingLinearGenerator> {

    @Override
    protected List<? extends Mutant<CovarianceMatchingLinearGenerator>> mutants() {
        return List.of(BrokenLiftedMatching.values());
    }

    @Refutes
    @Label("eq. 15 on lifted noise is feasible exactly if rank(Z) >= k")
    void rank_of_the_noise_decides(@ForAll("instances") Polynomials.LiftedMatching in) {
        boolean feasible = judged(in.problem()).certificate().isPresent();

        refuteIf(
                feasible != in.plainRank() >= in.kept(),
                "rank(Z) = %d, k = %d, but feasible is %s",
                in.plainRank(),
                in.kept(),
                feasible);
    }

    @Amended
    @Label(
            "eq. 15 on lifted noise is feasible exactly if the rank of the lift is >= #{sigma^2 > beta}, and is then certified")
    void rank_of_the_lifted_noise_decides(@ForAll("instances") Polynomials.LiftedMatching in) {
        Judgement judgement = judged(in.problem());

        require(
                Check.STATUS,
                judgement.certificate().isPresent() == in.rank() >= in.kept(),
                "rank of the lift %d, k = %d, but %s",
                in.rank(),
                in.kept(),
                judgement);
    }

    @Supports
    @Label("D neurons turn the optimal lifted weight into a network whose output solves eq. 4")
    void network_generates_the_optimum(@ForAll("feasible") Polynomials.LiftedMatching in) {
        CovarianceMatchingLinearGenerator problem = in.problem();
        double value = certified(problem).primalValue();
        PolynomialActivation sigma = in.sigma();
        PolynomialGeneratorFit fit = new PolynomialGeneratorFit(
                in.noise(), in.neurons(), solve(problem).primal().matrix("W"), sigma.a(), sigma.b(), sigma.c());
        PolynomialLift network = new PolynomialLift(
                in.noise(),
                in.neurons(),
                new PolynomialLeastSquares().solve(fit).primal().matrix("W2"),
                sigma.a(),
                sigma.b(),
                sigma.c());

        Matrix generated = network.output();

        Point point = Point.of("G", generated);
        CovarianceMatching direct =
                new CovarianceMatching(problem.realData(), in.noise().rows(), problem.beta());
        double violation = direct.primalResiduals(point).get(0).relative();
        require(
                Check.PRIMAL_FEASIBILITY,
                violation <= Tolerance.F64.feasibility(),
                "the network breaks ||S - G'G|| <= beta by %s",
                violation);
        expect("beta_g/2 of the network's ||G||^2", problem.betaG() / 2 * direct.objective(point), value, value);
    }

    @Provide
    Arbitrary<Polynomials.LiftedMatching> feasible() {
        return Polynomials.liftedMatchings().filter(in -> in.kept() <= in.rank());
    }

    @Provide
    Arbitrary<Polynomials.LiftedMatching> instances() {
        return Polynomials.liftedMatchings();
    }
}
