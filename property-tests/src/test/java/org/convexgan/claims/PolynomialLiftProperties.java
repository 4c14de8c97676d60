package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Polynomials;
import org.convexgan.broken.BrokenPolynomialLift;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.PolynomialActivation;
import org.convexgan.problem.PolynomialLift;

@Decides(
        value = "HC-T4.2",
        regimes = {"square first layer", "first layer not square", "a coefficient is 0"})
@Label("HC-T4.2: a polynomial generator is a linear generator on lifted noise")
class PolynomialLiftProperties extends ClaimProperties<PolynomialLift> {

    @Override
    protected List<? extends Mutant<PolynomialLift>> mutants() {
        return List.of(BrokenPolynomialLift.values());
    }

    @Refutes
    @Label("sigma(Z W1) W2 is the lift (vec(zz'), bz, c) of Theorem 4.2 times the weight of appendix F.2")
    void lift_of_the_main_text_generates_the_same(@ForAll("instances") Polynomials.Lift in) {
        PolynomialLift problem = in.problem();
        Matrix weight = solve(problem).primal().matrix("W");

        Matrix printed = new PolynomialActivation(1, problem.b(), problem.c()).lift(problem.noise());

        double error = printed.times(weight).minus(problem.output()).maxAbs();
        refuteIf(error > 1e-6 * (1 + problem.output().maxAbs()), "outputs differ by %s at a = %s", error, problem.a());
    }

    @Amended
    @Label("sigma(Z W1) W2 is the lift (a vec(zz'), bz, c) of appendix F.2 times a weight")
    void answers_are_certified(@ForAll("instances") Polynomials.Lift in) {
        certified(in.problem());
    }

    @Supports
    @Label("the weight of appendix F.2 serves every noise, not only the one it was made for")
    void weight_serves_fresh_noise(@ForAll("instances") Polynomials.Lift in) {
        PolynomialLift problem = in.problem();
        PolynomialLift fresh = new PolynomialLift(
                in.freshNoise(), problem.firstLayer(), problem.secondLayer(), problem.a(), problem.b(), problem.c());
        certified(problem);

        Matrix generated = problem.activation()
                .lift(in.freshNoise())
                .times(solve(problem).primal().matrix("W"));

        expect(
                "largest difference on fresh noise",
                generated.minus(fresh.output()).maxAbs(),
                0,
                fresh.output().maxAbs());
    }

    @Provide
    Arbitrary<Polynomials.Lift> instances() {
        return Polynomials.lifts();
    }
}
