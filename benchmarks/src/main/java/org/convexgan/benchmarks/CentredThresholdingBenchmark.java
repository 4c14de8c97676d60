package org.convexgan.benchmarks;

import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.problem.MeanAndCovarianceMatching;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Param;

/** Corollary 3.3, with a penalty of half the largest eigenvalue: baseline {@link BaselineBenchmark#eigen}. */
public class CentredThresholdingBenchmark extends SolverBenchmark {
    /** Features, and samples. */
    @Param({"8", "32", "128", "512"})
    public int d;

    @Override
    Problem instance(Instances instances) {
        Matrix x = instances.evenlySpacedScatter(d);
        double largest = SymmetricEigen.of(new MeanAndCovarianceMatching(x, d, 1).centredScatter())
                .spectralNorm();
        return new MeanAndCovarianceMatching(x, d, largest / 2);
    }
}
