package org.convexgan.dualing;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.LogisticLoss;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * Newton's method on the weights of the logistic discriminator; the multipliers are the derivatives of the loss.
 *
 * <pre>{@code
 * (n_x + n_z)·λ_i = 1/(1 + e^{ξ_i}),   ξ = [X; −G]·w*          (DG, Claim 1)
 * }</pre>
 *
 * <p>{@code w*} lies in the span of the samples: with fewer samples than features Newton's method runs in an orthonormal basis of it.
 */
@AutoService(Algorithm.class)
public final class DampedNewton implements Solver<LogisticDual> {

    @Override
    public Class<LogisticDual> formulation() {
        return LogisticDual.class;
    }

    @Override
    public Answer solve(LogisticDual problem) {
        Matrix samples = problem.signedSamples();
        Vector w;
        if (samples.rows() < samples.columns()) {
            Matrix basis = ThinSvd.of(samples).right();
            w = basis.times(minimizer(samples.times(basis), problem.c()));
        } else {
            w = minimizer(samples, problem.c());
        }
        Point primal = Point.of("w", w);
        Vector scaled = samples.times(w).map(score -> LogisticLoss.sigmoid(-score));
        return Answer.optimal(primal, problem.multipliers(scaled), problem.objective(primal));
    }

    private static Vector minimizer(Matrix samples, double c) {
        return new RegularizedLogistic(samples, Vector.zeros(samples.rows()), Vector.zeros(samples.columns()), c)
                .minimizer();
    }
}
