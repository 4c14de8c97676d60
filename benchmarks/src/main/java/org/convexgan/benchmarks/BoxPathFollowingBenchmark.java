package org.convexgan.benchmarks;

import org.convexgan.problem.HingeDual;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Hinge-loss discriminator between two Gaussian clouds, {@code C = 1/100}. */
public class BoxPathFollowingBenchmark extends SolverBenchmark {
    /** Features. */
    @Param({"2", "60"})
    public int d;

    /** Samples of each kind. */
    @Param({"10", "100"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        return new HingeDual(instances.gaussian(n, d), instances.gaussian(n, d), 0.01);
    }
}
