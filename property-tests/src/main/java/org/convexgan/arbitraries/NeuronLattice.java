package org.convexgan.arbitraries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.PolynomialActivation;

/**
 * Points at which the functions {@code (a·vec(w·wᵀ), b·w, c)} have full rank, no more of them than their span has dimensions.
 *
 * <pre>{@code
 * 0, e_i, e_i + e_j (i < j), 2e_i      less 0 if c = 0, the sums if a = 0, and 2e_i if a = 0 or b = 0
 * }</pre>
 *
 * <p>A polynomial with these terms that vanishes on all of them is 0, and an invertible linear map keeps that so.
 */
final class NeuronLattice {
    private static final int SHEARS = 2;

    private NeuronLattice() {}

    /** Returns the points in the order above, but {@code 2e_1}, where it is one, last. */
    static List<Vector> points(PolynomialActivation sigma, int d) {
        List<Vector> points = new ArrayList<>();
        if (sigma.c() != 0) {
            points.add(Vector.zeros(d));
        }
        if (sigma.a() != 0 || sigma.b() != 0) {
            IntStream.range(0, d).forEach(i -> points.add(axis(d, i)));
        }
        if (sigma.a() != 0) {
            IntStream.range(0, d * d)
                    .filter(k -> k / d < k % d)
                    .forEach(k -> points.add(axis(d, k / d).plus(axis(d, k % d))));
        }
        if (sigma.a() != 0 && sigma.b() != 0) {
            IntStream.rangeClosed(1, d).forEach(i -> points.add(axis(d, d - i).times(2)));
        }
        return points;
    }

    static Vector axis(int d, int i) {
        double[] entries = new double[d];
        entries[i] = 1;
        return Vector.of(entries);
    }

    /** Returns the points as rows of a matrix, after a map of whole numbers with determinant ±1: the identity for seed 0. */
    static Matrix mapped(List<Vector> points, int seed) {
        int d = points.get(0).size();
        Matrix map = Matrix.identity(d);
        if (seed != 0) {
            Random random = new Random(seed);
            List<Integer> order = new ArrayList<>(IntStream.range(0, d).boxed().toList());
            Collections.shuffle(order, random);
            map = Matrix.ofRows(order.stream()
                    .map(i -> axis(d, i).times(random.nextBoolean() ? 1 : -1).toArray())
                    .toArray(double[][]::new));
            for (int k = 0; k < SHEARS && d > 1; k++) {
                int from = random.nextInt(d);
                int to = (from + 1 + random.nextInt(d - 1)) % d;
                map = map.times(Matrix.identity(d).plus(axis(d, from).outer(axis(d, to))));
            }
        }
        return rows(points).times(map);
    }

    static Matrix rows(List<Vector> points) {
        return Matrix.ofRows(points.stream().map(Vector::toArray).toArray(double[][]::new));
    }
}
