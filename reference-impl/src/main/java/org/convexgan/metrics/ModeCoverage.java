package org.convexgan.metrics;

import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/** How many generated samples lie near each mode of a mixture (DG, section 4.1; PD, Figure 2). */
public final class ModeCoverage {
    private ModeCoverage() {}

    /**
     * Returns, for each mode, the number of samples within a distance of its centre.
     *
     * @param samples {@code n×d}
     * @param centres {@code m×d}
     * @param reach the distance, finite and {@code ≥ 0}
     * @throws IllegalArgumentException if an argument breaks its condition above
     */
    public static int[] counts(Matrix samples, Matrix centres, double reach) {
        Require.nonNegative("reach", reach);
        Require.that(
                samples.columns() == centres.columns(),
                "samples",
                "have %d columns, as the centres".formatted(centres.columns()),
                samples.columns());
        return IntStream.range(0, centres.rows())
                .map(mode -> near(samples, centres.row(mode), reach))
                .toArray();
    }

    private static int near(Matrix samples, Vector centre, double reach) {
        return (int) IntStream.range(0, samples.rows())
                .filter(i -> samples.row(i).minus(centre).norm() <= reach)
                .count();
    }
}
