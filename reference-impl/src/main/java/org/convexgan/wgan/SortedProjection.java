package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import java.util.stream.IntStream;
import org.convexgan.linalg.LeastDistance;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.Polytope;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.OneDimensionalReluTarget;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * Optimum of the one-dimensional ReLU WGAN with {@code Rg = ‖w − target‖²}: the sorted target is projected onto the sorted points of (7), and
 * the result takes the target's order.
 */
@AutoService(Algorithm.class)
public final class SortedProjection implements Solver<OneDimensionalReluTarget> {

    @Override
    public Class<OneDimensionalReluTarget> formulation() {
        return OneDimensionalReluTarget.class;
    }

    @Override
    public Answer solve(OneDimensionalReluTarget problem) {
        Polytope sorted = problem.sortedFeasibleSet();
        LeastDistance nearest = LeastDistance.to(problem.target().sorted(), sorted.a(), sorted.b());
        Point primal = Point.of("w", inOrderOf(problem.target(), nearest.point()));
        return Answer.optimal(primal, Point.of("y", nearest.multipliers()), problem.objective(primal));
    }

    private static Vector inOrderOf(Vector pattern, Vector values) {
        Vector ascending = values.sorted();
        int[] order = IntStream.range(0, pattern.size())
                .boxed()
                .sorted((i, j) -> Double.compare(pattern.get(i), pattern.get(j)))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] arranged = new double[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            arranged[order[rank]] = ascending.get(rank);
        }
        return Vector.of(arranged);
    }
}
