package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.generate.GdaTrajectory.Fault;

/** Vectors of OP-GDA: exact rational trajectories, and what wrong orders, signs and derivatives make of them. */
@AutoService(VectorSource.class)
public final class GdaVectors implements VectorSource {
    private static final GdaTrajectory DEFECTIVE = GdaTrajectory.scalar("2", "1", "0.5", "0.125", 5);
    private static final GdaTrajectory KINK = GdaTrajectory.scalar("0", "1", "0.5", "0.125", 4);
    private static final GdaTrajectory UNREACHABLE = GdaTrajectory.scalar("1", "-1", "0.5", "0.25", 8);

    @Override
    public VectorDraft derive() {
        GdaDraft draft = new GdaDraft("OP-GDA", "Section 2.3, (3)", GdaVectors.class)
                .tag("alternating", "moves the generator against the new discriminator", "the weights move in step 1")
                .tag(
                        "gradient-descent",
                        "replaces the discriminator by its best response",
                        "the weights move in step 1")
                .tag(
                        "weights-first",
                        "moves the discriminator by the new residual",
                        "the discriminator is a step ahead")
                .tag("simultaneous", "moves both from the old state where one must wait", "a step of delay")
                .tag("wrong-sign", "lets the discriminator descend", "it runs away")
                .tag("no-decay", "omits the penalty of the discriminator", "it does not forget")
                .tag("sum-of-gradients", "omits 1/n in the gradient", "the weights move n times too far")
                .tag("trained-outer-weights", "trains V as well", "V is fixed in the model")
                .tag(
                        "frozen-weights",
                        "never moves the generator",
                        "the printed bound does not notice for 160,942 steps")
                .tag("leaky-gradient", "uses a slope of 0.1 on the inactive side", "dead neurons move")
                .tag("strict-derivative", "uses the derivative 0 at the kink", "a start at the kink never leaves it")
                .tag("one-step-short", "does one step less", "the state is the one before")
                .tagForms();
        draft.accept("start", "no steps: the start", GdaDraft.fourNeurons(0), "one-step-short");
        draft.accept("first-step", "d0 = 0: W1 = W0 and r1 = r0", GdaDraft.fourNeurons(1), "alternating");
        draft.accept(
                "defective",
                "mu = 4 eta s: r_t = (1 + t/3)(3/4)^t, d_t = (t/2)(3/4)^(t - 1)",
                DEFECTIVE,
                "alternating");
        draft.accept("defective-alternating", "217/256 for 15/16", DEFECTIVE.ordered("alternating"), "simultaneous");
        draft.accept("defective-gd", "r_t = (7/8)^t", DEFECTIVE.ordered("gd"), "simultaneous");
        draft.accept(
                "two-rates",
                "mu = 1, eta = 0.09: r_t = (9 0.9^t - 0.1^t)/8",
                GdaTrajectory.scalar("2", "1", "1", "0.09", 5),
                "gradient-descent");
        draft.accept(
                "two-slow-rates",
                "mu = 1/2, eta = 0.08: r_t = (4 0.9^t - 0.6^t)/3",
                GdaTrajectory.scalar("2", "1", "0.5", "0.08", 4),
                "wrong-sign",
                "no-decay");
        draft.accept("kink", "W0 = 0 is active", KINK, "strict-derivative");
        draft.accept(
                "unreachable",
                "x = -1: dies at w = -1/32, then only d moves, towards 1",
                UNREACHABLE,
                "leaky-gradient");
        draft.accept("samples", "1/n with n = 2", GdaDraft.twoSamples(4), "sum-of-gradients");
        draft.accept("neurons", "V = [I, -I], D^2 = (5, 4, 1, 5)", GdaDraft.fourNeurons(4), "sum-of-gradients");
        draft.accept(
                "started-discriminator",
                "d0 = (1, -1): the weights move at once",
                GdaDraft.fourNeurons(3).from("1 -1"),
                "weights-first");

        reject(draft, "alternating", "1, 15/16, 217/256 for 1, 1, 15/16", DEFECTIVE.ordered("alternating"));
        reject(draft, "gradient-descent", "(7/8)^t", DEFECTIVE.ordered("gd"));
        draft.reject("weights-first", "d is a step ahead", DEFECTIVE, Fault.WEIGHTS_FIRST);
        draft.reject(
                "simultaneous",
                "the simultaneous answer where alternating is asked",
                DEFECTIVE.ordered("alternating"),
                DEFECTIVE.run(Fault.NONE));
        draft.reject("wrong-sign", "d' = (1 - mu) d - mu r", GdaDraft.fourNeurons(3), Fault.WRONG_SIGN);
        draft.reject("no-decay", "d' = d + mu r", GdaDraft.fourNeurons(3), Fault.NO_DECAY);
        draft.reject("sum-of-gradients", "J for nJ", GdaDraft.twoSamples(2), Fault.SUM_IN_GRADIENT);
        draft.reject(
                "trained-outer-weights", "V' = V - eta d a'", GdaDraft.fourNeurons(3), Fault.TRAINED_OUTER_WEIGHTS);
        draft.reject("frozen-weights", "r_t = r_0", GdaDraft.fourNeurons(2), Fault.FROZEN_WEIGHTS);
        draft.reject("leaky-gradient", "the dead neuron moves", UNREACHABLE, Fault.LEAKY_GRADIENT);
        draft.reject("strict-derivative", "r = -1 for ever", KINK, Fault.STRICT_DERIVATIVE);
        GdaTrajectory.States right = DEFECTIVE.run(Fault.NONE);
        GdaTrajectory.States shorter = DEFECTIVE.after(4).run(Fault.NONE);
        draft.reject(
                "one-step-short",
                "the state after four steps with the residuals of five",
                DEFECTIVE,
                new GdaTrajectory.States(shorter.w(), shorter.d(), right.residuals()));
        draft.rejectForms(DEFECTIVE);
        return draft.finished();
    }

    private static void reject(GdaDraft draft, String tag, String comment, GdaTrajectory wrong) {
        draft.reject(tag, comment, DEFECTIVE, wrong.run(Fault.NONE));
    }
}
