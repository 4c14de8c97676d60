package org.convexgan.benchmarks;

import org.convexgan.linalg.Matrix;
import org.convexgan.problem.MeanMatching;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Theorem 2.1, linear discriminator: baseline {@link BaselineBenchmark#columnSums}. */
public class MeanShrinkageBenchmark extends SolverBenchmark {
    /** Features, and samples. */
    @Param({"8", "32", "128", "512"})
    public int d;

    @Override
    Problem instance(Instances instances) {
        Matrix x = instances.gaussian(d, d);
        return new MeanMatching(x, d, x.columnSums().norm() / 2);
    }
}
