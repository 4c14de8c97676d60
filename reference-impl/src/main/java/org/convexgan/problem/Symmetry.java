package org.convexgan.problem;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * A random element of the groups that leave formulations essentially unchanged. Every map is exact in binary floating point: entries move, change
 * their sign, or are multiplied by a power of two, so that ties stay ties.
 */
final class Symmetry {
    private static final int LARGEST_EXPONENT = 3;
    private static final int LARGEST_SHIFT = 4;

    private final Random random;

    Symmetry(Random random) {
        this.random = random;
    }

    /** Returns a power of two between 1/8 and 8. */
    double powerOfTwo() {
        return Math.scalb(1.0, random.nextInt(2 * LARGEST_EXPONENT + 1) - LARGEST_EXPONENT);
    }

    /** Returns 1 or −1. */
    int sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    /** Returns true or false, equally likely. */
    boolean coin() {
        return random.nextBoolean();
    }

    /** Returns a signed permutation of {@code n} features. */
    Features features(int n) {
        return new Features(
                permutation(n), IntStream.range(0, n).map(i -> sign()).boxed().toList());
    }

    /** Returns {@code P·a} for a permutation {@code P} of the samples. */
    Matrix reorder(Matrix a) {
        return Matrix.ofRows(
                permutation(a.rows()).stream().map(i -> a.row(i).toArray()).toArray(double[][]::new));
    }

    /** Returns {@code D·a} for a diagonal {@code D} of signed powers of two. */
    Matrix rescaleRows(Matrix a) {
        return Matrix.ofRows(IntStream.range(0, a.rows())
                .mapToObj(i -> scale(a.row(i), sign() * powerOfTwo()).toArray())
                .toArray(double[][]::new));
    }

    /** Returns the entries in another order. */
    Vector reorder(Vector a) {
        return Vector.of(permutation(a.size()).stream().mapToDouble(a::get).toArray());
    }

    /** Returns several vectors of one size, all in the same other order. */
    List<Vector> reorderTogether(Vector... vectors) {
        List<Integer> order = permutation(vectors[0].size());
        return Arrays.stream(vectors)
                .map(a -> Vector.of(order.stream().mapToDouble(a::get).toArray()))
                .toList();
    }

    /** Returns {@code factor·a} without negative zeros. */
    static Vector scale(Vector a, double factor) {
        return a.map(entry -> factor * entry + 0.0);
    }

    /** Returns a whole number {@code c} such that {@code a_i + c} is exact for all entries of all vectors; 0 if none is found. */
    double shift(Vector... vectors) {
        double c = random.nextInt(2 * LARGEST_SHIFT + 1) - LARGEST_SHIFT;
        boolean exact = Arrays.stream(vectors)
                .flatMapToDouble(Vector::stream)
                .allMatch(a -> new BigDecimal(a).add(new BigDecimal(c)).compareTo(new BigDecimal(a + c)) == 0);
        return exact ? c : 0;
    }

    private List<Integer> permutation(int n) {
        List<Integer> order = IntStream.range(0, n).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        return order;
    }

    /**
     * A signed permutation {@code Q} of features.
     *
     * @param order old index of each new feature
     * @param signs 1 or −1 for each new feature
     */
    record Features(List<Integer> order, List<Integer> signs) {

        /** Returns {@code factor·a·Q}. */
        Matrix apply(Matrix a, double factor) {
            int columns = order.size();
            double[] entries = new double[a.rows() * columns];
            for (int k = 0; k < entries.length; k++) {
                int j = k % columns;
                entries[k] = factor * signs.get(j) * a.get(k / columns, order.get(j)) + 0.0;
            }
            return Matrix.of(a.rows(), columns, entries);
        }
    }
}
