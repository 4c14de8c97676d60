package org.convexgan.benchmarks;

import org.convexgan.problem.DiscreteGronwall;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Lemma A.5 of OP: sequence and multipliers. */
public class GronwallProductBenchmark extends SolverBenchmark {
    /** Weights. */
    @Param({"10", "1000", "100000"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        return new DiscreteGronwall(instances.gaussian(n).map(Math::abs), 1.0 / n, 1);
    }
}
