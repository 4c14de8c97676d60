package org.convexgan.claims;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.convexgan.arbitraries.PrintedSizes;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.GaussianSetup;
import org.convexgan.overparam.PrintedTheorem;
import org.convexgan.overparam.ProofSizes;
import org.convexgan.overparam.StepRule;

/**
 * Theorem 2.2 leaves the same constants {@code C, c₁, c₂} open. Its proof is less wasteful: it closes from {@code 10^19} on where that of Theorem 2.1
 * needs {@code 10^31}.
 */
@Decides("OP-T2.2")
@Label("OP-T2.2: the constants C, c1, c2 are not stated; what the proof and the bound say without them")
class DescentTheoremProperties extends ConvergenceTheoremProperties {
    DescentTheoremProperties() {
        super(PrintedTheorem.GD);
    }

    @Override
    StepRule printedStep(GaussianSetup setup) {
        return StepRule.descent(setup.theoremDescentStep(1));
    }

    @Override
    boolean closes(double k, ProofSizes sizes) {
        double a = Math.sqrt(k - 9) / 4 - Math.sqrt(sizes.m());
        return a > 0 && relativePerturbation(k, 3 * relativeMisfit(k, a, sizes), a, sizes) <= 1.0 / 3;
    }

    @Supports
    @Label("the least width of the proof is the one of an evaluation in 40 digits: 10^19.03 for m = 1, d = 2, n = 100")
    void least_width_is_as_evaluated(@ForAll("evaluated") PrintedSizes.Evaluated in) {
        requireEvaluatedWidth(in.sizes(), in.gd());
    }

    @Supports
    @Label("the proof closes from 10^15 on at the earliest, for any m, d, n")
    void least_width_is_beyond_any_machine(@ForAll("sizes") ProofSizes sizes) {
        requireLeastWidth(sizes, 15);
    }

    @Supports
    @Label("the bound is (1 - 4e-6 eta)^tau")
    void bound_is_as_printed(@ForAll("products") double product) {
        requireBound("1", "4e-6", product);
    }

    @Supports
    @Label("a generator that never moves breaks this bound with the first step")
    void frozen_generator_breaks_the_bound(@ForAll("products") double product) {
        requireSilence("1", "4e-6", product);
    }

    @Supports
    @Label("at the printed step gradient descent keeps the bound, by a factor of more than 50 in the rate")
    void bound_is_loose_at_the_printed_step(@ForAll("trainings") Training in) {
        Vector norms = norms(in);

        for (int t = 1; t < norms.size(); t++) {
            require(Check.VALUE, norms.get(t) <= subject().bound(t, 1) * norms.get(0), "bound broken at step %s", t);
        }
        requireFastDecay(norms);
    }
}
