package org.convexgan.arbitraries;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/** Orthogonal matrices that hide a chosen spectrum. */
final class Rotations {
    private static final int SEEDS = 10_000;

    private Rotations() {}

    /** Returns seeds of {@link #of}; they shrink to 0, the identity. */
    static Arbitrary<Integer> seeds() {
        return Arbitraries.integers().between(0, SEEDS).withDistribution(RandomDistribution.uniform());
    }

    /** Returns a different seed; the identity stays the identity. */
    static int another(int seed) {
        return seed == 0 ? 0 : seed + SEEDS;
    }

    /** Returns an {@code n×n} orthogonal matrix: the identity for seed 0, otherwise a product of {@code n} Householder reflections. */
    static Matrix of(int n, int seed) {
        Matrix product = Matrix.identity(n);
        if (seed != 0) {
            Random random = new Random(seed);
            for (int i = 0; i < n; i++) {
                Vector normal = Vector.of(IntStream.range(0, n)
                        .mapToDouble(j -> random.nextGaussian())
                        .toArray());
                Vector unit = normal.times(1 / normal.norm());
                product = product.minus(
                        unit.outer(product.transpose().times(unit)).times(2));
            }
        }
        return product;
    }

    /** Returns {@code U·diag(σ)·Vᵀ}, {@code rows×columns}, with the orthogonal factors of two seeds. */
    static Matrix hide(double[] sigma, int rows, int columns, int leftSeed, int rightSeed) {
        return of(rows, leftSeed)
                .times(Matrix.diagonal(rows, columns, sigma))
                .times(of(columns, rightSeed).transpose());
    }
}
