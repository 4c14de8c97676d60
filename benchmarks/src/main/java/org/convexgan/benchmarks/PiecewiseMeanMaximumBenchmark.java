package org.convexgan.benchmarks;

import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Problem;
import org.convexgan.problem.ReluDiscriminatorValue;
import org.openjdk.jmh.annotations.Param;

/**
 * Corollary 3.4 for Gaussian samples in general position: baseline {@link BaselineBenchmark#columnSums}. The work is that of the joint cells:
 * {@code 2·Σ_{k<d} C(2n−1, k)}, which is 32, 134, 554 and 2,258 for three features.
 */
public class PiecewiseMeanMaximumBenchmark extends SolverBenchmark {
    private static final int FEATURES = 3;

    /** Real samples, and generated samples. */
    @Param({"3", "6", "12", "24"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        Matrix x = instances.gaussian(n, FEATURES);
        return new ReluDiscriminatorValue(x, instances.gaussian(n, FEATURES));
    }
}
