package org.convexgan.images;

/**
 * SplitMix64 and the laws that a procedural face is drawn from. It uses no method of {@link Math} but those that IEEE
 * 754 rounds correctly, so that a seed gives the same numbers on every machine.
 */
final class FaceRandom {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private long state;

    FaceRandom(long seed) {
        state = seed;
    }

    /** Returns the generator of one image of a set; neighbouring indices start far apart. */
    static FaceRandom of(long masterSeed, long index) {
        return new FaceRandom(mix(mix(masterSeed + GAMMA) + index));
    }

    /** Returns a generator of its own, for a field whose size depends on the resolution. */
    FaceRandom split() {
        return new FaceRandom(nextLong());
    }

    long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Returns a value in {@code [low, high)}. */
    double uniform(double low, double high) {
        return low + (high - low) * ((nextLong() >>> 11) * UNIT);
    }

    boolean chance(double probability) {
        return uniform(0, 1) < probability;
    }

    /** Returns a standard normal value: the quantile of one uniform value. */
    double normal() {
        return NormalQuantile.at(((nextLong() >>> 11) + 0.5) * UNIT);
    }

    double normal(double mean, double deviation) {
        return mean + deviation * normal();
    }

    /** Returns three independent normal values, one for each channel. */
    double[] normals(double deviation) {
        return new double[] {deviation * normal(), deviation * normal(), deviation * normal()};
    }

    /** Returns an index drawn with the given probabilities, which sum to 1. */
    int index(double... probabilities) {
        double left = uniform(0, 1);
        int last = probabilities.length - 1;
        for (int i = 0; i < last; i++) {
            left -= probabilities[i];
            if (left < 0) {
                return i;
            }
        }
        return last;
    }

    /** Returns a value with density proportional to {@code x^0.3·(1 − x)^0.6}, by rejection under its mode 1/3. */
    double skinTone() {
        while (true) {
            double x = uniform(0, 1);
            if (uniform(0, 1) < StrictMath.pow(3 * x, 0.3) * StrictMath.pow(1.5 * (1 - x), 0.6)) {
                return x;
            }
        }
    }
}
