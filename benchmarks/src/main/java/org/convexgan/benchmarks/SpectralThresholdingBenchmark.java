package org.convexgan.benchmarks;

import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Theorem 2.1, equation (4), a quarter of the directions kept: baseline {@link BaselineBenchmark#eigen}. */
public class SpectralThresholdingBenchmark extends SolverBenchmark {
    /** Features, and samples. */
    @Param({"8", "32", "128", "512"})
    public int d;

    @Override
    Problem instance(Instances instances) {
        return new CovarianceMatching(instances.evenlySpacedScatter(d), d, Instances.levelKeeping(d / 4, d));
    }
}
