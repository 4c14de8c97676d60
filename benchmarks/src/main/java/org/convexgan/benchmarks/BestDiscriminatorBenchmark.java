package org.convexgan.benchmarks;

import org.convexgan.problem.Activation;
import org.convexgan.problem.DiscriminatorSupremum;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/**
 * Lemmas 3.1 and C.2: baseline {@link BaselineBenchmark#columnSums} for the linear, {@link BaselineBenchmark#eigen} for
 * the quadratic activation. ReLU has one feature, so {@code d} samples of it.
 */
public class BestDiscriminatorBenchmark extends SolverBenchmark {
    private static final int NEURONS = 4;

    /** The discriminator's activation. */
    @Param({"LINEAR", "QUADRATIC", "RELU"})
    public Activation activation;

    /** Features and samples; for ReLU samples. */
    @Param({"8", "32", "128", "512"})
    public int d;

    @Override
    Problem instance(Instances instances) {
        int features = activation == Activation.RELU ? 1 : d;
        return new DiscriminatorSupremum(
                instances.gaussian(d, features), instances.gaussian(d, features), activation, 0.1, NEURONS);
    }
}
