package org.convexgan.training;

import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.metrics.ModeCoverage;

/**
 * Gaussians of equal weight with their centres {@code 2·(cos 2πk/m, sin 2πk/m)} on a circle (DG, section 4.1 and appendix E.1).
 *
 * @param modes {@code m ≥ 1}
 * @param variance of each coordinate, finite and {@code > 0}
 */
public record CircleMixture(int modes, double variance) {
    private static final double RADIUS = 2;
    private static final double WITHIN = 3;

    public CircleMixture {
        Require.atLeast("modes", modes, 1);
        Require.positive("variance", variance);
    }

    /** Returns the centres, one row each. */
    public Matrix centres() {
        double[] entries = new double[2 * modes];
        for (int k = 0; k < modes; k++) {
            double angle = 2 * Math.PI * k / modes;
            entries[2 * k] = RADIUS * StrictMath.cos(angle);
            entries[2 * k + 1] = RADIUS * StrictMath.sin(angle);
        }
        return Matrix.of(modes, 2, entries);
    }

    /** Draws samples of the modes in turn: sample {@code i} belongs to mode {@code i mod m}. */
    public Matrix sample(int count, Random random) {
        Matrix centres = centres();
        double deviation = Math.sqrt(variance);
        double[] entries = new double[2 * count];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = centres.get(k / 2 % modes, k % 2) + deviation * random.nextGaussian();
        }
        return Matrix.of(count, 2, entries);
    }

    /** Returns how many samples lie within three standard deviations of each centre. */
    public int[] counts(Matrix samples) {
        return ModeCoverage.counts(samples, centres(), WITHIN * Math.sqrt(variance));
    }
}
