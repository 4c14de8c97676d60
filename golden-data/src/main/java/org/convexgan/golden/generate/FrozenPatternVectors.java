package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.generate.GdaTrajectory.Fault;
import org.hipparchus.fraction.BigFraction;

/** Vectors of OP-FROZEN: mirrored neurons with large weights, whose trajectory is proved to be that of the linear system. */
@AutoService(VectorSource.class)
public final class FrozenPatternVectors implements VectorSource {
    private static final BigFraction HALF = new BigFraction(1, 2);

    private static GdaTrajectory mirrored(RationalMatrix v, RationalMatrix w, String eta, int steps) {
        int k = v.columns();
        GdaTrajectory instance = new GdaTrajectory(
                RationalMatrix.of(
                        v.rows(),
                        2 * k,
                        (i, l) -> l < k ? v.at(i, l) : v.at(i, l - k).negate()),
                RationalMatrix.rows("1 2", "-1 1", "2 -1", "-2 -2"),
                RationalMatrix.of(2 * k, w.columns(), (l, j) -> w.at(l % k, j)),
                RationalMatrix.column(v.rows(), i -> BigFraction.ZERO),
                RationalMatrix.column(v.rows(), i -> new BigFraction(i + 1)),
                HALF,
                RationalMatrix.rows(eta).at(0),
                steps,
                "simultaneous");
        RationalMatrix linear = instance.run(Fault.FROZEN_JACOBIAN).residuals();
        ProofException.require(
                instance.run(Fault.NONE).residuals().equals(linear), "the trajectory of the linear system", linear);
        return instance;
    }

    @Override
    public VectorDraft derive() {
        GdaDraft draft = new GdaDraft("OP-FROZEN", "ours; belongs to Theorem A.4", FrozenPatternVectors.class)
                .tag("alternating", "moves the generator against the new discriminator", "another linear system")
                .tag("weights-first", "moves the discriminator by the new residual", "another linear system")
                .tag("sum-of-gradients", "omits 1/n in the gradient", "the singular values are n times too large")
                .tag("frozen-weights", "never moves the generator", "the residual stays")
                .tagForms();
        RationalMatrix one = RationalMatrix.rows("1");
        RationalMatrix two = RationalMatrix.rows("1 -0.5", "0.25 1");
        RationalMatrix three = RationalMatrix.rows("1 0.5 -1", "0 1 2");
        RationalMatrix first = RationalMatrix.rows("100 300");
        RationalMatrix second = RationalMatrix.rows("100 300", "-200 150");
        RationalMatrix third = RationalMatrix.rows("100 300", "-200 150", "150 -400");
        GdaTrajectory wide = mirrored(three, third, "0.0625", 5);
        draft.accept("two-neurons", "one output", mirrored(one, first, "0.125", 6), "frozen-weights");
        draft.accept("four-neurons", "two outputs", mirrored(two, second, "0.25", 5), "alternating", "weights-first");
        draft.accept("six-neurons", "two outputs", wide, "sum-of-gradients");
        draft.accept("growing", "eta s > 1: the residual grows", mirrored(two, second, "4", 6), "alternating");
        draft.accept(
                "narrow",
                "one pair of neurons for two outputs",
                mirrored(RationalMatrix.rows("1", "2"), first, "0.125", 4),
                "frozen-weights");
        draft.reject(
                "alternating",
                "the other order",
                wide,
                wide.ordered("alternating").run(Fault.NONE));
        draft.reject("weights-first", "mu r' for mu r", wide, Fault.WEIGHTS_FIRST);
        draft.reject("sum-of-gradients", "4 J for J", wide, Fault.SUM_IN_GRADIENT);
        draft.reject("frozen-weights", "r_t = r_0", wide, Fault.FROZEN_WEIGHTS);
        draft.rejectForms(wide);
        return draft.finished();
    }
}
