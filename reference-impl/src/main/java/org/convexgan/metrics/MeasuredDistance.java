package org.convexgan.metrics;

import java.util.Locale;
import org.convexgan.certificate.Require;

/**
 * A distance of generated from real samples, with what it was measured on.
 *
 * @param metric name of the distance without its features, e.g. {@code "Frechet distance"}
 * @param features what was compared, e.g. {@code "random-conv-64"}
 * @param real number of real samples, {@code ≥ 2}
 * @param generated number of generated samples, {@code ≥ 2}
 * @param interval the distance and its uncertainty
 */
public record MeasuredDistance(String metric, String features, int real, int generated, Interval interval) {
    public MeasuredDistance {
        Require.that(!metric.isBlank(), "metric", "be a name", metric);
        Require.that(!features.isBlank(), "features", "be a name", features);
        Require.atLeast("real", real, 2);
        Require.atLeast("generated", generated, 2);
    }

    /** Returns {@code Frechet distance (random-conv-64)}. */
    public String name() {
        return "%s (%s)".formatted(metric, features);
    }

    /** Returns {@code Frechet distance (random-conv-64): 0.0312, 95 % in [0.0287, 0.0341], 2000 real and 1000 generated}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %.4g, %.3g %% in [%.4g, %.4g], %d real and %d generated",
                name(),
                interval.value(),
                100 * interval.level(),
                interval.lower(),
                interval.upper(),
                real,
                generated);
    }
}
