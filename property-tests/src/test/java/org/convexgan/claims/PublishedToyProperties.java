package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.KernelTargets;
import org.convexgan.broken.BrokenKernelTarget;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.problem.KernelTargetGradient;

/**
 * Figure 1 with its printed numbers: Adam with step {@code 10⁻⁴} for 8,000 iterations. While gradients stay below {@code g}, a step of Adam is at most {@code
 * 10⁻⁴·g/10⁻⁸}, whatever the history.
 */
@Decides("PD-Fig1")
@Label("PD-Fig1: the printed settings give no usable gradient from -3")
class PublishedToyProperties extends ClaimProperties<KernelTargetGradient> {
    private static final double LONGEST_WAY = 8000 * 1e-4 / 1e-8;
    private static final double VISIBLE = 1e-6;

    @Override
    protected List<? extends Mutant<KernelTargetGradient>> mutants() {
        return List.of(
                BrokenKernelTarget.TWICE_VARIANCE,
                BrokenKernelTarget.THROUGH_TARGET,
                BrokenKernelTarget.ASCENT,
                BrokenKernelTarget.UNDERFLOWN);
    }

    @Refutes
    @Label("8000 steps of Adam on the new term move a sample from -3 visibly")
    void samples_leave_the_start(@ForAll("toys") KernelTargets.Escape in) {
        certified(in.problem());
        double size = solve(in.problem()).primal().matrix("gradient").maxAbs();

        refuteIf(
                size * LONGEST_WAY < VISIBLE,
                "sigma %s: the gradient over alpha is %s, so that Adam moves by at most %s",
                in.problem().s(),
                size,
                size * LONGEST_WAY);
    }

    @Supports
    @Label("target and gradient of the toy are certified")
    void answers_are_certified(@ForAll("toys") KernelTargets.Escape in) {
        certified(in.problem());
    }

    @Provide
    Arbitrary<KernelTargets.Escape> toys() {
        return KernelTargets.publishedToy();
    }
}
