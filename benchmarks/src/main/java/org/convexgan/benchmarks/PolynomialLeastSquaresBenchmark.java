package org.convexgan.benchmarks;

import org.convexgan.problem.PolynomialActivation;
import org.convexgan.problem.PolynomialGeneratorFit;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Theorem 4.2 with D neurons and 2D samples: one singular value decomposition of 2D×D; baseline {@link BaselineBenchmark#eigen}. */
public class PolynomialLeastSquaresBenchmark extends SolverBenchmark {
    /** Noise features; D = 3, 10, 28, 91. */
    @Param({"1", "3", "6", "12"})
    public int d;

    @Override
    Problem instance(Instances instances) {
        PolynomialActivation sigma = new PolynomialActivation(1, -1, 0.5);
        int neurons = sigma.dimension(d);
        return new PolynomialGeneratorFit(
                instances.gaussian(2 * neurons, d),
                instances.gaussian(d, neurons),
                instances.gaussian(PolynomialActivation.liftedSize(d), 1),
                sigma.a(),
                sigma.b(),
                sigma.c());
    }
}
