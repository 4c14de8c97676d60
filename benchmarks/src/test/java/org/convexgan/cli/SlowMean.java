package org.convexgan.cli;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;
import org.convexgan.spi.ReferenceImplementation;

/** Right, but slow enough to be interrupted. */
public final class SlowMean implements Implementation {
    private static final long MILLIS = 100;

    @Override
    public String name() {
        return "slow-mean";
    }

    @Override
    public Set<String> problems() {
        return Set.of("mean-matching");
    }

    @Override
    public Answer solve(Problem problem) {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new ReferenceImplementation().solve(problem);
    }
}
