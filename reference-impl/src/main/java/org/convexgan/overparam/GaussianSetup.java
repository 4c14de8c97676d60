package org.convexgan.overparam;

import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The random model of OP, Theorem 2.1: {@code V}, {@code Z} and {@code W_0} have independent centred Gaussian entries.
 *
 * @param m dimension of the data, {@code ≥ 1}
 * @param k width, {@code ≥ 1}
 * @param d dimension of the noise, {@code ≥ 1}
 * @param n noise vectors, {@code ≥ 1}
 * @param sigmaV standard deviation of the outer weights, {@code > 0}
 * @param sigmaW of the initial inner weights, {@code > 0}
 * @param sigmaZ of the noise, {@code > 0}
 */
public record GaussianSetup(int m, int k, int d, int n, double sigmaV, double sigmaW, double sigmaZ) {
    private static final double DESCENT_ASCENT = 324;
    private static final double DESCENT = 243;

    public GaussianSetup {
        Require.atLeast("m", m, 1);
        Require.atLeast("k", k, 1);
        Require.atLeast("d", d, 1);
        Require.atLeast("n", n, 1);
        Require.positive("sigmaV", sigmaV);
        Require.positive("sigmaW", sigmaW);
        Require.positive("sigmaZ", sigmaZ);
    }

    /** Returns the setup with {@code σ_v = 1/√k} and {@code σ_w = σ_z = 1}, in which the Jacobian keeps its size as the width grows. */
    public static GaussianSetup normalized(int m, int k, int d, int n) {
        return new GaussianSetup(m, k, d, n, 1 / Math.sqrt(k), 1, 1);
    }

    /**
     * A drawn model, initial weights and target.
     *
     * @param generator {@code V} and {@code Z}
     * @param w0 k×d
     * @param target {@code x̄}, the mean of n samples of {@code N(c, I)}, where {@code c} is drawn from {@code N(0, I)}
     */
    public record Start(MeanGenerator generator, Matrix w0, Vector target) {}

    /** Draws noise, weights and target, in this order. */
    public Start draw(Random random) {
        Matrix z = gaussian(random, n, d, sigmaZ);
        Matrix w0 = gaussian(random, k, d, sigmaW);
        Matrix v = gaussian(random, m, k, sigmaV);
        Vector centre = gaussian(random, 1, m, 1).row(0);
        Vector mean = gaussian(random, n, m, 1).columnSums().times(1.0 / n);
        return new Start(new MeanGenerator(v, z), w0, centre.plus(mean));
    }

    /** Draws independent entries with mean 0. */
    public static Matrix gaussian(Random random, int rows, int columns, double sigma) {
        double[] entries = new double[rows * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = sigma * random.nextGaussian();
        }
        return Matrix.of(rows, columns, entries);
    }

    /** Returns {@code E‖u_l‖² = σ_z²·(d + (n − 1)/π)/(2n)} (OP, Lemma A.6). */
    public double meanSquaredActiveMean() {
        return sigmaZ * sigmaZ * (d + (n - 1) / Math.PI) / (2 * n);
    }

    /**
     * Returns {@code E‖f(W₀)‖²}.
     *
     * <pre>{@code
     * E‖f(W₀)‖² = σ_v²·σ_w²·σ_z²·kdm/(2π)·(1 + (π − 1)/n)                                (OP, Lemma A.10; the last factor is ours)
     * }</pre>
     */
    public double meanSquaredMisfit() {
        double scale = sigmaV * sigmaW * sigmaZ;
        return scale * scale * k * d * m / (2 * Math.PI) * (1 + (Math.PI - 1) / n);
    }

    /**
     * Returns the descent step of OP, Theorem 2.1, for simultaneous descent-ascent.
     *
     * <pre>{@code
     * η = η̄·μ / (324·k·((d + (n − 1)/π)/n)·σ_v²·σ_z²),   0 < μ ≤ 1,  0 < η̄ ≤ 1,  d ≥ 2
     * }</pre>
     *
     * @throws IllegalArgumentException if {@code μ} or {@code η̄} breaks its condition, or d is 1: log d = 0 makes the theorem's condition on the width empty
     *     and that on the deviations infinite
     */
    public double theoremStep(double mu, double etaBar) {
        requireShare("mu", mu);
        return mu * step(DESCENT_ASCENT, etaBar);
    }

    /** Returns the step of OP, Theorem 2.2, for gradient descent: the same with 243 and without {@code μ}. */
    public double theoremDescentStep(double etaBar) {
        return step(DESCENT, etaBar);
    }

    private double step(double constant, double etaBar) {
        requireShare("etaBar", etaBar);
        Require.that(d >= 2, "d", "be >= 2, for the theorem's conditions contain log d", d);
        return etaBar / (2 * constant * k * sigmaV * sigmaV * meanSquaredActiveMean());
    }

    private static void requireShare(String name, double value) {
        Require.that(value > 0 && value <= 1, name, "lie in (0, 1]", value);
    }
}
