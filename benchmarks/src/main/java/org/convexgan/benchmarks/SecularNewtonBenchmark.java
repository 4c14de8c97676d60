package org.convexgan.benchmarks;

import org.convexgan.problem.Problem;
import org.convexgan.problem.TrustRegionScore;
import org.openjdk.jmh.annotations.Param;

/** Step of the model with linearized scores, Gaussian data, {@code C = 1/100}; the region is active for the smaller radius. */
public class SecularNewtonBenchmark extends SolverBenchmark {
    /** Weights. */
    @Param({"2", "60"})
    public int d;

    /** Samples of each kind. */
    @Param({"10", "100"})
    public int n;

    /** Longest step. */
    @Param({"1", "1000"})
    public int radius;

    @Override
    Problem instance(Instances instances) {
        return new TrustRegionScore(
                instances.gaussian(d),
                instances.gaussian(n),
                instances.gaussian(n),
                instances.gaussian(n, d),
                instances.gaussian(n, d),
                0.01,
                radius * radius / 2.0);
    }
}
