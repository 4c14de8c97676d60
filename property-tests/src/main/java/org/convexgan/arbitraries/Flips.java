package org.convexgan.arbitraries;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.ActivationFlips;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.Point;

/** Weights whose activations a small change turns. */
public final class Flips {
    private static final int MOST_NEURONS = 8;
    private static final int FEWEST_CROWDED = 4;

    private Flips() {}

    /**
     * Weights in a ball.
     *
     * @param problem the data
     */
    public record Ball(ActivationFlips problem) implements Instance {
        @Override
        public String regime() {
            double most = problem.dualBound(Point.EMPTY);
            if (most == 0) {
                return "none";
            }
            return most == problem.start().rows() ? "all" : "some";
        }
    }

    /**
     * Returns balls with room for two or more neurons, not all, in which the costliest neurons come first and cost at most nine times as much as the
     * cheapest: who takes the first ones turns fewer.
     */
    public static Arbitrary<Ball> crowded() {
        return Numbers.integers(FEWEST_CROWDED, MOST_NEURONS)
                .flatMap(k -> Combinators.combine(
                                Numbers.quarters(1, 3).list().ofSize(k),
                                Arbitraries.of(1.0, -1.0).list().ofSize(k),
                                Numbers.integers(1, 3)
                                        .flatMap(d -> Numbers.vectors(d, -2, 2).filter(z -> z.maxAbs() > 0)),
                                Numbers.integers(2, k - 1),
                                Arbitraries.of(0.25, 0.5, 0.75),
                                Numbers.scales())
                        .as((sizes, signs, z, turned, share, scale) ->
                                crowded(Numbers.vector(sizes).sorted(), signs, z.times(scale), turned, share)));
    }

    /** Returns weights {@code ±size·z}, the largest first, and a radius for the given number of smallest and a share of the next. */
    private static Ball crowded(Vector sizes, List<Double> signs, Vector z, int turned, double share) {
        int k = sizes.size();
        Vector descending = Vector.of(IntStream.range(0, k)
                .mapToDouble(l -> signs.get(l) * sizes.get(k - 1 - l))
                .toArray());
        double squares = sizes.stream().limit(turned).map(size -> size * size).sum();
        double next = sizes.get(turned);
        return new Ball(
                new ActivationFlips(descending.outer(z), z, z.norm() * Math.sqrt(squares + share * next * next)));
    }

    /** Returns balls in which none, some or all neurons can be turned, far from ties. */
    public static Arbitrary<Ball> balls() {
        return Combinators.combine(Numbers.integers(2, MOST_NEURONS), Numbers.integers(1, 3))
                .as((k, d) -> Combinators.combine(
                                Numbers.matrices(k, d, -2, 2),
                                Numbers.vectors(d, -2, 2).filter(z -> z.maxAbs() > 0),
                                Numbers.betweenQuarters(0, 3),
                                Numbers.scales())
                        .as((w0, z, radius, scale) -> new Ball(new ActivationFlips(w0.times(scale), z, radius))))
                .flatMap(balls -> balls)
                .filter(ball -> ball.problem().feasibility().decision() == Feasibility.Decision.FEASIBLE);
    }
}
