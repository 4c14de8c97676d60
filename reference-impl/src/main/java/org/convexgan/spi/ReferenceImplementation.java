package org.convexgan.spi;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;

/** The suite's own implementation: every {@link org.convexgan.problem.Solver} on the class path, one per formulation. */
public final class ReferenceImplementation implements Implementation {
    private final Map<String, Algorithm> solvers = new TreeMap<>();

    /**
     * Finds the solvers.
     *
     * @throws IllegalStateException if two of them claim the same formulation
     */
    public ReferenceImplementation() {
        for (Algorithm solver : ServiceLoader.load(Algorithm.class)) {
            Algorithm previous = solvers.put(Problem.name(solver.formulation()), solver);
            if (previous != null) {
                throw new IllegalStateException(
                        "one solver per formulation must be on the class path, but %s has %s and %s"
                                .formatted(Problem.name(solver.formulation()), previous.getClass(), solver.getClass()));
            }
        }
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Set<String> problems() {
        return Collections.unmodifiableSet(solvers.keySet());
    }

    /** Returns the solvers in the order of their wire names. */
    public Collection<Algorithm> solvers() {
        return Collections.unmodifiableCollection(solvers.values());
    }

    @Override
    public Answer solve(Problem problem) {
        Algorithm solver = solvers.get(problem.name());
        return solver == null
                ? new Answer(
                        Answer.Status.UNSUPPORTED,
                        Point.EMPTY,
                        Point.EMPTY,
                        OptionalDouble.empty(),
                        "no solver for " + problem.name())
                : solver.answer(problem);
    }
}
