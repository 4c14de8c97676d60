package org.convexgan.benchmarks;

import org.convexgan.problem.OneDimensionalRelu;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Equation (39) with {@code Rg = ‖w‖²}: baseline {@link SortingBenchmark#sort}. */
public class TwoSidedClippingBenchmark extends SolverBenchmark {
    /** Samples of one feature. */
    @Param({"8", "32", "128", "512"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        return new OneDimensionalRelu(instances.gaussian(n), 0.05 * n, 2);
    }
}
