package org.convexgan.problem;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.convexgan.certificate.exact.DoubleDouble;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.ErrorEllipse.Cut;

/**
 * The trajectory of a {@link ScalarGame}, computed with 31 digits from its recurrence, with a bound on what a computation in double precision may differ from
 * it.
 *
 * <pre>{@code
 * x(t+1) = clip(argmax L(·, λ(t)))  or  clip(x(t) + α(t)·∂L/∂x),    λ(t+1) = [λ(t) − α(t)·f₁(x)]₊,  x = x(t+1) or x(t)      (PD, (5), (6), (14)-(16))
 * }</pre>
 */
final class Replay {
    /** Roundings of one evaluation, in units of the size of its terms; other orders of evaluation are allowed for. */
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    private final ScalarGame game;
    private final StepSizes sizes;
    private final Driver driver;
    private final Form form;
    private DoubleDouble x;
    private DoubleDouble lambda;
    private ErrorEllipse error = ErrorEllipse.NONE;

    private Replay(ScalarGame game, StepSizes sizes, Driver driver, Form form, double x, double lambda) {
        this.game = game;
        this.sizes = sizes;
        this.driver = driver;
        this.form = form;
        this.x = DoubleDouble.of(x);
        this.lambda = DoubleDouble.of(lambda);
    }

    /**
     * The coordinates of a trajectory after its last step.
     *
     * @param x primal variables
     * @param lambda multipliers
     * @param xError bound on what rounding does to {@code x}
     * @param lambdaError likewise
     */
    record State(Vector x, Vector lambda, double xError, double lambdaError) {

        /** Returns the end with {@code x} under its wire name, then the multipliers under theirs. */
        Recurrence.End named(String xName, String lambdaName) {
            return new Recurrence.End(List.of(
                    new Recurrence.Part(xName, x, xError), new Recurrence.Part(lambdaName, lambda, lambdaError)));
        }
    }

    /**
     * Replays every coordinate.
     *
     * @throws ArithmeticException if a state is not finite
     */
    static State end(
            IntFunction<ScalarGame> games,
            StepSizes sizes,
            Driver driver,
            Form form,
            Vector x0,
            Vector lambda0,
            int steps) {
        Replay[] replays = IntStream.range(0, x0.size())
                .mapToObj(i -> new Replay(games.apply(i), sizes, driver, form, x0.get(i), lambda0.get(i)))
                .toArray(Replay[]::new);
        double xError = 0;
        double lambdaError = 0;
        for (Replay replay : replays) {
            IntStream.range(0, steps).forEach(replay::step);
            xError = Math.max(xError, finite(replay.error.boundX()));
            lambdaError = Math.max(lambdaError, finite(replay.error.boundY()));
        }
        return new State(
                Vector.of(IntStream.range(0, replays.length)
                        .mapToDouble(i -> finite(replays[i].x.high()))
                        .toArray()),
                Vector.of(IntStream.range(0, replays.length)
                        .mapToDouble(i -> finite(replays[i].lambda.high()))
                        .toArray()),
                xError,
                lambdaError);
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("trajectory overflowed");
        }
        return value;
    }

    private void step(int t) {
        DoubleDouble alpha = DoubleDouble.of(sizes.a())
                .dividedBy(
                        sizes.power() == 1
                                ? DoubleDouble.of(t).plus(DoubleDouble.of(sizes.b()))
                                : DoubleDouble.of(sizes.divisor(t)));
        DoubleDouble old = x;
        double slope = alpha.high() * game.constraintSlope(old.high());
        double ownSlope;
        double otherSlope;
        double size;
        DoubleDouble target;
        if (driver == Driver.DUAL) {
            target = game.best(lambda);
            ownSlope = 0;
            otherSlope = game.bestSlope(lambda.high());
            size = game.bestSize(lambda.high());
        } else {
            target = old.plus(alpha.times(game.ascent(old, lambda)));
            ownSlope = 1 + alpha.high() * game.curvature(old.high(), lambda.high());
            otherSlope = slope;
            size = Math.abs(old.high()) + alpha.high() * game.ascentSize(old.high(), lambda.high());
        }
        x = clip(target);
        double dx = ROUNDING * size;
        if (form == Form.FRESH) {
            error = error.map(ownSlope, otherSlope, 0, 1).plus(dx, 0);
            error = error.projectX(cutOfX(target));
            slope = alpha.high() * game.constraintSlope(x.high());
            error = error.map(1, 0, -slope, 1);
            descend(alpha, x);
        } else {
            error = error.map(ownSlope, otherSlope, -slope, 1).plus(dx, 0);
            error = error.projectX(cutOfX(target));
            descend(alpha, old);
        }
    }

    private void descend(DoubleDouble alpha, DoubleDouble seen) {
        DoubleDouble target = lambda.minus(alpha.times(game.constraint(seen)));
        double size = Math.abs(lambda.high()) + alpha.high() * game.constraintSize(seen.high());
        error = error.plus(0, ROUNDING * size);
        error = error.projectY(cut(target.high(), error.boundY()));
        lambda = target.high() > 0 ? target : DoubleDouble.of(0);
    }

    private DoubleDouble clip(DoubleDouble target) {
        if (target.high() <= game.lowest()) {
            return DoubleDouble.of(game.lowest());
        }
        return target.high() >= game.highest() ? DoubleDouble.of(game.highest()) : target;
    }

    private Cut cutOfX(DoubleDouble target) {
        return cut(Math.min(target.high() - game.lowest(), game.highest() - target.high()), error.boundX());
    }

    private static Cut cut(double inside, double uncertainty) {
        if (Math.abs(inside) <= uncertainty) {
            return Cut.UNDECIDED;
        }
        return inside > 0 ? Cut.NOTHING : Cut.TO_BORDER;
    }
}
