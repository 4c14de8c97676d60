package org.convexgan.dualing;

import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Answer;

/**
 * How the optimal value of a linear discriminator responds to its samples. The optimal {@code w*} is unique, so that only the explicit dependence
 * counts (Danskin's theorem):
 *
 * <pre>{@code
 * ∂g*∕∂G_i = λ_{z_i}·w*,     ∂g*∕∂x_i = −λ_{x_i}·w*          (DG, section 3.1: the direction in which the generator ascends)
 * }</pre>
 *
 * <p>For features {@code φ(G_i)} in the place of {@code G_i}, multiply each row by the Jacobian of {@code φ}.
 */
public final class SampleGradient {
    private SampleGradient() {}

    /**
     * Returns {@code ∂g*∕∂G}, n_z×d: row {@code i} belongs to generated sample {@code i}.
     *
     * @param optimal an optimal answer with its multipliers
     * @throws IllegalArgumentException if the answer has no {@code w} or no {@code lambdaG}
     */
    public static Matrix ofGenerated(Answer optimal) {
        return optimal.dual().vector("lambdaG").outer(optimal.primal().vector("w"));
    }

    /** Returns {@code ∂g*∕∂X}, n_x×d. */
    public static Matrix ofRealData(Answer optimal) {
        return optimal.dual()
                .vector("lambdaX")
                .outer(optimal.primal().vector("w"))
                .times(-1);
    }
}
