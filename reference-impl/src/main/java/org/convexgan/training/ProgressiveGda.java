package org.convexgan.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;

/**
 * The baseline of HC, section 5.2: linear generators trained stage by stage by gradient descent and ascent against quadratic discriminators, with the loss
 * of WGAN-GP.
 *
 * <p>Pixels are centred by the mean image of each stage. The latent samples of a stage are the images of the previous one, each pixel four times; the
 * weights of earlier stages stay as they are. Minibatches are fixed: consecutive images, each with a noise sample of its own that never changes.
 *
 * <p>Not printed, and chosen here: Gaussian starting weights of variance {@code 1/inputs}, no biases, one discriminator step per generator step on the same
 * minibatch, penalties as means over the minibatch, and that a frozen stage uses the running average of its weights, which is what the paper shows.
 */
public final class ProgressiveGda {
    private final List<PixelRows> stages;
    private final GdaSettings settings;
    private final long seed;

    /**
     * Sets up a training.
     *
     * @param stages the same images in the same order at sides that double, at most as many as the settings have widths
     * @param settings how to train
     * @param seed of starting weights, noise and interpolation
     * @throws IllegalArgumentException if the stages do not follow each other, or hold fewer images than a minibatch
     */
    public ProgressiveGda(List<PixelRows> stages, GdaSettings settings, long seed) {
        Require.that(
                !stages.isEmpty() && stages.size() <= settings.widths().size(),
                "stages",
                "be between 1 and %d".formatted(settings.widths().size()),
                stages.size());
        for (int stage = 0; stage < stages.size(); stage++) {
            PixelRows first = stages.get(0);
            PixelRows rows = stages.get(stage);
            Require.that(
                    rows.side() == first.side() << stage && rows.channels() == first.channels(),
                    "stage " + (stage + 1),
                    "have side %d and %d channels".formatted(first.side() << stage, first.channels()),
                    "side %d and %d channels".formatted(rows.side(), rows.channels()));
            Require.that(
                    rows.rows() == first.rows() && rows.rows() >= settings.batch(),
                    "stage " + (stage + 1),
                    "have as many images as the first, and at least " + settings.batch(),
                    rows.rows());
        }
        this.stages = List.copyOf(stages);
        this.settings = settings;
        this.seed = seed;
    }

    /** Trains all stages. */
    public GdaGenerator train(Listener listener) {
        Random random = new Random(seed);
        List<GdaGenerator.Layer> layers = new ArrayList<>();
        int inputs = settings.latent();
        for (int stage = 0; stage < stages.size(); stage++) {
            PixelRows rows = stages.get(stage);
            GdaGenerator earlier = new GdaGenerator(settings.latent(), layers);
            float[] mean = mean(rows);
            GdaStage game = new GdaStage(
                    settings, inputs, rows.columns(), settings.widths().get(stage), random);
            long batches = rows.rows() / settings.batch();
            for (int step = 0; step < settings.steps(); step++) {
                long first = step % batches * settings.batch();
                CriticLoss loss = game.step(centred(rows, first, mean), earlier.latent(seed, first, settings.batch()));
                listener.stepped(rows.side(), step + 1, loss);
            }
            layers.add(new GdaGenerator.Layer(rows.side(), rows.channels(), mean, game.average()));
            inputs = 4 * rows.columns();
        }
        return new GdaGenerator(settings.latent(), layers);
    }

    private float[][] centred(PixelRows rows, long first, float[] mean) {
        float[] block = new float[settings.batch() * mean.length];
        rows.read(first, settings.batch(), block);
        float[][] centred = new float[settings.batch()][mean.length];
        for (int k = 0; k < block.length; k++) {
            centred[k / mean.length][k % mean.length] = block[k] - mean[k % mean.length];
        }
        return centred;
    }

    private static float[] mean(PixelRows rows) {
        double[] sums = new double[rows.columns()];
        float[] row = new float[rows.columns()];
        for (long i = 0; i < rows.rows(); i++) {
            rows.read(i, 1, row);
            for (int k = 0; k < row.length; k++) {
                sums[k] += row[k];
            }
        }
        float[] mean = new float[sums.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = (float) (sums[k] / rows.rows());
        }
        return mean;
    }

    /** Hears of every step. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Is called after a step.
         *
         * @param side pixel rows of the stage's images
         * @param step counted from 1 in each stage
         * @param loss of the discriminator before the step
         */
        void stepped(int side, int step, CriticLoss loss);
    }
}
