package org.convexgan.benchmarks;

import org.convexgan.problem.ConeFloor;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** OP, (5): the distance of a mean of m entries from the cone of 2m Gaussian columns, where it is reached every other time. */
public class ConeProjectionBenchmark extends SolverBenchmark {
    /** Entries of the mean. */
    @Param({"10", "30", "100"})
    public int m;

    @Override
    Problem instance(Instances instances) {
        return new ConeFloor(instances.gaussian(m, 2 * m), instances.gaussian(m));
    }
}
