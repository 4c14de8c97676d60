package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.exact.DoubleDouble;
import org.convexgan.linalg.Vector;

/**
 * The primal-dual subgradient method on a concave program whose saddle point is known.
 *
 * <pre>{@code
 * max −‖x − c‖²/2   s.t.  x_i ≤ bound_i,  |x_i| ≤ box                                    (ours, for Theorem 1 of PD)
 * L(x, λ) = −‖x − c‖²/2 + Σ λ_i·(bound_i − x_i)
 * x* = min(bound, c),  λ* = (c − bound)₊   if |c|, |bound| ≤ box
 * }</pre>
 *
 * <p>The answer is the state after some steps; there is nothing to optimize, and the objective is 0.
 *
 * @param c k entries
 * @param bound k entries
 * @param box half the side of {@code X}, finite and {@code > 0}
 * @param x0 start, k entries within the box
 * @param lambda0 start, k entries {@code ≥ 0}
 * @param driver how {@code x} moves
 * @param form which {@code x} the multipliers see
 * @param a see {@link StepSizes}
 * @param b see {@link StepSizes}
 * @param steps {@code ≥ 0}; at most {@value #MOST_UPDATES} steps times coordinates
 * @param power see {@link StepSizes}
 */
public record SaddleTrajectory(
        Vector c,
        Vector bound,
        double box,
        Vector x0,
        Vector lambda0,
        Driver driver,
        Form form,
        double a,
        double b,
        int steps,
        @DefaultsTo(1) double power)
        implements Problem {
    /** The most updates of a coordinate that a trajectory may have. */
    public static final int MOST_UPDATES = 100_000;

    public SaddleTrajectory {
        Require.positive("box", box);
        requireSize("bound", bound, c);
        requireSize("x0", x0, c);
        requireSize("lambda0", lambda0, c);
        Require.that(x0.maxAbs() <= box, "x0", "lie in the box of half side " + box, x0);
        Require.that(lambda0.stream().allMatch(entry -> entry >= 0), "lambda0", "have entries >= 0", lambda0);
        new StepSizes(a, b, power);
        requireSteps(steps, c.size());
    }

    static void requireSize(String name, Vector vector, Vector pattern) {
        Require.that(vector.size() == pattern.size(), name, "have %d entries".formatted(pattern.size()), vector.size());
    }

    static void requireSteps(int steps, int coordinates) {
        Require.atLeast("number of coordinates", coordinates, 1);
        Require.atLeast("steps", steps, 0);
        Require.that(
                (long) steps * coordinates <= MOST_UPDATES,
                "steps",
                "be at most %d for %d coordinates".formatted(MOST_UPDATES / coordinates, coordinates),
                steps);
    }

    /** Returns {@code α(t)}. */
    public StepSizes stepSizes() {
        return new StepSizes(a, b, power);
    }

    @Override
    public String claim() {
        return "PD-T1";
    }

    /** Returns a twin: the coordinates in another order, and all data times a power of two; the states are in the same order and scaled likewise. */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double scale = symmetry.powerOfTwo();
        List<Integer> order = symmetry.features(c.size()).order();
        return Optional.of(new SaddleTrajectory(
                pick(c, order, scale),
                pick(bound, order, scale),
                scale * box,
                pick(x0, order, scale),
                pick(lambda0, order, scale),
                driver,
                form,
                a,
                b,
                steps,
                power));
    }

    static Vector pick(Vector vector, List<Integer> order, double scale) {
        return Vector.of(order.stream().mapToDouble(i -> scale * vector.get(i)).toArray());
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("x", c.size()), Field.vector("lambda", c.size()));
    }

    @Override
    public List<Field> dualFields() {
        return List.of();
    }

    @Override
    public Feasibility feasibility() {
        return end().feasibility();
    }

    @Override
    public double objective(Point primal) {
        return 0;
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        Replay.End end = end();
        return List.of(
                Replay.End.residual("x is the state after the steps", primal.vector("x"), end.x()),
                Replay.End.residual("λ is the state after the steps", primal.vector("lambda"), end.lambda()));
    }

    @Override
    public double dualBound(Point dual) {
        return 0;
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        return List.of();
    }

    private Replay.End end() {
        return Replay.end(
                i -> new Coordinate(c.get(i), bound.get(i), box), stepSizes(), driver, form, x0, lambda0, steps);
    }

    private record Coordinate(double c, double bound, double box) implements ScalarGame {
        @Override
        public double lowest() {
            return -box;
        }

        @Override
        public double highest() {
            return box;
        }

        @Override
        public DoubleDouble best(DoubleDouble lambda) {
            return DoubleDouble.of(c).minus(lambda);
        }

        @Override
        public double bestSlope(double lambda) {
            return -1;
        }

        @Override
        public DoubleDouble ascent(DoubleDouble x, DoubleDouble lambda) {
            return DoubleDouble.of(c).minus(x).minus(lambda);
        }

        @Override
        public double curvature(double x, double lambda) {
            return -1;
        }

        @Override
        public DoubleDouble constraint(DoubleDouble x) {
            return DoubleDouble.of(bound).minus(x);
        }

        @Override
        public double constraintSlope(double x) {
            return -1;
        }

        @Override
        public double bestSize(double lambda) {
            return Math.abs(c) + lambda;
        }

        @Override
        public double ascentSize(double x, double lambda) {
            return Math.abs(c) + Math.abs(x) + lambda;
        }

        @Override
        public double constraintSize(double x) {
            return Math.abs(bound) + Math.abs(x);
        }
    }
}
