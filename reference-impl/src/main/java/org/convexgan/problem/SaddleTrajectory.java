package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.exact.DoubleDouble;
import org.convexgan.linalg.Vector;

/**
 * The primal-dual subgradient method on a concave program whose saddle point is known.
 *
 * <pre>{@code
 * max −‖x − c‖²/2   s.t.  x_i ≤ bound_i,  |x_i| ≤ box                                    (ours, for Theorem 1 of PD)
 * L(x, λ) = −‖x − c‖²/2 + Σ λ_i·(bound_i − x_i)
 * x* = min(bound, c),  λ* = (c − bound)₊   if c ≥ −box, |bound| ≤ box
 *
 * x(t+1) = clip(c − λ(t))                            dual driven,         clip to [−box, box]
 * x(t+1) = clip(x(t) − α(t)·(x(t) − c + λ(t)))       primal-dual driven
 * λ(t+1) = [λ(t) + α(t)·(x − bound)]₊                x = x(t+1) fresh, x(t) stale
 * }</pre>
 *
 * <p>The box holds for {@code x} only: multipliers have no upper bound. The answer is the state after the last step, the start if there is none.
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
 * @param steps {@code ≥ 0}; at most {@value Recurrence#MOST_UPDATES} steps times coordinates
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
        implements Recurrence {
    public SaddleTrajectory {
        Require.positive("box", box);
        Require.size("bound", bound.size(), c.size());
        Require.size("x0", x0.size(), c.size());
        Require.size("lambda0", lambda0.size(), c.size());
        Require.that(x0.maxAbs() <= box, "x0", "lie in the box of half side " + box, x0);
        Require.that(lambda0.stream().allMatch(entry -> entry >= 0), "lambda0", "have entries >= 0", lambda0);
        new StepSizes(a, b, power);
        Recurrence.requireSteps(steps, c.size());
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
        List<Vector> twins = symmetry.reorderTogether(c, bound, x0, lambda0).stream()
                .map(vector -> Symmetry.scale(vector, scale))
                .toList();
        return Optional.of(new SaddleTrajectory(
                twins.get(0), twins.get(1), scale * box, twins.get(2), twins.get(3), driver, form, a, b, steps, power));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("x", c.size()), Field.vector("lambda", c.size()));
    }

    @Override
    public End end() {
        return Replay.end(
                        i -> new Coordinate(c.get(i), bound.get(i), box), stepSizes(), driver, form, x0, lambda0, steps)
                .named("x", "lambda");
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
