package org.convexgan.benchmarks;

import org.convexgan.linalg.Matrix;
import org.convexgan.problem.NormConstrainedMean;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Corollary C.1, with half of the mean affordable: baseline {@link BaselineBenchmark#columnSums}. */
public class CappedMeanShrinkageBenchmark extends SolverBenchmark {
    /** Features, and samples. */
    @Param({"8", "32", "128", "512"})
    public int d;

    @Override
    Problem instance(Instances instances) {
        Matrix x = instances.gaussian(d, d);
        return new NormConstrainedMean(x, d, d / x.columnSums().norm());
    }
}
