package org.convexgan.benchmarks;

import org.convexgan.linalg.Vector;
import org.convexgan.problem.KernelTargetGradient;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** The kernel term of the modified generator loss (PD, eq. 13), in the plane: no baseline, as each pair costs an exponential. */
public class KernelTargetBenchmark extends SolverBenchmark {
    /** Samples, and points of the data. */
    @Param({"8", "64"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        Vector d = instances.gaussian(n).map(t -> 1 / (1 + Math.exp(t)));
        return new KernelTargetGradient(instances.gaussian(n, 2), instances.gaussian(n, 2), d, 0.5, 1);
    }
}
