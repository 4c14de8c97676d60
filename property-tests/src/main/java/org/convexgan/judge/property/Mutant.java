package org.convexgan.judge.property;

import java.util.function.Function;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;

/**
 * A wrong implementation of one formulation.
 *
 * @param <P> the formulation
 */
public interface Mutant<P extends Problem> extends WrongSubject<Function<P, Answer>> {
    /** Returns its answer, wrong on at least some instances. */
    Answer solve(P problem);

    @Override
    default Function<P, Answer> subject() {
        return this::solve;
    }
}
