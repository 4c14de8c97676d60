package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.generate.GdaTrajectory.Fault;
import org.hipparchus.fraction.BigFraction;

/** Vectors of OP-ID16: steps that cross kinks, where the Jacobian along the step is neither the old nor the new one. */
@AutoService(VectorSource.class)
public final class ResidualIdentityVectors implements VectorSource {

    /** Returns a step from (1, 1) through the kink of the second noise vector. */
    private static GdaTrajectory crossing(String eta, int steps) {
        return new GdaTrajectory(
                RationalMatrix.rows("1 -1", "2 1"),
                RationalMatrix.rows("1 0", "-1 2", "0.5 -1", "-1 -1"),
                RationalMatrix.rows("1 1", "-0.5 0.25"),
                RationalMatrix.vector("1 0.5"),
                RationalMatrix.vector("-1 2"),
                new BigFraction(1, 2),
                RationalMatrix.rows(eta).at(0),
                steps,
                "simultaneous");
    }

    @Override
    public VectorDraft derive() {
        GdaDraft draft = new GdaDraft("OP-ID16", "Appendix A.3, (15), (16)", ResidualIdentityVectors.class)
                .tag(
                        "frozen-jacobian",
                        "uses the Jacobian of the start for every step",
                        "right until a pattern changes")
                .tag("fresh-residual", "moves the discriminator by the new residual", "d is a step ahead")
                .tag("leaky-gradient", "uses a slope of 0.1 on the inactive side", "the generator is another one")
                .tag("sum-of-gradients", "omits 1/n in the gradient", "the weights move n times too far")
                .tagForms();
        draft.accept("no-kink", "a small step: no pattern changes", crossing("0.015625", 1), "frozen-jacobian");
        draft.accept("kink", "a step through kinks", crossing("1", 1), "frozen-jacobian");
        draft.accept("many-kinks", "four long steps", crossing("2.25", 4), "frozen-jacobian", "leaky-gradient");
        draft.accept(
                "death",
                "the only neuron dies in a step",
                GdaTrajectory.scalar("1", "-1", "0.5", "0.25", 6),
                "leaky-gradient");
        draft.accept(
                "alternating", "the identity with d' for d", crossing("1", 2).ordered("alternating"), "fresh-residual");
        draft.reject(
                "frozen-jacobian",
                "r' = r - eta J J'd for the average along the step",
                crossing("1", 2),
                Fault.FROZEN_JACOBIAN);
        draft.reject("fresh-residual", "mu r' for mu r", crossing("1", 2), Fault.WEIGHTS_FIRST);
        draft.reject("leaky-gradient", "0.1 for 0", crossing("1", 2), Fault.LEAKY_GRADIENT);
        draft.reject("sum-of-gradients", "4 J for J", crossing("1", 2), Fault.SUM_IN_GRADIENT);
        draft.rejectForms(crossing("1", 2));
        return draft.finished();
    }
}
