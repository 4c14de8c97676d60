package org.convexgan.timing;

import java.util.stream.DoubleStream;

/**
 * A fixed computation whose time tells the state of the machine: inner products of two vectors of 256 KiB, in one thread. A case that slows down
 * together with it has not become slower.
 */
final class Calibration {
    private static final int SIZE = 1 << 15;
    private static final int REPETITIONS = 64;
    private static final int SAMPLES = 5;

    private final double[] left =
            DoubleStream.iterate(0.25, x -> 3.75 * x * (1 - x)).limit(SIZE).toArray();
    private final double[] right =
            DoubleStream.iterate(0.75, x -> 3.75 * x * (1 - x)).limit(SIZE).toArray();

    Calibration() {
        for (int i = 0; i < 20 * SAMPLES; i++) {
            sample();
        }
    }

    /** Returns the median of some samples, in seconds; about 20 ms in all. */
    double seconds() {
        double[] samples =
                DoubleStream.generate(this::sample).limit(SAMPLES).sorted().toArray();
        return samples[SAMPLES / 2];
    }

    private double sample() {
        long start = System.nanoTime();
        double sum = 0;
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            for (int i = 0; i < SIZE; i++) {
                sum += left[i] * right[i];
            }
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (!(sum > 0)) {
            throw new IllegalStateException("sum of products of positive numbers must be positive, but was " + sum);
        }
        return seconds;
    }
}
