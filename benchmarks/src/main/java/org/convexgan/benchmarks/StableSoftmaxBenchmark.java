package org.convexgan.benchmarks;

import org.convexgan.problem.Problem;
import org.convexgan.problem.SoftmaxFeatures;
import org.openjdk.jmh.annotations.Param;

/** Features of one point in the plane, at the temperature of the paper. */
public class StableSoftmaxBenchmark extends SolverBenchmark {
    /** Anchors. */
    @Param({"10", "100"})
    public int k;

    @Override
    Problem instance(Instances instances) {
        return new SoftmaxFeatures(instances.gaussian(k, 2), instances.gaussian(2), instances.gaussian(k), 0.2);
    }
}
