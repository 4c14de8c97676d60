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
 * Theorem 2.1 asks for {@code k ≥ C·m·d⁴·log³d} and its probability has {@code c₁} and {@code c₂}; none of the three is stated, so no run can
 * contradict it. With the constants of its proof it speaks of networks that no machine holds.
 */
@Decides("OP-T2.1")
@Label("OP-T2.1: the constants C, c1, c2 are not stated; what the proof and the bound say without them")
class DescentAscentTheoremProperties extends ConvergenceTheoremProperties {
    private static final double GAMMA = 5;

    DescentAscentTheoremProperties() {
        super(PrintedTheorem.GDA);
    }

    @Override
    StepRule printedStep(GaussianSetup setup) {
        return StepRule.simultaneous(1, setup.theoremStep(1, 1));
    }

    @Override
    boolean closes(double k, ProofSizes sizes) {
        double a = Math.sqrt(k - 9) / 2 - 2 * Math.sqrt(sizes.m());
        double condition = 3 * (Math.sqrt(k) + 2 * Math.sqrt(sizes.m())) / a;
        double misfit = relativeMisfit(k, a, sizes);
        double radius = condition * condition * GAMMA * misfit * (2 + 4.5 / condition);
        return a > 0 && relativePerturbation(k, radius, a, sizes) <= 1 / (4 * GAMMA * condition);
    }

    @Supports
    @Label("the least width of the proof is the one of an evaluation in 40 digits: 10^31.27 for m = 1, d = 2, n = 100")
    void least_width_is_as_evaluated(@ForAll("evaluated") PrintedSizes.Evaluated in) {
        requireEvaluatedWidth(in.sizes(), in.gda());
    }

    @Supports
    @Label("the proof closes from 10^28 on at the earliest, for any m, d, n")
    void least_width_is_beyond_any_machine(@ForAll("sizes") ProofSizes sizes) {
        requireLeastWidth(sizes, 28);
    }

    @Supports
    @Label(
            "the terms of the probability that have no unnamed constant are below 1 only for m > 1500 log(n + 5) and d > 216 log(2k + 2)")
    void probability_says_nothing_for_small_dimensions(@ForAll("sizes") ProofSizes sizes) {
        double width = StrictMath.pow(10, subject().logLeastWidth(sizes));
        boolean possible =
                sizes.m() > 1500 * StrictMath.log(sizes.n() + 5.0) && sizes.d() > 216 * StrictMath.log(2 * width + 2);

        require(
                Check.VALUE,
                possible || sizes.namedFailureTerms(width) >= 1,
                "the probability of failure may be as small as %s",
                sizes.namedFailureTerms(width));
    }

    @Supports
    @Label("the bound is 5 (1 - 1e-5 eta mu)^tau")
    void bound_is_as_printed(@ForAll("products") double product) {
        requireBound("5", "1e-5", product);
    }

    @Supports
    @Label("a generator that never moves keeps the bound, for 160,942 steps if eta mu = 1")
    void frozen_generator_keeps_the_bound(@ForAll("products") double product) {
        requireSilence("5", "1e-5", product);
        require(
                Check.STATUS,
                product < 1 || subject().silentUntil(product) == 160_942,
                "the bound is at least 1 until %s",
                subject().silentUntil(product));
    }

    @Supports
    @Label(
            "at the printed step descent-ascent never uses more than a fifth of the bound, and is more than 50 times as fast")
    void bound_is_loose_at_the_printed_step(@ForAll("trainings") Training in) {
        Vector norms = norms(in);

        double first = norms.get(0);
        for (int t = 0; t < norms.size(); t++) {
            double used = norms.get(t) / (subject().bound(t, 1) * first);
            require(Check.VALUE, used <= 0.2 * (1 + 1e-4), "%s of the bound at step %s", used, t);
        }
        requireFastDecay(norms);
    }
}
