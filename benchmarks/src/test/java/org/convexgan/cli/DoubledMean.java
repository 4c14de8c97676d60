package org.convexgan.cli;

import java.util.Set;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;
import org.convexgan.spi.ReferenceImplementation;

/** Wrong on purpose: answers twice the optimum of mean-matching, which is right where that is 0. */
public final class DoubledMean implements Implementation {
    @Override
    public String name() {
        return "doubled-mean";
    }

    @Override
    public Set<String> problems() {
        return Set.of("mean-matching");
    }

    @Override
    public Answer solve(Problem problem) {
        Matrix optimum = new ReferenceImplementation().solve(problem).primal().matrix("G");
        return Answer.optimal(Point.of("G", optimum.times(2)));
    }
}
