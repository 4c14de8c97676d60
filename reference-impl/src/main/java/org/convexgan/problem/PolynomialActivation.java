package org.convexgan.problem;

import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The activation {@code σ(t) = a·t² + b·t + c} and the noise features in which a two-layer generator with it is linear.
 *
 * <pre>{@code
 * z̃ = (a·vec(z·zᵀ), b·z, c) ∈ R^{d_f²+d_f+1}                                    (HC, appendix F.2; Theorem 4.2 omits a)
 * σ(Z·W₁)·W₂ = Z̃·W̃,   W̃ = Σ_j (vec(w_j·w_jᵀ)·v_jᵀ; w_j·v_jᵀ; v_jᵀ)            w_j columns of W₁, v_j rows of W₂
 * }</pre>
 *
 * @param a weight of the square, finite
 * @param b weight of the linear term, finite
 * @param c constant, finite
 */
public record PolynomialActivation(double a, double b, double c) {
    public PolynomialActivation {
        Require.finite("a", a);
        Require.finite("b", b);
        Require.finite("c", c);
    }

    /** Returns {@code σ(t)}. */
    public double apply(double t) {
        return (a * t + b) * t + c;
    }

    /** Returns {@code |a|·t² + |b|·t + |c|}: a bound on every intermediate result of {@link #apply} at {@code ±t}. */
    PolynomialActivation magnitude() {
        return new PolynomialActivation(Math.abs(a), Math.abs(b), Math.abs(c));
    }

    /** Returns {@code σ(noise·firstLayer)}, one row per sample and one column per neuron. */
    public Matrix hidden(Matrix noise, Matrix firstLayer) {
        Matrix inner = noise.times(firstLayer);
        return Matrix.of(
                inner.rows(),
                inner.columns(),
                Vector.of(inner.toArray()).map(this::apply).toArray());
    }

    /** Returns the lifted noise {@code Z̃}: one row {@code (a·vec(z·zᵀ), b·z, c)} per row {@code z}; zero coefficients keep their zero columns. */
    public Matrix lift(Matrix noise) {
        return Matrix.ofRows(IntStream.range(0, noise.rows())
                .mapToObj(i -> lift(noise.row(i)))
                .toArray(double[][]::new));
    }

    private double[] lift(Vector z) {
        int d = z.size();
        double[] lifted = new double[liftedSize(d)];
        for (int k = 0; k < d * d; k++) {
            lifted[k] = a * (z.get(k / d) * z.get(k % d));
        }
        for (int k = 0; k < d; k++) {
            lifted[d * d + k] = b * z.get(k);
        }
        lifted[d * d + d] = c;
        return lifted;
    }

    /** Returns {@code d_f² + d_f + 1}: entries of a lifted row of {@code d_f} noise features. */
    public static int liftedSize(int noiseFeatures) {
        return noiseFeatures * noiseFeatures + noiseFeatures + 1;
    }

    /**
     * Returns {@code D = d_f(d_f+1)/2 + d_f + 1} less the blocks of coefficients that are 0: the dimension of all lifted noise, and the number of neurons
     * in general position whose outputs span all functions {@code z ↦ z̃ᵀw} (ours).
     */
    public int dimension(int noiseFeatures) {
        return (a == 0 ? 0 : noiseFeatures * (noiseFeatures + 1) / 2) + (b == 0 ? 0 : noiseFeatures) + (c == 0 ? 0 : 1);
    }
}
