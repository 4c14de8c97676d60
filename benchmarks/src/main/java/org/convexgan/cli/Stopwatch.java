package org.convexgan.cli;

/** Wall-clock time between laps. */
final class Stopwatch {
    private static final double NANOS = 1e9;

    private long last = System.nanoTime();

    private Stopwatch() {}

    static Stopwatch started() {
        return new Stopwatch();
    }

    /** Returns the seconds since the last lap, or the start. */
    double lap() {
        long now = System.nanoTime();
        double seconds = (now - last) / NANOS;
        last = now;
        return seconds;
    }
}
