package org.convexgan.arbitraries;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.LinearGda;
import org.convexgan.problem.UpdateOrder;

/** Linear mappings under gradient descent-ascent, built from singular values and steps whose eigenvalues are known. */
public final class LinearGames {
    private static final int MOST_STEPS = 24;

    private LinearGames() {}

    /**
     * A linear mapping with a start.
     *
     * @param problem the data
     */
    public record Game(LinearGda problem) implements Instance {
        @Override
        public String regime() {
            double discriminant = IntStream.range(0, problem.singularValues().size())
                    .mapToDouble(i -> problem.block(i).discriminant())
                    .min()
                    .orElseThrow();
            if (discriminant == 0) {
                return "double eigenvalue";
            }
            return discriminant > 0 ? "real" : "spiral";
        }

        /** Returns {@code α}, the smallest singular value. */
        public double alpha() {
            return problem.singularValues().stream().min().orElseThrow();
        }

        /** Returns {@code β}, the largest singular value. */
        public double beta() {
            return problem.singularValues().maxAbs();
        }

        /** Returns {@code ‖z₀‖}. */
        public double start() {
            return Math.hypot(problem.r0().norm(), problem.d0().norm());
        }
    }

    /**
     * Returns games, each order as often as the others, stable and not, among them defective ones; few have {@code μ = 1}, where alternating is
     * descent.
     */
    public static Arbitrary<Game> games() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, general(UpdateOrder.SIMULTANEOUS)),
                        Tuple.of(3, defective(MOST_STEPS).map(Game::problem)),
                        Tuple.of(5, general(UpdateOrder.ALTERNATING)),
                        Tuple.of(5, general(UpdateOrder.GD)))
                .map(Game::new)
                .filter(game -> game.problem().feasibility().decision() == Feasibility.Decision.FEASIBLE);
    }

    private static Arbitrary<LinearGda> general(UpdateOrder order) {
        return Numbers.integers(1, 3)
                .flatMap(n -> Combinators.combine(
                                Numbers.vectors(n, 0, 2),
                                Arbitraries.of(0.25, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0),
                                Arbitraries.of(1.0, 0.5, 0.25, 0.125, 0.0625, 0.03125),
                                Numbers.vectors(n, -2, 2),
                                Numbers.vectors(n, -2, 2),
                                Numbers.integers(0, MOST_STEPS),
                                Numbers.scales())
                        .as((s, mu, eta, r0, d0, steps, scale) ->
                                new LinearGda(s.times(scale), mu, eta, r0.times(scale), d0, steps, order)));
    }

    /**
     * Returns simultaneous games with {@code μ = 4ηs²}: Jordan blocks.
     *
     * @param mostSteps at most so many steps
     */
    public static Arbitrary<Game> defective(int mostSteps) {
        return Combinators.combine(
                        Arbitraries.of(0.25, 0.5, 1.0),
                        Arbitraries.of(0.5, 1.0, 2.0),
                        Numbers.vectors(1, -2, 2),
                        Numbers.vectors(1, -2, 2),
                        Numbers.integers(0, mostSteps))
                .as((mu, s, r0, d0, steps) -> new Game(
                        new LinearGda(Vector.of(s), mu, mu / (4 * s * s), r0, d0, steps, UpdateOrder.SIMULTANEOUS)));
    }

    /**
     * Returns simultaneous games with {@code 4ηβ² = x·μ} for some {@code x ≤ mostX}.
     *
     * @param mostMu largest {@code μ}, a multiple of 1/16
     * @param mostX at most 1
     * @param mostSteps at most so many steps
     */
    public static Arbitrary<Game> damped(double mostMu, double mostX, int mostSteps) {
        return Numbers.integers(1, 3)
                .flatMap(n -> Combinators.combine(
                                Numbers.vectors(n, 0, 2).map(s -> s.map(value -> value + 0.25)),
                                Numbers.integers(1, (int) (16 * mostMu)).map(k -> k / 16.0),
                                Numbers.integers(1, 64).map(k -> mostX * k / 64),
                                Numbers.vectors(n, -2, 2),
                                Numbers.vectors(n, -2, 2),
                                Numbers.integers(0, mostSteps),
                                Arbitraries.of(true, false))
                        .as((s, mu, x, r0, d0, steps, fromZero) -> new Game(new LinearGda(
                                s,
                                mu,
                                mu * x / (4 * s.maxAbs() * s.maxAbs()),
                                r0,
                                fromZero ? Vector.zeros(n) : d0,
                                steps,
                                UpdateOrder.SIMULTANEOUS))));
    }
}
