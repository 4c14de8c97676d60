package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.NormConstrainedMean;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * Closed-form optimum of the WGAN with a norm-constrained linear discriminator.
 *
 * <pre>{@code
 * t = min(‖s‖, n_f/(2β_g)),   m = t·s/‖s‖,   G* = 1·mᵀ/n_f,   p* = ‖s‖ − t + β_g·t²/n_f,   v* = 2β_g·m/n_f        (ours)
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class CappedMeanShrinkage implements Solver<NormConstrainedMean> {

    @Override
    public Class<NormConstrainedMean> formulation() {
        return NormConstrainedMean.class;
    }

    @Override
    public Answer solve(NormConstrainedMean problem) {
        Vector s = problem.realData().columnSums();
        double norm = s.norm();
        double length = Math.min(norm, problem.rows() / (2 * problem.betaG()));
        Vector share = norm == 0 ? s : s.times(length / norm / problem.rows());
        return Answer.optimal(
                Point.of("G", MeanShrinkage.repeat(share, problem.rows())),
                Point.of("v", share.times(2 * problem.betaG())),
                norm - length + problem.betaG() * length * length / problem.rows());
    }
}
