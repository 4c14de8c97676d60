package org.convexgan.benchmarks;

import org.convexgan.problem.Arrangement;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Section 1: all strict patterns of samples in general position; {@link RegionCurveBenchmark} shows the cost of one. */
public class RegionEnumerationBenchmark extends SolverBenchmark {
    /** Samples. */
    @Param({"10", "20", "40"})
    public int n;

    /** Features. */
    @Param({"2", "3", "4"})
    public int d;

    @Override
    Problem instance(Instances instances) {
        return new Arrangement(instances.gaussian(n, d));
    }
}
