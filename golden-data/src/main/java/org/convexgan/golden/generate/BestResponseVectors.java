package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.generate.GdaTrajectory.Fault;

/** Vectors of OP-PROB: one ascent step with {@code μ = 1} is the maximizer of the payoff, the residual. */
@AutoService(VectorSource.class)
public final class BestResponseVectors implements VectorSource {
    private static GdaTrajectory response(GdaTrajectory it, String mu) {
        return new GdaTrajectory(
                it.v(),
                it.z(),
                it.w0(),
                it.d0(),
                it.xbar(),
                RationalMatrix.rows(mu).at(0),
                it.eta(),
                1,
                it.order());
    }

    @Override
    public VectorDraft derive() {
        GdaDraft draft = new GdaDraft("OP-PROB", "Section 2.3, (2), (5)", BestResponseVectors.class)
                .tag("penalty-not-halved", "uses the penalty |d|^2", "the response is half the residual")
                .tag("no-penalty", "omits the penalty", "the old discriminator is not forgotten")
                .tag("sum-of-samples", "sums the generated samples for averaging them", "the mean is n times too large")
                .tag("wrong-sign", "minimizes over the discriminator", "the response points away")
                .tagForms();
        GdaTrajectory samples = response(GdaDraft.twoSamples(1).from("3"), "1");
        GdaTrajectory neurons = response(GdaDraft.fourNeurons(1).from("1 -2"), "1");
        draft.accept("samples", "d = f(W) - x from d0 = 3", samples, "sum-of-samples", "no-penalty");
        draft.accept("neurons", "d = (1, -1) - (2, 0) from d0 = (1, -2)", neurons, "penalty-not-halved", "wrong-sign");
        draft.accept(
                "fixed-point",
                "the best response to itself",
                response(neurons.from("-1 -1"), "0.25"),
                "penalty-not-halved");
        draft.accept("half-way", "mu = 1/2: half way to the best response", response(neurons, "0.5"), "no-penalty");
        draft.reject("penalty-not-halved", "r/2", neurons, Fault.HALF_BEST_RESPONSE);
        draft.reject("no-penalty", "d0 + r", neurons, Fault.NO_DECAY);
        draft.reject("sum-of-samples", "the sum of two samples", samples, Fault.SUM_OF_SAMPLES);
        draft.reject("wrong-sign", "-r", neurons, Fault.WRONG_SIGN);
        draft.rejectForms(neurons);
        return draft.finished();
    }
}
