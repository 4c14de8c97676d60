package org.convexgan.problem;

/**
 * An algorithm for one formulation.
 *
 * @param <P> the formulation
 */
public non-sealed interface Solver<P extends Problem> extends Algorithm {

    @Override
    Class<P> formulation();

    /** Returns an answer; every problem of the formulation gets one, infeasible ones too. */
    Answer solve(P problem);

    @Override
    default Answer answer(Problem problem) {
        return solve(formulation().cast(problem));
    }
}
