package org.convexgan.problem;

import java.util.Arrays;
import java.util.List;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Tensor;

/**
 * A formulation that asks where a recurrence stands after some steps.
 *
 * <p>The recurrence is the definition, so that the answer is unique. Nothing is optimized: objective and bound are 0, and the judge compares an answer with
 * {@link #end()}, which is computed with more digits than a solver has.
 */
public interface Recurrence extends Problem {
    /** The most updates of a coordinate that a trajectory may have. */
    int MOST_UPDATES = 100_000;

    /** The largest error, relative to the data, that a feasibility tolerance of 1e-9 still tells from a wrong state. */
    double DECIDABLE = 1e-10;

    /** Returns the number of steps, {@code ≥ 0}. */
    int steps();

    /**
     * Returns where the recurrence stands.
     *
     * @throws ArithmeticException if a state is not finite
     */
    End end();

    /**
     * Refuses trajectories that are too long to be replayed.
     *
     * @throws IllegalArgumentException unless {@code coordinates ≥ 1}, {@code steps ≥ 0} and their product is at most {@value #MOST_UPDATES}
     */
    static void requireSteps(int steps, int coordinates) {
        Require.atLeast("number of coordinates", coordinates, 1);
        Require.atLeast("steps", steps, 0);
        Require.that(
                (long) steps * coordinates <= MOST_UPDATES,
                "steps",
                "be at most %d for %d coordinates".formatted(MOST_UPDATES / coordinates, coordinates),
                steps);
    }

    @Override
    default Feasibility feasibility() {
        return end().feasibility();
    }

    @Override
    default double objective(Point primal) {
        return 0;
    }

    @Override
    default List<Residual> primalResiduals(Point primal) {
        return end().parts().stream().map(part -> part.residual(primal)).toList();
    }

    @Override
    default double dualBound(Point dual) {
        return 0;
    }

    /**
     * Where a recurrence stands.
     *
     * @param parts one for each primal field
     */
    record End(List<Part> parts) {
        public End {
            parts = List.copyOf(parts);
        }

        /** Decides whether double precision determines the end. */
        Feasibility feasibility() {
            double error = parts.stream()
                    .mapToDouble(part -> part.error() / (1 + part.value().maxAbs()))
                    .max()
                    .orElse(0);
            return new Feasibility(
                    "rounding errors, amplified by the later steps, stay below 1e-10 of the state",
                    DECIDABLE - error,
                    error < DECIDABLE ? Feasibility.Decision.FEASIBLE : Feasibility.Decision.TOO_CLOSE);
        }
    }

    /**
     * One variable at the end.
     *
     * @param field wire name
     * @param value what the recurrence gives
     * @param error bound on what rounding in double precision does to an entry, {@code ≥ 0}
     */
    record Part(String field, Tensor value, double error) {
        public Part {
            Require.nonNegative("error", error);
        }

        private Residual residual(Point primal) {
            double[] expected = value.toArray();
            double[] actual = primal.entries().get(field).toArray();
            Arrays.setAll(actual, i -> Math.abs(actual[i] - expected[i]));
            return new Residual(
                    field + " is what the recurrence gives",
                    Arrays.stream(actual).max().orElse(0),
                    value.maxAbs());
        }
    }
}
