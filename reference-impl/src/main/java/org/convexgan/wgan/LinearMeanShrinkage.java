package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.MeanMatchingLinearGenerator;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * Closed-form optimum of the WGAN with a linear discriminator and a linear generator.
 *
 * <pre>{@code
 * m = (1 − β/‖s‖)_+ s,   W* = z·mᵀ/‖z‖²,   p* = (β_g/2)(‖s‖ − β)_+²/‖z‖²,   v* = β_g·m/‖z‖²        (HC, eq. 13; closed form ours)
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class LinearMeanShrinkage implements Solver<MeanMatchingLinearGenerator> {

    @Override
    public Class<MeanMatchingLinearGenerator> formulation() {
        return MeanMatchingLinearGenerator.class;
    }

    @Override
    public Answer solve(MeanMatchingLinearGenerator problem) {
        Feasibility feasibility = problem.feasibility();
        if (feasibility.isInfeasible()) {
            return Answer.infeasible(feasibility);
        }
        Vector s = problem.realData().columnSums();
        if (!problem.hasNoiseSum()) {
            return Answer.optimal(
                    Point.of("W", Matrix.zeros(problem.noise().columns(), s.size())),
                    Point.of("v", Vector.zeros(s.size())),
                    0);
        }
        Vector m = MeanShrinkage.shrink(s, problem.beta());
        Vector z = problem.noise().columnSums();
        double squaredNorm = z.dot(z);
        return Answer.optimal(
                Point.of("W", z.times(1 / squaredNorm).outer(m)),
                Point.of("v", m.times(problem.betaG() / squaredNorm)),
                problem.betaG() / 2 * m.dot(m) / squaredNorm);
    }
}
