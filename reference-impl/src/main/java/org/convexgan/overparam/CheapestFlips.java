package org.convexgan.overparam;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.ActivationFlips;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/** Turns the neurons whose preactivations are smallest, all a little beyond 0: half of what the ball leaves, divided equally. */
@AutoService(Algorithm.class)
public final class CheapestFlips implements Solver<ActivationFlips> {

    @Override
    public Class<ActivationFlips> formulation() {
        return ActivationFlips.class;
    }

    @Override
    public Answer solve(ActivationFlips problem) {
        Vector p = problem.start().times(problem.z());
        int turned = (int) problem.dualBound(Point.EMPTY);
        List<Integer> cheapest = IntStream.range(0, p.size())
                .boxed()
                .sorted(Comparator.comparingDouble(l -> Math.abs(p.get(l))))
                .limit(turned)
                .toList();
        double beyond = beyond(p, cheapest, problem.radius() * problem.z().norm());
        double[] move = new double[p.size()];
        for (int l : cheapest) {
            move[l] = p.get(l) >= 0 ? -(p.get(l) + beyond) : beyond - p.get(l);
        }
        double square = problem.z().dot(problem.z());
        Matrix w = problem.start().plus(Vector.of(move).outer(problem.z().times(1 / square)));
        return Answer.optimal(Point.of("W", w), Point.EMPTY, turned);
    }

    /** Returns half of the {@code δ} with {@code Σ (|p_l| + δ)² = budget²}. */
    private static double beyond(Vector p, List<Integer> cheapest, double budget) {
        int n = Math.max(1, cheapest.size());
        double[] sizes = cheapest.stream().mapToDouble(l -> Math.abs(p.get(l))).toArray();
        double sum = Arrays.stream(sizes).sum();
        double squares = Arrays.stream(sizes).map(size -> size * size).sum();
        return (Math.sqrt(sum * sum + n * (budget * budget - squares)) - sum) / n / 2;
    }
}
