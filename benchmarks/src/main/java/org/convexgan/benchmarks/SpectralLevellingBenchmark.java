package org.convexgan.benchmarks;

import org.convexgan.problem.NormConstrainedCovariance;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Equation (36), a quarter of the directions affordable: baseline {@link BaselineBenchmark#eigen}. */
public class SpectralLevellingBenchmark extends SolverBenchmark {
    /** Features, and samples. */
    @Param({"8", "32", "128", "512"})
    public int d;

    @Override
    Problem instance(Instances instances) {
        return new NormConstrainedCovariance(instances.evenlySpacedScatter(d), d, 4.0 / d);
    }
}
