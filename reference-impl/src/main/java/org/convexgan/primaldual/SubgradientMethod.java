package org.convexgan.primaldual;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Driver;
import org.convexgan.problem.Form;
import org.convexgan.problem.StepSizes;

/**
 * The primal-dual subgradient method.
 *
 * <pre>{@code
 * x(t+1) ∈ argmax_X L(·, λ(t))                     dual driven
 * x(t+1) = P_X[x(t) + α(t)·∂L/∂x(x(t), λ(t))]      primal-dual driven                    (PD, (5))
 * λ(t+1) = [λ(t) − α(t)·f(x)]₊                     x = x(t+1) fresh, x(t) stale          (PD, (6))
 * }</pre>
 *
 * @param game the program
 * @param sizes {@code α}
 * @param driver how x moves
 * @param form which x the multipliers see
 */
public record SubgradientMethod(Lagrangian game, StepSizes sizes, Driver driver, Form form) {

    /** Returns the state after step {@code t ≥ 0}. */
    public SaddleState step(SaddleState state, int t) {
        double alpha = sizes.at(t);
        Vector x = state.x();
        Vector moved = driver == Driver.DUAL
                ? game.maximizer(state.lambda())
                : game.project(x.plus(game.ascent(x, state.lambda()).times(alpha)));
        double[] lambda = state.lambda().toArray();
        Vector f = game.constraints(form == Form.FRESH ? moved : x);
        Arrays.setAll(lambda, i -> Math.max(0, lambda[i] - alpha * f.get(i)));
        return new SaddleState(moved, Vector.of(lambda));
    }

    /** Returns the state after {@code steps ≥ 0} steps. */
    public SaddleState run(SaddleState start, int steps) {
        return run(start, steps, (t, state) -> {});
    }

    /**
     * Returns the state after {@code steps ≥ 0} steps.
     *
     * @param observer sees the number of steps done, from 1, and the state then
     */
    public SaddleState run(SaddleState start, int steps, BiConsumer<Integer, SaddleState> observer) {
        Require.atLeast("steps", steps, 0);
        SaddleState state = start;
        for (int t = 0; t < steps; t++) {
            state = step(state, t);
            observer.accept(t + 1, state);
        }
        return state;
    }
}
