package org.convexgan.timing;

import java.util.Map;
import org.convexgan.problem.Problem;

/**
 * One instance, solved and timed by somebody.
 *
 * @param problem the instance
 * @param solver solves, times and judges
 */
record InstanceCase(String suite, Problem problem, Map<String, String> parameters, String subject, Solver solver)
        implements TimedCase {

    /** Solves an instance for one round. */
    interface Solver {
        Outcome time(Problem problem, Profile profile);
    }

    @Override
    public String row() {
        return problem.name();
    }

    @Override
    public Outcome time(Profile profile) {
        return solver.time(problem, profile);
    }
}
