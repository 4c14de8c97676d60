package org.convexgan.overparam;

import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * Simultaneous gradient descent-ascent on any differentiable mapping, one immutable state per step.
 *
 * <pre>{@code
 * θ_{t+1} = θ_t − η·J(θ_t)ᵀ·d_t,   d_{t+1} = (1 − μ)·d_t + μ·(f(θ_t) − y)                (OP, eq. (12))
 * }</pre>
 *
 * @param mapping {@code f}
 * @param target {@code y}, m entries
 * @param mu ascent step, finite and {@code > 0}
 * @param eta descent step, finite and {@code > 0}
 */
public record GeneralGda(SmoothMapping mapping, Vector target, double mu, double eta) {
    public GeneralGda {
        Require.positive("mu", mu);
        Require.positive("eta", eta);
    }

    /**
     * Parameters and discriminator.
     *
     * @param theta p entries
     * @param d m entries
     */
    public record State(Vector theta, Vector d) {}

    /** Returns {@code f(θ) − y}. */
    public Vector residual(Vector theta) {
        return mapping.at(theta).minus(target);
    }

    /** Returns {@code ‖z‖ = √(‖r‖² + ‖d‖²)}. */
    public double size(State state) {
        return Math.hypot(residual(state.theta()).norm(), state.d().norm());
    }

    /** Returns the state after one step. */
    public State step(State state) {
        Vector gradient = mapping.jacobian(state.theta()).transpose().times(state.d());
        return new State(
                state.theta().minus(gradient.times(eta)),
                state.d().times(1 - mu).plus(residual(state.theta()).times(mu)));
    }

    /** Returns the state after some steps. */
    public State run(State start, int steps) {
        State state = start;
        for (int t = 0; t < steps; t++) {
            state = step(state);
        }
        return state;
    }

    /**
     * Returns the same method on the linearization at a point.
     *
     * <pre>{@code
     * f̃(θ) = f(θ₀) + J(θ₀)·(θ − θ₀)                                                     (OP, eq. (17))
     * }</pre>
     */
    public GeneralGda linearizedAt(Vector theta0) {
        Matrix slope = mapping.jacobian(theta0);
        Vector offset = mapping.at(theta0).minus(slope.times(theta0));
        return new GeneralGda(new Affine(slope, offset), target, mu, eta);
    }

    private record Affine(Matrix slope, Vector offset) implements SmoothMapping {
        @Override
        public Vector at(Vector theta) {
            return slope.times(theta).plus(offset);
        }

        @Override
        public Matrix jacobian(Vector theta) {
            return slope;
        }
    }
}
