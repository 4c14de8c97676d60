package org.convexgan.benchmarks;

import org.convexgan.linalg.Vector;
import org.convexgan.problem.Problem;
import org.convexgan.problem.SmoothGda;
import org.openjdk.jmh.annotations.Param;

/** Theorem A.4 of OP: 20 steps on a bent mapping of p parameters to 4 outputs. */
public class SmoothGdaBenchmark extends SolverBenchmark {
    /** Parameters. */
    @Param({"8", "64", "512"})
    public int p;

    @Override
    Problem instance(Instances instances) {
        double unit = 1 / Math.sqrt(p);
        return new SmoothGda(
                instances.gaussian(4, p).times(unit),
                instances.gaussian(4, p).times(unit),
                0.01,
                instances.gaussian(4),
                Vector.zeros(p),
                Vector.zeros(4),
                1,
                0.02,
                20);
    }
}
