package org.convexgan.benchmarks;

import org.convexgan.problem.OneDimensionalDiscriminatorValue;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/**
 * Equation (7) against equation (39): baseline {@link SortingBenchmark#sort}; the neuron is searched among all breaks,
 * which is quadratic in {@code n}.
 */
public class HeadTailMaximumBenchmark extends SolverBenchmark {
    /** Samples of one feature. */
    @Param({"8", "32", "128", "512"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        return new OneDimensionalDiscriminatorValue(instances.gaussian(n), instances.gaussian(n));
    }
}
