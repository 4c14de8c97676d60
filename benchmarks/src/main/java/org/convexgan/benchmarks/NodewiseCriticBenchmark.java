package org.convexgan.benchmarks;

import org.convexgan.linalg.Vector;
import org.convexgan.problem.AdversarialLoss;
import org.convexgan.problem.CriticOnLine;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** The best discriminator of two distributions on a line (PD, Claim 1, WGAN): no baseline, as each node costs a few operations. */
public class NodewiseCriticBenchmark extends SolverBenchmark {
    /** Nodes. */
    @Param({"8", "64"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        double[] halves =
                instances.gaussian(n).map(t -> Math.rint(4 * Math.abs(t)) + 1).toArray();
        double[] reversed = new double[n];
        for (int i = 0; i < n; i++) {
            reversed[i] = halves[n - 1 - i];
        }
        return new CriticOnLine(
                AdversarialLoss.WGAN, instances.gaussian(n).sorted(), Vector.of(halves), Vector.of(reversed), 1);
    }
}
