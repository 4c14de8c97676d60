package org.convexgan.training;

import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;

/**
 * The two-moons data of OP, Figure 9: points equally spaced by angle on two interleaved half circles of radius 1, with Gaussian noise.
 *
 * <pre>{@code
 * upper (cos t, sin t),   lower (1 − cos t, 1/2 − sin t),   t = 0 … π                (as in scikit-learn)
 * }</pre>
 *
 * <p>Without noise the mean is {@code (1/2, 1/4)}.
 *
 * @param points of each moon, {@code ≥ 2}
 * @param deviation of the noise in each coordinate, finite and {@code ≥ 0}
 */
public record TwoMoons(int points, double deviation) {
    public TwoMoons {
        Require.atLeast("points", points, 2);
        Require.nonNegative("deviation", deviation);
    }

    /** Draws the points, the upper moon first, one row each. */
    public Matrix sample(Random random) {
        double[] entries = new double[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            boolean upper = i < points;
            double t = Math.PI * (i % points) / (points - 1);
            entries[2 * i] = upper ? StrictMath.cos(t) : 1 - StrictMath.cos(t);
            entries[2 * i + 1] = upper ? StrictMath.sin(t) : 0.5 - StrictMath.sin(t);
        }
        for (int i = 0; i < entries.length; i++) {
            entries[i] += deviation * random.nextGaussian();
        }
        return Matrix.of(2 * points, 2, entries);
    }
}
