package org.convexgan.dualing;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;
import org.convexgan.problem.TrustRegionCost;

/**
 * Closed-form step against the gradient, to the border of the trust region.
 *
 * <pre>{@code
 * s* = −√(2Δ)·∇f/‖∇f‖,   p* = f − √(2Δ)·‖∇f‖          (DG, section 3.2 (A))
 * s* = 0 for ∇f = 0                                     (ours: the printed quotient is 0/0)
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class SteepestStep implements Solver<TrustRegionCost> {

    @Override
    public Class<TrustRegionCost> formulation() {
        return TrustRegionCost.class;
    }

    @Override
    public Answer solve(TrustRegionCost problem) {
        double norm = problem.gradient().norm();
        Vector s = norm == 0
                ? Vector.zeros(problem.w().size())
                : problem.gradient().map(entry -> -problem.radius() * (entry / norm));
        return Answer.optimal(Point.of("s", s), Point.EMPTY, problem.f() - problem.radius() * norm);
    }
}
