package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.generate.GdaTrajectory.Fault;
import org.hipparchus.fraction.BigFraction;

/** Vectors of OP-JAC: a step of gradient descent returns {@code Jᵀr}, and the residual after it {@code JJᵀr} while no pattern changes. */
@AutoService(VectorSource.class)
public final class JacobianVectors implements VectorSource {
    private static GdaTrajectory step(String eta, String... w0) {
        return new GdaTrajectory(
                RationalMatrix.rows("1 0 -2", "0.5 1 1"),
                RationalMatrix.rows("1 2", "-1 1", "3 -1", "-2 -2"),
                RationalMatrix.rows(w0),
                RationalMatrix.vector("0 0"),
                RationalMatrix.vector("1 -1"),
                BigFraction.ONE,
                RationalMatrix.rows(eta).at(0),
                1,
                "gd");
    }

    @Override
    public VectorDraft derive() {
        GdaDraft draft = new GdaDraft("OP-JAC", "Appendix A.4, (33), (34)", JacobianVectors.class)
                .tag("sum-of-gradients", "omits 1/n in J", "J is n times too large")
                .tag("strict-derivative", "uses the derivative 0 at the kink", "a neuron at 0 has no gradient")
                .tag("leaky-gradient", "uses a slope of 0.1 on the inactive side", "D contains inactive noise")
                .tag("wrong-sign", "moves along +J'r", "the residual grows")
                .tagForms();
        GdaTrajectory mixed = step("0.03125", "1 0.5", "-1 0.25", "0.5 -2");
        GdaTrajectory kinks = step("0.03125", "0 0", "1 0.5", "-1 -0.5");
        draft.accept(
                "mixed", "J'r of three neurons with different patterns", mixed, "sum-of-gradients", "leaky-gradient");
        draft.accept("kinks", "a neuron at 0", kinks, "strict-derivative");
        draft.accept(
                "four-neurons", "JJ' = diag(3/2, 9/4)", GdaDraft.fourNeurons(1).ordered("gd"), "sum-of-gradients");
        draft.accept("long-step", "eta = 4", step("4", "1 0.5", "-1 0.25", "0.5 -2"), "wrong-sign");
        draft.reject("sum-of-gradients", "4 J'r", mixed, Fault.SUM_IN_GRADIENT);
        draft.reject("strict-derivative", "the neuron at 0 stays", kinks, Fault.STRICT_DERIVATIVE);
        draft.reject("leaky-gradient", "0.1 of the inactive noise", mixed, Fault.LEAKY_GRADIENT);
        draft.reject("wrong-sign", "W + eta J'r", mixed, Fault.WRONG_SIGN);
        draft.rejectForms(mixed);
        return draft.finished();
    }
}
