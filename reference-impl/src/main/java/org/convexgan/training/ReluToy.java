package org.convexgan.training;

import java.util.Arrays;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The one-dimensional WGAN with a two-layer ReLU generator and a two-layer ReLU discriminator with bias, trained without convexity.
 *
 * <pre>{@code
 * L = Σ_i D(x_i) − Σ_i D(w_i) − β·‖v‖₁ + ‖w‖²,   |u_j| ≤ 1                 (HC, eq. 3 with Rg = ‖w‖²)
 * D(t) = Σ_j v_j·(u_j·t + b_j)_+,                 w_i = Σ_j c_j·(z_iᵀa_j)_+
 * }</pre>
 *
 * <p>The penalty on {@code |v|} over the unit ball is that of eq. (3). Biases are neither penalized nor bounded. At a kink the ReLU has slope 0, as
 * has {@code |v|}. Initial weights are Gaussian: {@code u ~ N(0, 1)} moved into the ball, {@code v ~ N(0, 1/m_d)}, {@code b = 0}, {@code a ~ N(0, I/d_f)},
 * {@code c ~ N(0, 1/m_g)}. Parameters: {@code (u, b, v)} and {@code (a, c)}, coordinate by coordinate of {@code a}.
 */
public final class ReluToy implements TwoPlayerGame {
    private final double[] x;
    private final double[][] z;
    private final int generatorWidth;
    private final int discriminatorWidth;
    private final double beta;

    /**
     * Sets up the game.
     *
     * @param realData {@code x}, {@code n} entries
     * @param noise {@code Z}, {@code n×d_f}
     * @param generatorWidth {@code m_g ≥ 1}
     * @param discriminatorWidth {@code m_d ≥ 1}
     * @param beta penalty in the units of {@code x}; finite and {@code > 0}
     * @throws IllegalArgumentException if an argument breaks its condition above
     */
    public ReluToy(Vector realData, Matrix noise, int generatorWidth, int discriminatorWidth, double beta) {
        Require.that(
                noise.rows() == realData.size(),
                "noise",
                "have %d rows (size of realData)".formatted(realData.size()),
                noise.rows());
        this.generatorWidth = Require.atLeast("generatorWidth", generatorWidth, 1);
        this.discriminatorWidth = Require.atLeast("discriminatorWidth", discriminatorWidth, 1);
        this.beta = Require.positive("beta", beta);
        x = realData.toArray();
        z = new double[noise.rows()][];
        for (int i = 0; i < z.length; i++) {
            z[i] = noise.row(i).toArray();
        }
    }

    @Override
    public int outputs() {
        return x.length;
    }

    @Override
    public double[] generatorStart(Random random) {
        int latent = z[0].length;
        double[] start = new double[(latent + 1) * generatorWidth];
        for (int k = 0; k < start.length; k++) {
            int variance = k < latent * generatorWidth ? latent : generatorWidth;
            start[k] = random.nextGaussian() / Math.sqrt(variance);
        }
        return start;
    }

    @Override
    public double[] discriminatorStart(Random random) {
        double[] start = new double[3 * discriminatorWidth];
        for (int j = 0; j < discriminatorWidth; j++) {
            start[j] = random.nextGaussian();
            start[2 * discriminatorWidth + j] = random.nextGaussian() / Math.sqrt(discriminatorWidth);
        }
        return start;
    }

    @Override
    public void generate(double[] generator, double[] outputs) {
        for (int i = 0; i < outputs.length; i++) {
            double sum = 0;
            for (int j = 0; j < generatorWidth; j++) {
                double input = preactivation(generator, i, j);
                if (input > 0) {
                    sum += input * generator[z[i].length * generatorWidth + j];
                }
            }
            outputs[i] = sum;
        }
    }

    private double preactivation(double[] generator, int i, int j) {
        double input = 0;
        for (int k = 0; k < z[i].length; k++) {
            input += z[i][k] * generator[k * generatorWidth + j];
        }
        return input;
    }

    @Override
    public double payoff(double[] w, double[] discriminator) {
        double payoff = 0;
        for (int i = 0; i < x.length; i++) {
            payoff += score(discriminator, x[i]) - score(discriminator, w[i]) + w[i] * w[i];
        }
        for (int j = 0; j < discriminatorWidth; j++) {
            payoff -= beta * Math.abs(discriminator[2 * discriminatorWidth + j]);
        }
        return payoff;
    }

    private double score(double[] discriminator, double t) {
        double score = 0;
        for (int j = 0; j < discriminatorWidth; j++) {
            score += discriminator[2 * discriminatorWidth + j]
                    * Math.max(0, discriminator[j] * t + discriminator[discriminatorWidth + j]);
        }
        return score;
    }

    @Override
    public void generatorGradient(double[] generator, double[] w, double[] discriminator, double[] gradient) {
        Arrays.fill(gradient, 0);
        for (int i = 0; i < w.length; i++) {
            double slope = 2 * w[i] - scoreSlope(discriminator, w[i]);
            int last = z[i].length * generatorWidth;
            for (int j = 0; j < generatorWidth; j++) {
                double input = preactivation(generator, i, j);
                if (input > 0) {
                    gradient[last + j] += slope * input;
                    for (int k = 0; k < z[i].length; k++) {
                        gradient[k * generatorWidth + j] += slope * generator[last + j] * z[i][k];
                    }
                }
            }
        }
    }

    private double scoreSlope(double[] discriminator, double t) {
        double slope = 0;
        for (int j = 0; j < discriminatorWidth; j++) {
            double u = discriminator[j];
            if (u * t + discriminator[discriminatorWidth + j] > 0) {
                slope += u * discriminator[2 * discriminatorWidth + j];
            }
        }
        return slope;
    }

    @Override
    public void discriminatorGradient(double[] w, double[] discriminator, double[] gradient) {
        int m = discriminatorWidth;
        for (int j = 0; j < m; j++) {
            double u = discriminator[j];
            double b = discriminator[m + j];
            double v = discriminator[2 * m + j];
            double active = 0;
            double moved = 0;
            double seen = 0;
            for (int i = 0; i < x.length; i++) {
                double real = u * x[i] + b;
                if (real > 0) {
                    active++;
                    moved += x[i];
                    seen += real;
                }
                double generated = u * w[i] + b;
                if (generated > 0) {
                    active--;
                    moved -= w[i];
                    seen -= generated;
                }
            }
            gradient[j] = v * moved;
            gradient[m + j] = v * active;
            gradient[2 * m + j] = seen - beta * Math.signum(v);
        }
    }

    @Override
    public void restrain(double[] discriminator) {
        for (int j = 0; j < discriminatorWidth; j++) {
            discriminator[j] = Math.max(-1, Math.min(1, discriminator[j]));
        }
    }
}
