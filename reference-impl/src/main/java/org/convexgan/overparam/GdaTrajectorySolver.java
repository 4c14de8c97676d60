package org.convexgan.overparam;

import com.google.auto.service.AutoService;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.GdaTrajectory;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/** Runs {@link DescentAscent}. */
@AutoService(Algorithm.class)
public final class GdaTrajectorySolver implements Solver<GdaTrajectory> {

    @Override
    public Class<GdaTrajectory> formulation() {
        return GdaTrajectory.class;
    }

    @Override
    public Answer solve(GdaTrajectory problem) {
        GdaPath path = DescentAscent.run(
                new MeanGenerator(problem.v(), problem.z()),
                problem.xbar(),
                new StepRule(problem.mu(), problem.eta(), problem.order(), 1),
                problem.w0(),
                problem.d0(),
                problem.steps());
        return Answer.optimal(Point.of("W", path.w(), "d", path.d()).with("residuals", path.residuals()));
    }
}
