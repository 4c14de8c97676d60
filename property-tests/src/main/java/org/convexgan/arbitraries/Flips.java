package org.convexgan.arbitraries;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.problem.ActivationFlips;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.Point;

/** Weights whose activations a small change turns. */
public final class Flips {
    private static final int MOST_NEURONS = 8;

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
