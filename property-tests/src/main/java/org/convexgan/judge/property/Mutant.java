package org.convexgan.judge.property;

import org.convexgan.golden.Check;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;

/**
 * A wrong implementation of one formulation, with the check that exists to reject it.
 *
 * @param <P> the formulation
 */
public interface Mutant<P extends Problem> {
    /** Returns its name. */
    String name();

    /** Returns what is wrong with it, in a few words. */
    String fault();

    /** Returns the check that must reject it. */
    Check intended();

    /** Returns its answer, wrong on at least some instances. */
    Answer solve(P problem);
}
