package org.convexgan.benchmarks;

import org.convexgan.problem.Problem;
import org.convexgan.problem.TrustRegionCost;
import org.openjdk.jmh.annotations.Param;

/** Step of the linearized cost with a Gaussian gradient: baseline {@link BaselineBenchmark#columnSums}. */
public class SteepestStepBenchmark extends SolverBenchmark {
    /** Weights. */
    @Param({"8", "512"})
    public int d;

    @Override
    Problem instance(Instances instances) {
        return new TrustRegionCost(instances.gaussian(d), instances.gaussian(d), 1, 0.01);
    }
}
