package org.convexgan.dualing;

import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.LogisticDual;
import org.convexgan.training.Adam;
import org.convexgan.training.CircleMixture;

/**
 * A training on a ring of Gaussians with hyperparameters drawn at random (DG, section 4.1, Table 1), reduced.
 *
 * <pre>{@code
 *                       printed                      here
 * Gaussians             5                            3
 * samples, anchors      100                          30
 * minibatch             uniform on 20 … 200          uniform on 10 … 30
 * generator's step      e^−k, k uniform on 0 … 10    k uniform on 2 … 5
 * generator's momentum  uniform on [0.1, 0.9]        the same, as β₁ of Adam
 * C                     e^−k, k uniform on 0 … 6     the same
 * discriminator's step  e^−k, k uniform on 0 … 10    k uniform on 0 … 5; Adam, only where the opponent alternates
 * hidden units          20 or 40                     the same, in two hidden layers
 * iterations            uniform on 400 … 2000        uniform on 200 … 500
 * }</pre>
 *
 * @param in data, start and features
 * @param batch samples of each kind in a minibatch, {@code ≥ 1}
 * @param stepSize of the generator, finite and {@code > 0}
 * @param momentum {@code β₁}, in {@code [0, 1)}
 * @param discriminatorStep finite and {@code > 0}
 * @param steps {@code ≥ 1}
 * @param seed draws the minibatches and their noise
 */
public record SensitivityTrial(
        RingSetting in, int batch, double stepSize, double momentum, double discriminatorStep, int steps, long seed) {
    private static final CircleMixture RING = new CircleMixture(3, 0.1);
    private static final int SAMPLES = 30;
    private static final double SECOND_DECAY = 0.999;

    public SensitivityTrial {
        Require.atLeast("batch", batch, 1);
        Require.positive("stepSize", stepSize);
        Require.positive("discriminatorStep", discriminatorStep);
        Require.atLeast("steps", steps, 1);
    }

    /** Draws hyperparameters, data and start. */
    public static SensitivityTrial draw(long seed) {
        Random random = new Random(seed);
        int batch = between(10, 30, random);
        double stepSize = exponential(2, 5, random);
        double momentum = 0.1 + 0.8 * random.nextDouble();
        double c = exponential(0, 6, random);
        double discriminatorStep = exponential(0, 5, random);
        int width = random.nextBoolean() ? 20 : 40;
        int steps = between(200, 500, random);
        RingSetting in = RingSetting.of(RING, SAMPLES, c, width, random.nextLong());
        return new SensitivityTrial(in, batch, stepSize, momentum, discriminatorStep, steps, random.nextLong());
    }

    private static int between(int least, int most, Random random) {
        return least + random.nextInt(most - least + 1);
    }

    private static double exponential(int least, int most, Random random) {
        return StrictMath.exp(-between(least, most, random));
    }

    /** Returns the generator's parameters after the training. */
    public Vector train(Opponent opponent) {
        Random random = new Random(seed);
        double[] parameters = in.start().toArray();
        Adam adam = new Adam(parameters.length, stepSize, momentum, SECOND_DECAY);
        Opponent.Player player = opponent.start(in.realData().rows(), discriminatorStep);
        for (int k = 0; k < steps; k++) {
            int[] real = random.ints(batch, 0, in.realData().rows()).toArray();
            Vector before = Vector.of(parameters);
            Matrix noise = AdamAscent.gaussian(batch, in.noise().columns(), random);
            LogisticDual problem = in.gan().problem(before, noise, real);
            Vector ascent = in.gan().gradient(before, noise, problem, player.answer(problem));
            adam.step(parameters, ascent.times(-1).toArray());
        }
        return Vector.of(parameters);
    }

    /** Returns how many of {@value RingSetting#UNSEEN} unseen samples lie within three standard deviations of each centre. */
    public int[] counts(Vector parameters) {
        return in.ring().counts(in.gan().generated(parameters, in.unseenNoise()));
    }
}
