package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;
import org.convexgan.problem.WeightRescaling;

/**
 * The scaling at which both layers cost their share of the mean inequality.
 *
 * <pre>{@code
 * degree 1:  α² = |v|/‖u‖            value 2·‖u‖·|v|                      (HC, appendix D.1, which drops the 2)
 * degree 2:  α⁹ = 2|v|³/‖u‖³         value (3/2^{2/3})·‖u‖²·|v|            (ours)
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class BalancedRescaling implements Solver<WeightRescaling> {

    @Override
    public Class<WeightRescaling> formulation() {
        return WeightRescaling.class;
    }

    @Override
    public Answer solve(WeightRescaling problem) {
        double ratio = problem.vNorm() / problem.uNorm();
        double alpha = problem.degree() == 1 ? Math.sqrt(ratio) : Math.cbrt(ratio * Math.cbrt(2));
        double theta = problem.degree() / (problem.degree() + 1.0);
        Point primal = Point.of("alpha", Vector.of(alpha));
        return Answer.optimal(primal, Point.of("theta", Vector.of(theta)), problem.objective(primal));
    }
}
