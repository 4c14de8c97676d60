package org.convexgan.judge.property;

import org.convexgan.certificate.Require;

/**
 * Where the rate of an event lies that occurred in some of several independent runs, with a confidence of 95 % (Wilson, 1927).
 *
 * <pre>{@code
 * (p̂ + z²/(2n) ± z·√(p̂(1 − p̂)/n + z²/(4n²)))/(1 + z²/n),  z = 1.96
 * }</pre>
 *
 * @param lower end, {@code ≥ 0}
 * @param upper end, {@code ≤ 1}
 */
public record WilsonInterval(double lower, double upper) {
    private static final double QUANTILE = 1.959963984540054;

    /**
     * Returns the interval.
     *
     * @param events how often it occurred, from 0 to {@code runs}
     * @param runs {@code ≥ 1}
     */
    public static WilsonInterval of(int events, int runs) {
        Require.atLeast("runs", runs, 1);
        Require.that(0 <= events && events <= runs, "events", "be from 0 to " + runs, events);
        double rate = (double) events / runs;
        double spread = QUANTILE * QUANTILE / runs;
        double half = QUANTILE * Math.sqrt((rate * (1 - rate) + spread / 4) / runs);
        double centre = rate + spread / 2;
        return new WilsonInterval(
                Math.max(0, (centre - half) / (1 + spread)), Math.min(1, (centre + half) / (1 + spread)));
    }
}
