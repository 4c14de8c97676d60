package org.convexgan.training;

import java.util.Random;

/**
 * One stage of Progressive GDA: a linear generator against a {@link QuadraticCritic}.
 *
 * <pre>{@code
 * G = Z·W,   y = e·x + (1 − e)·G with e uniform in [0, 1)
 * loss of the generator: −mean D(G) + β_g·mean |G|²
 * W̄ ← a·W̄ + (1 − a)·W after each step
 * }</pre>
 */
final class GdaStage {
    private final GdaSettings settings;
    private final int outputs;
    private final float[] weights; // W, p×d
    private final float[] average; // W̄
    private final QuadraticCritic critic;
    private final MatrixAdam ofWeights;
    private final MatrixAdam ofDirections;
    private final MatrixAdam ofCriticWeights;
    private final Random random;

    GdaStage(GdaSettings settings, int inputs, int outputs, int width, Random random) {
        this.settings = settings;
        this.outputs = outputs;
        this.random = random;
        weights = QuadraticCritic.gaussian(Math.multiplyExact(inputs, outputs), 1 / Math.sqrt(inputs), random);
        average = weights.clone();
        critic = QuadraticCritic.start(outputs, width, random);
        ofWeights = new MatrixAdam(weights.length, settings.stepSize(), settings.decay());
        ofDirections = new MatrixAdam(critic.directions().length, settings.stepSize(), settings.decay());
        ofCriticWeights = new MatrixAdam(width, settings.stepSize(), settings.decay());
    }

    /** Returns {@code W}, row by row. */
    float[] weights() {
        return weights;
    }

    /** Returns {@code W̄}, row by row. */
    float[] average() {
        return average;
    }

    /** Takes a step of the discriminator, then one of the generator. */
    CriticLoss step(float[][] real, float[][] latent) {
        float[][] generated = SkinnyProducts.times(latent, weights, outputs);
        QuadraticCritic.Step step =
                critic.step(real, generated, between(real, generated), settings.gradientPenalty(), settings.drift());
        ofDirections.step(critic.directions(), critic.width(), step.ofDirections());
        ofCriticWeights.step(critic.weights(), critic.width(), step.ofWeights());
        ofWeights.step(
                weights, outputs, generatorGradient(critic, latent, generated, settings.outputPenalty() / outputs));
        follow();
        return step.loss();
    }

    private float[][] between(float[][] real, float[][] generated) {
        float[][] between = new float[real.length][outputs];
        for (int b = 0; b < real.length; b++) {
            float share = random.nextFloat();
            for (int i = 0; i < outputs; i++) {
                between[b][i] = share * real[b][i] + (1 - share) * generated[b][i];
            }
        }
        return between;
    }

    /** Returns the gradient of {@code −mean D(G) + β_g·mean |G|²} with respect to {@code W}. */
    static FactoredGradient generatorGradient(
            QuadraticCritic critic, float[][] latent, float[][] generated, double outputPenalty) {
        FactoredGradient gradient = new FactoredGradient();
        float[][] slopes = critic.gradients(generated);
        float shrinking = (float) (2 * outputPenalty);
        for (int b = 0; b < latent.length; b++) {
            float[] ofOutput = new float[generated[b].length];
            for (int i = 0; i < ofOutput.length; i++) {
                ofOutput[i] = (shrinking * generated[b][i] - slopes[b][i]) / latent.length;
            }
            gradient.add(latent[b], ofOutput);
        }
        return gradient;
    }

    private void follow() {
        float fresh = (float) (1 - settings.averaging());
        SkinnyProducts.forEach(weights.length / outputs, row -> {
            for (int k = row * outputs; k < (row + 1) * outputs; k++) {
                average[k] += fresh * (weights[k] - average[k]);
            }
        });
    }
}
