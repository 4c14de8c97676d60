package org.convexgan.claims;

import java.util.Random;
import org.convexgan.linalg.Vector;
import org.convexgan.primaldual.Lagrangian;
import org.convexgan.primaldual.SaddleState;
import org.convexgan.problem.Driver;

/** Concave programs in one variable on which a hypothesis of Theorem 1 of PD fails. */
enum CounterexampleGames implements Lagrangian {
    /** {@code max x} s.t. {@code 1 − x ≥ 0}, {@code 0 ≤ x ≤ 3}: saddle (1, 1), no curvature. */
    LINEAR(3) {
        @Override
        double maximizer(double lambda) {
            return lambda < 1 ? 3 : 0;
        }

        @Override
        double ascent(double x, double lambda) {
            return 1 - lambda;
        }

        @Override
        double constraint(double x) {
            return 1 - x;
        }

        @Override
        double objective(double x) {
            return x;
        }
    },
    /** {@code max x − x²} s.t. {@code −x² ≥ 0}, {@code 0 ≤ x ≤ 1}: the only feasible point is 0, and no multiplier is optimal. */
    NO_SLATER(1) {
        @Override
        double maximizer(double lambda) {
            return 1 / (2 * (1 + lambda));
        }

        @Override
        double ascent(double x, double lambda) {
            return 1 - 2 * (1 + lambda) * x;
        }

        @Override
        double constraint(double x) {
            return -x * x;
        }

        @Override
        double objective(double x) {
            return x - x * x;
        }
    };

    private final double highest;

    CounterexampleGames(double highest) {
        this.highest = highest;
    }

    abstract double maximizer(double lambda);

    abstract double ascent(double x, double lambda);

    abstract double constraint(double x);

    abstract double objective(double x);

    @Override
    public Vector maximizer(Vector lambda) {
        return lambda.map(this::maximizer);
    }

    @Override
    public Vector ascent(Vector x, Vector lambda) {
        return Vector.of(ascent(x.get(0), lambda.get(0)));
    }

    @Override
    public Vector constraints(Vector x) {
        return x.map(this::constraint);
    }

    @Override
    public Vector project(Vector x) {
        return x.map(entry -> Math.max(0, Math.min(highest, entry)));
    }

    @Override
    public double objective(Vector x) {
        return objective(x.get(0));
    }

    /**
     * A start that is at least 1/4 away from the saddle (1, 1).
     *
     * @param driver how x moves
     * @param state the start
     */
    record Start(Driver driver, SaddleState state) {
        static Start of(long seed) {
            Random random = new Random(seed);
            double angle = random.nextInt(16) * Math.PI / 8;
            double radius = (1 + random.nextInt(3)) / 4.0;
            return new Start(
                    seed % 2 == 0 ? Driver.DUAL : Driver.PRIMAL_DUAL,
                    new SaddleState(
                            Vector.of(1 + radius * StrictMath.cos(angle)),
                            Vector.of(1 + radius * StrictMath.sin(angle))));
        }
    }
}
