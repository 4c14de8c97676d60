package org.convexgan.overparam;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.NonNegativeLeastSquares;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.ConeFloor;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * Projects a mean onto the cone of the columns of {@code V} by non-negative least squares; what is left is the optimal discriminator.
 *
 * <pre>{@code
 * Π_K(x̄) = V·a,   d = x̄ − V·a                                                            (ours, for OP, (5))
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class ConeProjection implements Solver<ConeFloor> {

    @Override
    public Class<ConeFloor> formulation() {
        return ConeFloor.class;
    }

    @Override
    public Answer solve(ConeFloor problem) {
        NonNegativeLeastSquares nearest =
                NonNegativeLeastSquares.of(problem.xbar().times(-1), problem.v().transpose());
        Vector d = nearest.residual().times(-1);
        return Answer.optimal(Point.of("a", nearest.multipliers()), Point.of("d", d), d.dot(d) / 2);
    }
}
