package org.convexgan.benchmarks;

import org.convexgan.problem.DivergenceDual;
import org.convexgan.problem.DivergenceRow;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** The maximizers of the Jensen-Shannon row of Table 1 (PD): no baseline, as each symbol costs a division. */
public class PointwiseDiscriminatorBenchmark extends SolverBenchmark {
    /** Symbols. */
    @Param({"8", "512"})
    public int n;

    @Override
    Problem instance(Instances instances) {
        return new DivergenceDual(
                DivergenceRow.JS,
                instances.gaussian(n).map(Math::exp),
                instances.gaussian(n).map(Math::exp),
                1);
    }
}
