package org.convexgan.benchmarks;

import org.convexgan.linalg.Vector;
import org.convexgan.problem.Driver;
import org.convexgan.problem.Form;
import org.convexgan.problem.Problem;
import org.convexgan.problem.SaddleTrajectory;
import org.openjdk.jmh.annotations.Param;

/** Theorem 1 of PD: 100 steps on a quadratic program with known saddle. */
public class SaddleTrajectoryBenchmark extends SolverBenchmark {
    /** Coordinates. */
    @Param({"10", "100", "1000"})
    public int k;

    @Override
    Problem instance(Instances instances) {
        Vector c = instances.gaussian(k);
        return new SaddleTrajectory(
                c,
                c.map(entry -> entry / 2),
                8,
                Vector.zeros(k),
                Vector.zeros(k),
                Driver.PRIMAL_DUAL,
                Form.FRESH,
                5,
                10,
                100,
                1);
    }
}
