package org.convexgan.primaldual;

import com.google.auto.service.AutoService;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.FiniteGanTrajectory;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/** Runs the {@link SubgradientMethod} on a {@link FiniteAlphabetGan}. */
@AutoService(Algorithm.class)
public final class FiniteGanTrajectorySolver implements Solver<FiniteGanTrajectory> {

    @Override
    public Class<FiniteGanTrajectory> formulation() {
        return FiniteGanTrajectory.class;
    }

    @Override
    public Answer solve(FiniteGanTrajectory problem) {
        FiniteAlphabetGan game = new FiniteAlphabetGan(problem.pd(), problem.eps());
        SaddleState end = new SubgradientMethod(game, problem.stepSizes(), problem.driver(), problem.form())
                .run(new SaddleState(problem.discriminator0(), problem.pg0()), problem.steps());
        return Answer.optimal(Point.of("pg", end.lambda(), "D", end.x()));
    }
}
