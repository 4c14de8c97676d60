package org.convexgan.training;

import java.util.Random;

/**
 * A game between a generator, which minimizes a payoff, and a discriminator, which maximizes it; each has its parameters in one array.
 *
 * <p>Methods change only the array named last.
 */
public interface TwoPlayerGame {

    /** Returns how many numbers the generator outputs. */
    int outputs();

    /** Draws initial parameters of the generator. */
    double[] generatorStart(Random random);

    /** Draws initial parameters of the discriminator. */
    double[] discriminatorStart(Random random);

    /** Computes the outputs of the generator. */
    void generate(double[] generator, double[] outputs);

    /** Returns the payoff for given outputs of the generator. */
    double payoff(double[] outputs, double[] discriminator);

    /** Computes the gradient of the payoff with respect to the generator, whose outputs are given as well. */
    void generatorGradient(double[] generator, double[] outputs, double[] discriminator, double[] gradient);

    /** Computes the gradient of the payoff with respect to the discriminator. */
    void discriminatorGradient(double[] outputs, double[] discriminator, double[] gradient);

    /** Moves the discriminator to the nearest allowed parameters. */
    void restrain(double[] discriminator);
}
