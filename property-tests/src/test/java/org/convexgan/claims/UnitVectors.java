package org.convexgan.claims;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.DiscriminatorSupremum;

/** A fixed set of unit vectors, spread over the sphere, with its coordinate axes. */
final class UnitVectors {
    private static final int SAMPLES = 32;

    private UnitVectors() {}

    static List<Vector> around(int dimension) {
        Random random = new Random(dimension);
        return IntStream.range(0, SAMPLES)
                .mapToObj(i -> i < dimension
                        ? Vector.of(IntStream.range(0, dimension)
                                .mapToDouble(j -> i == j ? 1 : 0)
                                .toArray())
                        : normalized(Vector.of(IntStream.range(0, dimension)
                                .mapToDouble(j -> random.nextGaussian())
                                .toArray())))
                .toList();
    }

    /** Returns directions of the plane at equal angles. */
    static List<Vector> grid(int size) {
        return IntStream.range(0, size)
                .mapToDouble(i -> 2 * Math.PI * i / size)
                .mapToObj(angle -> Vector.of(StrictMath.cos(angle), StrictMath.sin(angle)))
                .toList();
    }

    /** Returns the largest {@code |c(u)|} over the set. */
    static double largestContrast(DiscriminatorSupremum problem) {
        return around(problem.realData().columns()).stream()
                .mapToDouble(u -> Math.abs(problem.contrast(u)))
                .max()
                .orElseThrow();
    }

    private static Vector normalized(Vector v) {
        return v.times(1 / v.norm());
    }
}
