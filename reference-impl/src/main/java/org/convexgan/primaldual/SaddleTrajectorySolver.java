package org.convexgan.primaldual;

import com.google.auto.service.AutoService;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.SaddleTrajectory;
import org.convexgan.problem.Solver;

/** Runs the {@link SubgradientMethod} on a {@link BoundedQuadratic}. */
@AutoService(Algorithm.class)
public final class SaddleTrajectorySolver implements Solver<SaddleTrajectory> {

    @Override
    public Class<SaddleTrajectory> formulation() {
        return SaddleTrajectory.class;
    }

    @Override
    public Answer solve(SaddleTrajectory problem) {
        BoundedQuadratic game = new BoundedQuadratic(problem.c(), problem.bound(), problem.box(), 1);
        SaddleState end = new SubgradientMethod(game, problem.stepSizes(), problem.driver(), problem.form())
                .run(new SaddleState(problem.x0(), problem.lambda0()), problem.steps());
        return Answer.optimal(Point.of("x", end.x(), "lambda", end.lambda()));
    }
}
