package org.convexgan.timing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.convexgan.door.WireFormat;
import org.convexgan.golden.CanonicalJson;
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

        /** Returns about how many seconds that takes. */
        double expected(Profile profile);

        /** Returns the name of the empty call that is timed in the same way. */
        default String harness(Problem problem) {
            return EmptyCase.JAVA;
        }
    }

    @Override
    public String row() {
        return problem.name();
    }

    @Override
    public Outcome time(Profile profile) {
        return solver.time(problem, profile);
    }

    @Override
    public double expected(Profile profile) {
        return solver.expected(profile);
    }

    @Override
    public String harness() {
        return solver.harness(problem);
    }

    @Override
    public Map<String, String> data() {
        byte[] input = new WireFormat().writeInput(problem).toString().getBytes(StandardCharsets.UTF_8);
        return Map.of("instances of " + suite, CanonicalJson.sha256(input));
    }
}
