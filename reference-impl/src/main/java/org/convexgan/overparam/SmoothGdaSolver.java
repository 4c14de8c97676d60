package org.convexgan.overparam;

import com.google.auto.service.AutoService;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.SmoothGda;
import org.convexgan.problem.Solver;

/** Runs {@link GeneralGda} on a {@link BentMapping}. */
@AutoService(Algorithm.class)
public final class SmoothGdaSolver implements Solver<SmoothGda> {

    @Override
    public Class<SmoothGda> formulation() {
        return SmoothGda.class;
    }

    @Override
    public Answer solve(SmoothGda problem) {
        GeneralGda.State end = new GeneralGda(BentMapping.of(problem), problem.y(), problem.mu(), problem.eta())
                .run(new GeneralGda.State(problem.theta0(), problem.d0()), problem.steps());
        return Answer.optimal(Point.of("theta", end.theta(), "d", end.d()));
    }
}
