package org.convexgan.benchmarks;

import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Problem;
import org.convexgan.wgan.FixedMultiplierCuts;
import org.openjdk.jmh.annotations.Param;

/** Appendix D.3 in the plane, with the multipliers of the data themselves: {@code 2n·2^n} cells of two constraints each. */
public class FixedMultiplierCutsBenchmark extends SolverBenchmark {
    /** Real samples, and generated samples. */
    @Param({"1", "2", "3"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        Matrix x = instances.gaussian(n, 2);
        return FixedMultiplierCuts.tunedTo(x, x, 0.25);
    }
}
