package org.convexgan.report;

import java.util.List;
import org.convexgan.certificate.Require;

/** The law {@code y = c·xᵃ} that is closest to points on the logarithmic scale, by least squares. */
public final class PowerLaw {
    private PowerLaw() {}

    /**
     * Returns the exponent {@code a}.
     *
     * @param x positive, at least two different ones
     * @param y as many, positive
     */
    public static double exponent(List<Double> x, List<Double> y) {
        Require.that(x.stream().distinct().count() >= 2, "x", "have two different values", x);
        Require.that(y.size() == x.size(), "y", "be as many as x", y.size());
        return TimingStatistics.slope(logarithms(x), logarithms(y));
    }

    private static List<Double> logarithms(List<Double> values) {
        values.forEach(value -> Require.positive("value", value));
        return values.stream().map(StrictMath::log).toList();
    }
}
