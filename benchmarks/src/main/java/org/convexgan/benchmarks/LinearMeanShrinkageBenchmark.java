package org.convexgan.benchmarks;

import org.convexgan.linalg.Matrix;
import org.convexgan.problem.MeanMatchingLinearGenerator;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Equation (13): baseline {@link BaselineBenchmark#columnSums}, twice. */
public class LinearMeanShrinkageBenchmark extends SolverBenchmark {
    /** Features, and samples. */
    @Param({"8", "32", "128", "512"})
    public int d;

    @Override
    Problem instance(Instances instances) {
        Matrix x = instances.gaussian(d, d);
        return new MeanMatchingLinearGenerator(
                x, instances.gaussian(d, d), x.columnSums().norm() / 2, 1);
    }
}
