package org.convexgan.benchmarks;

import org.convexgan.problem.CovarianceMatchingLinearGenerator;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/**
 * Equation (15), a quarter of the directions kept: baseline {@link BaselineBenchmark#eigen}; the singular values of the
 * noise come on top.
 */
public class LinearSpectralThresholdingBenchmark extends SolverBenchmark {
    /** Features, and samples. */
    @Param({"8", "32", "128", "512"})
    public int d;

    @Override
    Problem instance(Instances instances) {
        return new CovarianceMatchingLinearGenerator(
                instances.evenlySpacedScatter(d), instances.gaussian(d, d), Instances.levelKeeping(d / 4, d), 1);
    }
}
