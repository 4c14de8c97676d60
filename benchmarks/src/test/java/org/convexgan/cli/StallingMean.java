package org.convexgan.cli;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;
import org.convexgan.spi.ReferenceImplementation;

/** Right, but after as many answers as the system property {@value #ANSWERS} says it waits for ever; without the property it never does. */
public final class StallingMean implements Implementation {
    static final String ANSWERS = "convexgan.test.answers";

    private int left = Integer.getInteger(ANSWERS, Integer.MAX_VALUE);

    @Override
    public String name() {
        return "stalling-mean";
    }

    @Override
    public Set<String> problems() {
        return Set.of("mean-matching");
    }

    @Override
    public Answer solve(Problem problem) {
        if (left-- == 0) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return new ReferenceImplementation().solve(problem);
    }
}
