package org.convexgan.overparam;

import org.convexgan.certificate.Require;
import org.convexgan.linalg.Vector;

/**
 * The rate at which a positive sequence falls, per step, with a 95 % confidence interval.
 *
 * <p>The rate is the slope of the regression line of {@code −log r_t} on {@code t}. Neighbouring residuals of a deterministic iteration are no
 * independent samples, so that the usual interval of a regression would be far too narrow: the sequence is cut into {@value #BLOCKS} equal parts, and
 * the interval is Student's for the mean of their slopes.
 *
 * @param value slope over the whole sequence
 * @param halfWidth half the length of the interval, {@code ≥ 0}
 */
public record DecayRate(double value, double halfWidth) {
    private static final int BLOCKS = 8;
    private static final double STUDENT = 2.3646242515927853; // 97.5 % quantile, 7 degrees of freedom

    /**
     * Fits the line.
     *
     * @param norms at least {@code 2·}{@value #BLOCKS} positive numbers
     */
    public static DecayRate of(Vector norms) {
        Require.atLeast("number of norms", norms.size(), 2 * BLOCKS);
        double[] logs = norms.stream()
                .map(norm -> StrictMath.log(Require.positive("norm", norm)))
                .toArray();
        double[] slopes = new double[BLOCKS];
        double mean = 0;
        for (int i = 0; i < BLOCKS; i++) {
            slopes[i] = slope(logs, i * logs.length / BLOCKS, (i + 1) * logs.length / BLOCKS);
            mean += slopes[i] / BLOCKS;
        }
        double squares = 0;
        for (double slope : slopes) {
            squares += (slope - mean) * (slope - mean);
        }
        return new DecayRate(slope(logs, 0, logs.length), STUDENT * Math.sqrt(squares / (BLOCKS * (BLOCKS - 1))));
    }

    private static double slope(double[] logs, int from, int to) {
        double centre = (from + to - 1) / 2.0;
        double product = 0;
        double squares = 0;
        for (int t = from; t < to; t++) {
            product -= (t - centre) * logs[t];
            squares += (t - centre) * (t - centre);
        }
        return product / squares;
    }
}
