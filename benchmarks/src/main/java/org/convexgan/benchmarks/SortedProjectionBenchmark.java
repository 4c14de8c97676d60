package org.convexgan.benchmarks;

import org.convexgan.problem.OneDimensionalReluTarget;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/**
 * Equation (39) with an asymmetric regularizer: a quadratic program of {@code 5n − 3} rows by an active-set method,
 * with no cheap baseline.
 */
public class SortedProjectionBenchmark extends SolverBenchmark {
    /** Samples of one feature. */
    @Param({"8", "32", "128", "512"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        return new OneDimensionalReluTarget(instances.gaussian(n), 0.05 * n, instances.gaussian(n));
    }
}
