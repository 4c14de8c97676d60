package org.convexgan.linalg;

import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;
import org.ojalgo.structure.Access1D;

/**
 * The point of a polyhedron that is nearest to a target, with its multipliers.
 *
 * <pre>{@code
 * min ‖w − target‖²   s.t.  A·w ≤ b;     w = target − Aᵀy/2,  y ≥ 0
 * }</pre>
 *
 * @param point {@code w}
 * @param multipliers {@code y}, one per row of {@code A}
 */
public record LeastDistance(Vector point, Vector multipliers) {

    /**
     * Solves the quadratic program by an active-set method.
     *
     * @param a {@code m×n}
     * @param b {@code m} right sides
     * @param target {@code n} entries
     * @throws ArithmeticException if the solver does not reach an optimum, as for an empty polyhedron
     */
    public static LeastDistance to(Vector target, Matrix a, Vector b) {
        Optimisation.Result result = ConvexSolver.newBuilder()
                .objective(
                        Matrix.identity(target.size()).times(2).toStore(),
                        R064Store.FACTORY.column(target.times(2).toArray()))
                .inequalities(a.toStore(), R064Store.FACTORY.column(b.toArray()))
                .build()
                .solve();
        if (!result.getState().isOptimal()) {
            throw new ArithmeticException("quadratic program ended " + result.getState());
        }
        Access1D<?> y = result.getDualSolution()
                .orElseThrow(() -> new ArithmeticException("quadratic program returned no multipliers"))
                .get();
        return new LeastDistance(
                Vector.of(IntStream.range(0, target.size())
                        .mapToDouble(result::doubleValue)
                        .toArray()),
                Vector.of(IntStream.range(0, b.size())
                        .mapToDouble(i -> Math.max(0, y.doubleValue(i)))
                        .toArray()));
    }
}
