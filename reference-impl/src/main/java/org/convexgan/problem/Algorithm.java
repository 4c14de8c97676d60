package org.convexgan.problem;

/**
 * The service type under which solvers register: a {@link Solver} without its type parameter, which a service cannot have. Implement
 * {@link Solver}, annotated {@code @AutoService(Algorithm.class)}.
 */
public sealed interface Algorithm permits Solver {

    /** Returns the formulation that this algorithm solves. */
    Class<? extends Problem> formulation();

    /**
     * Returns an answer to a problem of the formulation.
     *
     * @throws ClassCastException if the problem is of another formulation
     */
    Answer answer(Problem problem);
}
