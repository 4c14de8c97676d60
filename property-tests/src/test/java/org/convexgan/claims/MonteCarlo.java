package org.convexgan.claims;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convexgan.overparam.GaussianSetup;

/**
 * A mean over independent draws, with its standard error.
 *
 * @param mean of the draws
 * @param error estimated standard deviation of the mean
 */
record MonteCarlo(double mean, double error) {

    /** Averages a quantity over draws of the setup. */
    static MonteCarlo of(GaussianSetup setup, long seed, int draws, ToDoubleFunction<GaussianSetup.Start> quantity) {
        double[] values = starts(setup, seed, draws).mapToDouble(quantity).toArray();
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / draws;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new MonteCarlo(mean, Math.sqrt(squares / (draws - 1) / draws));
    }

    /** Draws independent starts that depend on the seed only. */
    static Stream<GaussianSetup.Start> starts(GaussianSetup setup, long seed, int draws) {
        SplittableRandom seeds = new SplittableRandom(seed);
        return IntStream.range(0, draws).mapToObj(i -> setup.draw(new Random(seeds.nextLong())));
    }

    /** Returns how many standard errors the mean lies off an expected value. */
    double deviation(double expected) {
        return Math.abs(mean - expected) / error;
    }
}
