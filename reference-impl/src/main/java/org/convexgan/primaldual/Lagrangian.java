package org.convexgan.primaldual;

import org.convexgan.linalg.Vector;

/**
 * A concave program {@code max f₀(x)} s.t. {@code f_i(x) ≥ 0}, {@code x ∈ X}, through its Lagrangian {@code L(x, λ) = f₀(x) + Σ λ_i·f_i(x)}.
 *
 * <p>Multipliers are {@code ≥ 0}; points are in {@code X} unless they are to be projected.
 */
public interface Lagrangian {

    /** Returns a maximizer of {@code L(·, λ)} over {@code X}. */
    Vector maximizer(Vector lambda);

    /** Returns a supergradient of {@code L(·, λ)} at {@code x}. */
    Vector ascent(Vector x, Vector lambda);

    /** Returns {@code f_1(x), …, f_m(x)}. */
    Vector constraints(Vector x);

    /** Returns the nearest point of {@code X}. */
    Vector project(Vector x);

    /** Returns {@code f₀(x)}. */
    double objective(Vector x);

    /** Returns the dual function {@code φ(λ) = max_X L(·, λ)}: an upper bound on {@code f₀} of every feasible point. */
    default double dualValue(Vector lambda) {
        Vector x = maximizer(lambda);
        return objective(x) + lambda.dot(constraints(x));
    }

    /**
     * Returns by how much a pair misses the conditions of Karush, Kuhn and Tucker; 0 exactly at the saddle points (28).
     *
     * <pre>{@code
     * max(‖P_X[x + ∂L/∂x] − x‖_∞, (−f_i)₊, |λ_i·f_i|)
     * }</pre>
     */
    default double residual(Vector x, Vector lambda) {
        Vector f = constraints(x);
        double worst = project(x.plus(ascent(x, lambda))).minus(x).maxAbs();
        for (int i = 0; i < f.size(); i++) {
            worst = Math.max(worst, Math.max(-f.get(i), Math.abs(lambda.get(i) * f.get(i))));
        }
        return worst;
    }
}
