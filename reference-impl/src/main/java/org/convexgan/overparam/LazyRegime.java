package org.convexgan.overparam;

import org.convexgan.certificate.Require;
import org.convexgan.linalg.Cholesky;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * How far a training is from its linearization at the initial weights.
 *
 * <pre>{@code
 * r̃' = r̃ − η·J₀J₀ᵀ·d̃,   d̃' = (1 − μ)·d̃ + μ·r̃,   r̃₀ = r₀, d̃₀ = 0                       (OP, eqs. (17)-(20))
 * W̃ → W₀ − J₀†·r₀                                                                     (ours: W̃ moves in the row space of J₀)
 * }</pre>
 *
 * @param residual {@code max_t ‖r_t − r̃_t‖/‖r₀‖}
 * @param limit {@code ‖W_T − W₀ + J₀†r₀‖/‖J₀†r₀‖}
 * @param distance {@code ‖W_T − W₀‖/‖J₀†r₀‖}
 */
public record LazyRegime(double residual, double limit, double distance) {

    /** A training that keeps its residuals. */
    @FunctionalInterface
    public interface Training {
        /** Trains from {@code W₀} and {@code d₀ = 0} for a number of steps. */
        GdaPath run(GaussianSetup.Start start, StepRule rule, int steps);
    }

    /** Trains by {@link DescentAscent}. */
    public static GdaPath train(GaussianSetup.Start start, StepRule rule, int steps) {
        Vector atRest = Vector.zeros(start.target().size());
        return DescentAscent.run(start.generator(), start.target(), rule, start.w0(), atRest, steps);
    }

    /** Returns the step rule with {@code μ = 1} and {@code η = 1/(8·σ_max(J₀)²)}, the largest step of Lemma A.3. */
    public static StepRule rule(GaussianSetup.Start start) {
        double largest = start.generator().jacobian(start.w0()).singularValues().get(0);
        return StepRule.simultaneous(1, 1 / (8 * largest * largest));
    }

    /**
     * Compares a path with the linearized one.
     *
     * @param path of a training with these {@code μ} and {@code η} from the start
     * @throws IllegalArgumentException if {@code J₀J₀ᵀ} is singular
     */
    public static LazyRegime of(GaussianSetup.Start start, StepRule rule, GdaPath path) {
        LayerJacobian jacobian = start.generator().jacobian(start.w0());
        Matrix gram = jacobian.gram();
        double least = jacobian.singularValues().get(gram.rows() - 1);
        Require.positive("smallest singular value of the first Jacobian", least);
        Vector first = start.generator().mean(start.w0()).minus(start.target());
        Vector residual = first;
        Vector d = first.times(0);
        double apart = 0;
        for (int t = 0; t < path.residuals().rows(); t++) {
            apart = Math.max(apart, path.residuals().row(t).minus(residual).norm());
            Vector next = residual.minus(gram.times(d).times(rule.eta()));
            d = d.times(1 - rule.mu()).plus(residual.times(rule.mu()));
            residual = next;
        }
        Matrix leastNorm =
                jacobian.transposeTimes(Cholesky.of(gram, least * least / 2).solve(first));
        Matrix change = path.w().minus(start.w0());
        double unit = Require.positive("norm of the least-norm change", leastNorm.frobeniusNorm());
        return new LazyRegime(
                apart / first.norm(), change.plus(leastNorm).frobeniusNorm() / unit, change.frobeniusNorm() / unit);
    }
}
