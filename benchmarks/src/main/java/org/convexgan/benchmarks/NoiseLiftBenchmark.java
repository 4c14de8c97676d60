package org.convexgan.benchmarks;

import org.convexgan.problem.PolynomialLift;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Theorem 4.2, as many samples, neurons and outputs as noise features: baseline {@link BaselineBenchmark#gram}. */
public class NoiseLiftBenchmark extends SolverBenchmark {
    /** Noise features. */
    @Param({"4", "8", "16", "32"})
    public int d;

    @Override
    Problem instance(Instances instances) {
        return new PolynomialLift(
                instances.gaussian(d, d), instances.gaussian(d, d), instances.gaussian(d, d), 1, -1, 0.5);
    }
}
