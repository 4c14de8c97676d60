package org.convexgan.benchmarks;

import org.convexgan.linalg.Vector;
import org.convexgan.problem.LinearGda;
import org.convexgan.problem.Problem;
import org.convexgan.problem.UpdateOrder;
import org.openjdk.jmh.annotations.Param;

/** Lemmas A.1-A.3 of OP: 100 steps of the linearized iteration. */
public class LinearizedGdaBenchmark extends SolverBenchmark {
    /** Singular values. */
    @Param({"10", "100", "1000"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        Vector s = instances.gaussian(n).map(entry -> 0.5 + Math.min(1, Math.abs(entry)));
        return new LinearGda(s, 1, 0.05, instances.gaussian(n), Vector.zeros(n), 100, UpdateOrder.SIMULTANEOUS);
    }
}
