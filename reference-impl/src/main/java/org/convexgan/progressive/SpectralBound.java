package org.convexgan.progressive;

import org.convexgan.certificate.Require;

/**
 * What is known about an eigenvalue: it is at least {@code lower}, and at most {@code upper} but for an unlucky random
 * start.
 *
 * @param lower finite and {@code ≥ 0}
 * @param upper finite and {@code ≥ lower}
 * @param failureProbability that {@code upper} is wrong, over the random start alone and whatever the data; in [0, 1),
 *     and 0 where no chance is involved
 */
public record SpectralBound(double lower, double upper, double failureProbability) {
    public SpectralBound {
        Require.nonNegative("lower", lower);
        Require.atLeast("upper", upper, lower);
        Require.that(
                failureProbability >= 0 && failureProbability < 1,
                "failureProbability",
                "be in [0, 1)",
                failureProbability);
    }

    /** Returns whether a number lies within the bounds. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
