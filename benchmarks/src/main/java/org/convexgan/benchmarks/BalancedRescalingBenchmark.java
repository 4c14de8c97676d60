package org.convexgan.benchmarks;

import org.convexgan.problem.Problem;
import org.convexgan.problem.WeightRescaling;
import org.openjdk.jmh.annotations.Param;

/** Appendix D.1: what a call costs that computes next to nothing. */
public class BalancedRescalingBenchmark extends SolverBenchmark {
    /** The activation's degree of homogeneity. */
    @Param({"1", "2"})
    public int degree;

    @Override
    Problem instance(Instances instances) {
        return new WeightRescaling(3, 2, degree);
    }
}
