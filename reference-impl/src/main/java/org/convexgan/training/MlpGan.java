package org.convexgan.training;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;

/**
 * A fully connected GAN on small images (OP, section 3, Figure 3): generator and discriminator have one hidden layer of {@code k} units each and are
 * trained in turn by {@link Adam}.
 *
 * <pre>{@code
 * discriminator:  min −(1/m)·Σ log D(x_i) − (1/m)·Σ log(1 − D(g_j))
 * generator:      min −(1/m)·Σ log D(g_j),      g = sigmoid(network(z)),  z Gaussian            (Goodfellow et al., 2014)
 * }</pre>
 *
 * <p>The paper prints neither architecture nor optimizer for this experiment; batch 64, {@value #STEP} for both steps and the layers are chosen here.
 *
 * @param width {@code k ≥ 1}, of both networks
 * @param noise noise variables, {@code ≥ 1}
 * @param turns {@code ≥ 1}
 */
public record MlpGan(int width, int noise, int turns) {
    private static final int BATCH = 64;
    private static final double STEP = 2e-3;

    public MlpGan {
        Require.atLeast("width", width, 1);
        Require.atLeast("noise", noise, 1);
        Require.atLeast("turns", turns, 1);
    }

    /**
     * Trains and draws samples.
     *
     * @param images one image per row, entries in [0, 1]
     * @param seed of everything random
     * @param samples how many, {@code ≥ 1}
     * @param progress is told the number of turns after each
     * @return as many rows as {@code samples}, entries in [0, 1]
     */
    public Matrix train(Matrix images, long seed, int samples, IntConsumer progress) {
        Require.that(
                Arrays.stream(images.toArray()).allMatch(pixel -> pixel >= 0 && pixel <= 1),
                "images",
                "have entries in [0, 1]",
                images.shape());
        Require.atLeast("samples", samples, 1);
        return new Training(images, new Random(seed)).run(samples, progress);
    }

    private final class Training {
        private final double[] images;
        private final int count;
        private final int pixels;
        private final Random random;
        private final ReluNetwork generator;
        private final ReluNetwork onData;
        private final ReluNetwork onSamples;
        private final double[] theta;
        private final double[] weights;
        private final double[] z;
        private final double[] x;
        private final double[] g;

        Training(Matrix images, Random random) {
            this.images = images.toArray();
            count = images.rows();
            pixels = images.columns();
            this.random = random;
            generator = new ReluNetwork(BATCH, noise, width, pixels);
            onData = new ReluNetwork(BATCH, pixels, width, 1);
            onSamples = new ReluNetwork(BATCH, pixels, width, 1);
            theta = generator.start(random);
            weights = onData.start(random);
            z = new double[BATCH * noise];
            x = new double[BATCH * pixels];
            g = new double[BATCH * pixels];
        }

        Matrix run(int samples, IntConsumer progress) {
            Adam ofGenerator = new Adam(theta.length, STEP);
            Adam ofDiscriminator = new Adam(weights.length, STEP);
            double[] generatorGradient = new double[theta.length];
            double[] discriminatorGradient = new double[weights.length];
            for (int turn = 1; turn <= turns; turn++) {
                drawData();
                generate();
                discriminatorGradient(discriminatorGradient);
                ofDiscriminator.step(weights, discriminatorGradient);
                Arrays.fill(generatorGradient, 0);
                generator.backward(theta, sampleSlopes(), generatorGradient);
                ofGenerator.step(theta, generatorGradient);
                progress.accept(turn);
            }
            return sample(samples);
        }

        private Matrix sample(int samples) {
            int batches = (samples + BATCH - 1) / BATCH;
            double[] all = new double[batches * BATCH * pixels];
            for (int i = 0; i < batches; i++) {
                generate();
                System.arraycopy(g, 0, all, i * BATCH * pixels, BATCH * pixels);
            }
            return Matrix.of(samples, pixels, Arrays.copyOf(all, samples * pixels));
        }

        private void drawData() {
            for (int i = 0; i < BATCH; i++) {
                System.arraycopy(images, random.nextInt(count) * pixels, x, i * pixels, pixels);
            }
        }

        private void generate() {
            for (int k = 0; k < z.length; k++) {
                z[k] = random.nextGaussian();
            }
            double[] raw = generator.forward(theta, z);
            for (int k = 0; k < g.length; k++) {
                g[k] = sigmoid(raw[k]);
            }
        }

        private void discriminatorGradient(double[] gradient) {
            Arrays.fill(gradient, 0);
            double[] ofReal = onData.forward(weights, x).clone();
            double[] ofGenerated = onSamples.forward(weights, g).clone();
            for (int i = 0; i < BATCH; i++) {
                ofReal[i] = (sigmoid(ofReal[i]) - 1) / BATCH;
                ofGenerated[i] = sigmoid(ofGenerated[i]) / BATCH;
            }
            onData.backward(weights, ofReal, gradient);
            onSamples.backward(weights, ofGenerated, gradient);
        }

        /** Returns the derivative of the generator's loss with respect to what its network puts out. */
        private double[] sampleSlopes() {
            double[] ofScores = onSamples.forward(weights, g).clone();
            for (int j = 0; j < BATCH; j++) {
                ofScores[j] = (sigmoid(ofScores[j]) - 1) / BATCH;
            }
            double[] slopes = onSamples.backward(weights, ofScores, new double[weights.length]);
            for (int k = 0; k < slopes.length; k++) {
                slopes[k] *= g[k] * (1 - g[k]);
            }
            return slopes;
        }

        private double sigmoid(double t) {
            return 1 / (1 + StrictMath.exp(-t));
        }
    }
}
