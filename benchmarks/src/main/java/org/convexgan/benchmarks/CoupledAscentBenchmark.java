package org.convexgan.benchmarks;

import org.convexgan.linalg.Matrix;
import org.convexgan.problem.CoupledGameValue;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Inner maximum of the game (16) in the plane: {@code 2^(2n+1)} cells are certified, however few are realized. */
public class CoupledAscentBenchmark extends SolverBenchmark {
    /** Real samples, and generated samples. */
    @Param({"1", "2", "3", "4"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        return new CoupledGameValue(instances.gaussian(n, 2), Matrix.identity(n), instances.gaussian(n, 2), 0.25);
    }
}
