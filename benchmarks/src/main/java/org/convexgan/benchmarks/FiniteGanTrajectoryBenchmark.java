package org.convexgan.benchmarks;

import org.convexgan.linalg.Vector;
import org.convexgan.problem.DivergenceRow;
import org.convexgan.problem.Driver;
import org.convexgan.problem.FiniteGanTrajectory;
import org.convexgan.problem.Form;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Theorem 2 of PD: 100 steps of the GAN on a finite alphabet, in proportion to probabilities of 1/n: longer ones amplify rounding beyond any judgement. */
public class FiniteGanTrajectoryBenchmark extends SolverBenchmark {
    /** Symbols for which steps of 1/100 are small enough. */
    private static final double LARGEST = 100;

    /** Symbols. */
    @Param({"10", "100", "1000"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        Vector weights = instances.gaussian(n).map(entry -> 1 + Math.abs(entry));
        Vector pd = weights.times(1 / weights.sum());
        return new FiniteGanTrajectory(
                DivergenceRow.JS,
                pd,
                pd.map(p -> 1.0 / n),
                pd.map(p -> 0.5),
                0.1,
                Driver.DUAL,
                Form.FRESH,
                Math.min(1, LARGEST / n),
                100,
                100,
                1);
    }
}
