package org.convexgan.benchmarks;

import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.GdaTrajectory;
import org.convexgan.problem.Problem;
import org.convexgan.problem.UpdateOrder;
import org.openjdk.jmh.annotations.Param;

/** OP, (3): 16 steps of simultaneous descent-ascent with four outputs, five inputs and 32 noise vectors; the time is linear in the width. */
public class GdaTrajectoryBenchmark extends SolverBenchmark {
    private static final int OUTPUTS = 4;
    private static final int INPUTS = 5;
    private static final int SAMPLES = 32;
    private static final int STEPS = 16;

    /** Neurons. */
    @Param({"16", "64", "256"})
    public int k;

    @Override
    Problem instance(Instances instances) {
        Matrix v = instances.gaussian(OUTPUTS, k).times(1 / Math.sqrt(k));
        return new GdaTrajectory(
                v,
                instances.gaussian(SAMPLES, INPUTS),
                instances.gaussian(k, INPUTS),
                Vector.zeros(OUTPUTS),
                instances.gaussian(OUTPUTS),
                0.5,
                0.05,
                STEPS,
                UpdateOrder.SIMULTANEOUS);
    }
}
