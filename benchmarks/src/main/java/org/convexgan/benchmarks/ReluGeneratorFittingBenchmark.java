package org.convexgan.benchmarks;

import java.util.concurrent.TimeUnit;
import org.convexgan.problem.Problem;
import org.convexgan.problem.ReluGeneratorFit;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;

/** The gauge program of equation (6) for random samples of three features from noise in the plane: no baseline, since nothing of it is unavoidable. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReluGeneratorFittingBenchmark extends SolverBenchmark {
    /** Generated samples. */
    @Param({"4", "6", "10"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        return new ReluGeneratorFit(instances.gaussian(n, 2), instances.gaussian(n, 3));
    }
}
