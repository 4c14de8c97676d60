package org.convexgan.benchmarks;

import org.convexgan.problem.PolytopeVertices;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Equations (17) and (19): {@code 3·2^(n−1)} vertices, each of {@code n} numbers. */
public class HeadTailVerticesBenchmark extends SolverBenchmark {
    /** Samples of one feature. */
    @Param({"4", "8", "10"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        return new PolytopeVertices(instances.gaussian(n).sorted(), 1);
    }
}
