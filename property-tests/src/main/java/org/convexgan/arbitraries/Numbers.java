package org.convexgan.arbitraries;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/** Binary fractions of few digits and tensors of them. */
final class Numbers {
    /** Close to 4/3, with 26 bits: products with small multiples of binary fractions are exact in double precision and lost in single precision. */
    static final double FINE = 44_739_243 * 0x1p-25;

    private Numbers() {}

    /** Returns the factors 1 and {@link #FINE}, equally likely. */
    static Arbitrary<Double> scales() {
        return Arbitraries.of(1.0, FINE);
    }

    /** Returns integers, equally likely. */
    static Arbitrary<Integer> integers(int from, int to) {
        return Arbitraries.integers().between(from, to).withDistribution(RandomDistribution.uniform());
    }

    /** Returns multiples of 1/4 between two integers. */
    static Arbitrary<Double> quarters(int from, int to) {
        return integers(4 * from, 4 * to).map(k -> k / 4.0);
    }

    /** Returns {@code k/4 + 1/8}: never the square of a multiple of 1/4, and never a sum of them. */
    static Arbitrary<Double> betweenQuarters(int from, int to) {
        return integers(4 * from, 4 * to - 1).map(k -> k / 4.0 + 0.125);
    }

    /** Returns vectors of quarters. */
    static Arbitrary<Vector> vectors(int size, int from, int to) {
        return quarters(from, to).list().ofSize(size).map(Numbers::vector);
    }

    /** Returns matrices of quarters. */
    static Arbitrary<Matrix> matrices(int rows, int columns, int from, int to) {
        return quarters(from, to)
                .list()
                .ofSize(rows * columns)
                .map(entries -> Matrix.of(rows, columns, vector(entries).toArray()));
    }

    /** Returns seeds for what has no simpler form, such as an order. Each evaluation of an instance makes its own source of randomness from one. */
    static Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    static Vector vector(List<Double> entries) {
        return Vector.of(entries.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
