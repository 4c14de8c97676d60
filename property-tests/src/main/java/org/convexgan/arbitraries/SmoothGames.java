package org.convexgan.arbitraries;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.SmoothGda;

/** Bent mappings that satisfy the assumptions of Theorem A.4 of OP with constants that are known everywhere. */
public final class SmoothGames {
    private static final int MOST_STEPS = 24;
    private static final double WORST_CONDITION = 2;

    private SmoothGames() {}

    /**
     * A mapping with a start, and what its Jacobian is known to satisfy.
     *
     * @param problem the data
     * @param beta bound on {@code ‖J‖}
     * @param epsilon bound on {@code ‖J − J₀‖}
     */
    public record Game(SmoothGda problem, double beta, double epsilon) implements Instance {
        @Override
        public String regime() {
            return problem.d0().maxAbs() == 0 ? "d0 = 0" : "d0 free";
        }

        /** Returns the game after another number of steps. */
        public Game after(int steps) {
            SmoothGda p = problem;
            return new Game(
                    new SmoothGda(p.slope(), p.bend(), p.eps(), p.y(), p.theta0(), p.d0(), p.mu(), p.eta(), steps),
                    beta,
                    epsilon);
        }
    }

    /** Returns games whose early states double precision determines. */
    public static Arbitrary<Game> games() {
        return Combinators.combine(Numbers.seeds(), Numbers.integers(0, MOST_STEPS))
                .as((seed, steps) -> game(seed).after(steps))
                .filter(game -> game.problem().feasibility().decision() == Feasibility.Decision.FEASIBLE);
    }

    /**
     * Returns a game, a function of the seed: {@code ε} is chosen so that {@code 4γβε} is between 30 % and all of {@code α²}, and {@code η = μ/(8β²)} or less.
     *
     * @param gamma the transient constant {@code γ}
     */
    public static Game game(long seed, double gamma) {
        Random random = new Random(seed);
        int m = 1 + random.nextInt(4);
        int p = m + random.nextInt(2 * m + 3);
        ThinSvd basis = ThinSvd.of(gaussian(random, m, p));
        double[] values = random.doubles(m, 1, WORST_CONDITION).sorted().toArray();
        Matrix slope = basis.left()
                .times(Matrix.diagonal(m, m, values))
                .times(basis.right().transpose());
        Matrix bend = gaussian(random, m, p);
        double norm = ThinSvd.of(bend).values().maxAbs();
        double alpha = values[0];
        double share = 0.3 + 0.7 * random.nextDouble();
        double largest = values[m - 1];
        double epsilon = (-largest + Math.sqrt(largest * largest + share * alpha * alpha / gamma)) / 2;
        double beta = largest + epsilon;
        double mu = 0.3 + 0.7 * random.nextDouble();
        double size = StrictMath.pow(10, -1 + 2.5 * random.nextDouble());
        Vector y = gaussian(random, 1, m).row(0).times(size);
        boolean fromZero = random.nextBoolean();
        Vector d0 = gaussian(random, 1, m).row(0).times(fromZero ? 0 : 1);
        SmoothGda problem = new SmoothGda(
                slope,
                bend.times(1 / norm),
                epsilon / SmoothGda.STEEPEST,
                y,
                Vector.zeros(p),
                d0,
                mu,
                mu / (8 * beta * beta) * (0.5 + 0.5 * random.nextDouble()),
                0);
        return new Game(problem, beta, epsilon);
    }

    private static Game game(long seed) {
        return game(seed, 3.6123);
    }

    private static Matrix gaussian(Random random, int rows, int columns) {
        return Matrix.of(
                rows,
                columns,
                IntStream.range(0, rows * columns)
                        .mapToDouble(i -> random.nextGaussian())
                        .toArray());
    }
}
