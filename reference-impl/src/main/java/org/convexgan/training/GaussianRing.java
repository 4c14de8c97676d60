package org.convexgan.training;

import java.util.Arrays;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * Algorithm 1 on Gaussians on a circle: a generator and a discriminator, trained in turn by {@link Adam}.
 *
 * <pre>{@code
 * discriminator:  max (1/m)·Σ log D(x_i) + (1/m)·Σ log(2(1 − D(g_j)))                            (PD, eq. (10))
 * generator:      min (1/m)·Σ log(2(1 − D(g_j))) + (1/m)·Σ_i (p̃(x_i) − p_σ(x_i))²               (PD, eq. (13))
 * p̃ = p_σ − α·log(2(1 − D)),  p_σ(x_i) = (1/m)·Σ_j exp(−‖g_j − x_i‖²/σ²),  σ²(t) = σ₀²·0.8^{t/T}   (PD, eqs. (11), (12))
 * }</pre>
 *
 * <p>Printed are circle radius 2, deviation 0.02, batch 64, the steps {@code 8·10⁻⁴} and {@code 4·10⁻⁴}, one discriminator step per turn, {@code σ₀² = 0.1} and the
 * architecture (with other widths). Chosen here: {@code D} is kept in {@code [0.001, 0.999]} where its logarithm is taken, and kernels below {@code e⁻⁴⁰} count as 0.
 * Exponentials and logarithms are those of {@link StrictMath}, so that a seed gives the same bits on every machine.
 *
 * @param modes Gaussians, {@code ≥ 1}
 * @param width units of each hidden layer, {@code ≥ 1}
 * @param noise noise variables, {@code ≥ 1}
 * @param a {@code α ≥ 0}; 0 is the usual loss
 * @param decay {@code T > 0}: turns in which {@code σ²} falls by a fifth
 * @param turns {@code ≥ 1}
 */
public record GaussianRing(int modes, int width, int noise, double a, double decay, int turns) implements RingTraining {
    /** Samples of a batch. */
    public static final int BATCH = 64;

    private static final double RADIUS = 2;
    private static final double DEVIATION = 0.02;
    private static final double BANDWIDTH = 0.1;
    private static final double CLIP = 1e-3;
    private static final double NEGLIGIBLE = 40;
    private static final double LOG_TWO = StrictMath.log(2);

    public GaussianRing {
        Require.atLeast("modes", modes, 1);
        Require.atLeast("width", width, 1);
        Require.atLeast("noise", noise, 1);
        Require.nonNegative("a", a);
        Require.positive("decay", decay);
        Require.atLeast("turns", turns, 1);
    }

    /** Returns the centre of a Gaussian: coordinates 0 and 1. */
    public double centre(int mode, int coordinate) {
        double angle = 2 * Math.PI * mode / modes;
        return RADIUS * (coordinate == 0 ? StrictMath.cos(angle) : StrictMath.sin(angle));
    }

    @Override
    public RingOutcome run(long seed, int samples) {
        return new Training(new Random(seed)).run(samples);
    }

    private final class Training {
        private final Random random;
        private final ReluNetwork generator = new ReluNetwork(BATCH, noise, width, width, 2);
        private final ReluNetwork onData = new ReluNetwork(BATCH, 2, width, 1);
        private final ReluNetwork onSamples = new ReluNetwork(BATCH, 2, width, 1);
        private final double[] theta;
        private final double[] weights;
        private final double[] z = new double[BATCH * noise];
        private final double[] x = new double[2 * BATCH];

        Training(Random random) {
            this.random = random;
            theta = generator.start(random);
            weights = onData.start(random);
        }

        RingOutcome run(int samples) {
            Require.atLeast("samples", samples, 1);
            Adam ofGenerator = new Adam(theta.length, 4e-4);
            Adam ofDiscriminator = new Adam(weights.length, 8e-4);
            double[] generatorGradient = new double[theta.length];
            double[] discriminatorGradient = new double[weights.length];
            for (int turn = 0; turn < turns; turn++) {
                drawData();
                drawNoise();
                double[] g = generator.forward(theta, z);
                discriminatorGradient(g, discriminatorGradient);
                ofDiscriminator.step(weights, discriminatorGradient);
                double variance = BANDWIDTH * StrictMath.pow(0.8, turn / decay);
                Arrays.fill(generatorGradient, 0);
                generator.backward(theta, sampleSlopes(g, variance), generatorGradient);
                ofGenerator.step(theta, generatorGradient);
            }
            return new RingOutcome(sample(samples), discriminatorOnCircle());
        }

        private Vector discriminatorOnCircle() {
            for (int i = 0; i < BATCH; i++) {
                double angle = 2 * Math.PI * i / BATCH;
                x[2 * i] = RADIUS * StrictMath.cos(angle);
                x[2 * i + 1] = RADIUS * StrictMath.sin(angle);
            }
            return Vector.of(onData.forward(weights, x)).map(this::sigmoid);
        }

        private Matrix sample(int samples) {
            int batches = (samples + BATCH - 1) / BATCH;
            double[] points = new double[2 * BATCH * batches];
            for (int i = 0; i < batches; i++) {
                drawNoise();
                System.arraycopy(generator.forward(theta, z), 0, points, 2 * BATCH * i, 2 * BATCH);
            }
            return Matrix.of(BATCH * batches, 2, points);
        }

        private void drawData() {
            for (int i = 0; i < BATCH; i++) {
                int mode = random.nextInt(modes);
                x[2 * i] = centre(mode, 0) + DEVIATION * random.nextGaussian();
                x[2 * i + 1] = centre(mode, 1) + DEVIATION * random.nextGaussian();
            }
        }

        private void drawNoise() {
            for (int k = 0; k < z.length; k++) {
                z[k] = random.nextGaussian();
            }
        }

        /** Sets the gradient of what the discriminator minimizes: {@code −log D(x) − log(1 − D(g))}. */
        private void discriminatorGradient(double[] g, double[] gradient) {
            Arrays.fill(gradient, 0);
            double[] real = onData.forward(weights, x);
            double[] generated = onSamples.forward(weights, g);
            double[] ofReal = new double[BATCH];
            double[] ofGenerated = new double[BATCH];
            for (int i = 0; i < BATCH; i++) {
                ofReal[i] = (sigmoid(real[i]) - 1) / BATCH;
                ofGenerated[i] = sigmoid(generated[i]) / BATCH;
            }
            onData.backward(weights, ofReal, gradient);
            onSamples.backward(weights, ofGenerated, gradient);
        }

        /** Returns the derivative of the generator's loss with respect to each sample. */
        private double[] sampleSlopes(double[] g, double variance) {
            double[] scores = onSamples.forward(weights, g);
            double[] ofScores = new double[BATCH];
            for (int j = 0; j < BATCH; j++) {
                ofScores[j] = -sigmoid(scores[j]) / BATCH; // of log(1 − sigmoid)
            }
            double[] slopes = onSamples.backward(weights, ofScores, new double[weights.length]);
            if (a > 0) {
                addKernelTerm(g, variance, slopes);
            }
            return slopes;
        }

        private void addKernelTerm(double[] g, double variance, double[] slopes) {
            double[] scores = onData.forward(weights, x);
            double factor = 4 * a / (variance * BATCH * BATCH);
            for (int i = 0; i < BATCH; i++) {
                double d = Math.max(CLIP, Math.min(1 - CLIP, sigmoid(scores[i])));
                double pull = -factor * (StrictMath.log1p(-d) + LOG_TWO);
                for (int j = 0; j < BATCH; j++) {
                    double across = g[2 * j] - x[2 * i];
                    double up = g[2 * j + 1] - x[2 * i + 1];
                    double exponent = (across * across + up * up) / variance;
                    if (exponent < NEGLIGIBLE) {
                        double weight = pull * StrictMath.exp(-exponent);
                        slopes[2 * j] += weight * across;
                        slopes[2 * j + 1] += weight * up;
                    }
                }
            }
        }

        private double sigmoid(double t) {
            return 1 / (1 + StrictMath.exp(-t));
        }
    }
}
