package org.convexgan.training;

import java.util.Random;
import org.convexgan.certificate.Require;

/**
 * Trains the two players of a game in turn, each by {@link Adam}: one step of the discriminator, then one of the generator against the new
 * discriminator.
 *
 * @param game what is played
 * @param stepSize {@code μ} of both players, finite and {@code > 0}
 * @param steps turns, {@code ≥ 1}
 * @param every turns from one recorded output to the next, a divisor of {@code steps}
 */
public record AlternatingAdam(TwoPlayerGame game, double stepSize, int steps, int every) {
    public AlternatingAdam {
        Require.positive("stepSize", stepSize);
        Require.atLeast("steps", steps, 1);
        Require.atLeast("every", every, 1);
        Require.that(steps % every == 0, "every", "divide steps = " + steps, every);
    }

    /**
     * Plays from the start that a seed draws: the generator's parameters first, then the discriminator's.
     *
     * @return the outputs after every {@link #every()}-th turn
     */
    public Trajectory run(long seed) {
        Random random = new Random(seed);
        double[] generator = game.generatorStart(random);
        double[] discriminator = game.discriminatorStart(random);
        double[] generatorGradient = new double[generator.length];
        double[] discriminatorGradient = new double[discriminator.length];
        Adam ofGenerator = new Adam(generator.length, stepSize);
        Adam ofDiscriminator = new Adam(discriminator.length, stepSize);
        double[][] samples = new double[steps / every][];
        double[] outputs = new double[game.outputs()];
        game.restrain(discriminator);
        game.generate(generator, outputs);
        for (int step = 1; step <= steps; step++) {
            game.discriminatorGradient(outputs, discriminator, discriminatorGradient);
            negate(discriminatorGradient);
            ofDiscriminator.step(discriminator, discriminatorGradient);
            game.restrain(discriminator);
            game.generatorGradient(generator, outputs, discriminator, generatorGradient);
            ofGenerator.step(generator, generatorGradient);
            game.generate(generator, outputs);
            if (step % every == 0) {
                samples[step / every - 1] = outputs.clone();
            }
        }
        return new Trajectory(every, samples);
    }

    private static void negate(double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = -gradient[i];
        }
    }
}
