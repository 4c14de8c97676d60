package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.KernelTargets;
import org.convexgan.broken.BrokenKernelTarget;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.KernelTargetGradient;

@Decides(
        value = "PD-A1",
        regimes = {"D = 1/2", "D elsewhere"})
@Label("PD-A1: the modified generator loss moves samples by the violations that they see")
class KernelTargetProperties extends ClaimProperties<KernelTargetGradient> {

    @Override
    protected List<? extends Mutant<KernelTargetGradient>> mutants() {
        return List.of(BrokenKernelTarget.values());
    }

    @AsPrinted
    @Label("target and gradient are those of (11) and (13), by automatic differentiation with the target fixed")
    void answers_are_certified(@ForAll("clouds") KernelTargets.Cloud in) {
        certified(in.problem());
    }

    @AsPrinted
    @Label("D = 1/2 adds exactly nothing to the gradient")
    void balanced_discriminator_adds_nothing(@ForAll("clouds") KernelTargets.Cloud in) {
        certified(in.problem());
        double size = gradient(in.problem()).maxAbs();

        require(Check.VALUE, size == 0 || in.regime().equals("D elsewhere"), "gradient has size %s", size);
    }

    @AsPrinted
    @Label("at one point of the data the gradient is (2 a/m1) f1 grad p for the chosen kernel 2^-n")
    void gradient_is_the_one_the_instance_was_built_from(@ForAll("pairs") KernelTargets.Pair in) {
        certified(in.problem());
        Vector expected = in.gradient();

        Matrix gradient = gradient(in.problem());

        for (int j = 0; j < gradient.rows(); j++) {
            double error = gradient.row(j).minus(expected).maxAbs();
            require(
                    Check.VALUE,
                    error <= 1e-9 * expected.maxAbs(),
                    "gradient is %s instead of %s",
                    gradient.row(j),
                    expected);
        }
    }

    private Matrix gradient(KernelTargetGradient problem) {
        return solve(problem).primal().matrix("gradient");
    }

    @Provide
    Arbitrary<KernelTargets.Cloud> clouds() {
        return KernelTargets.clouds();
    }

    @Provide
    Arbitrary<KernelTargets.Pair> pairs() {
        return KernelTargets.pairs();
    }
}
