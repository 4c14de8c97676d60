package org.convexgan.arbitraries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Arrangement;

/** Samples whose number of strict activation patterns is known from how they were built. */
public final class Cells {
    private static final int LARGEST_NODE = 4;

    private Cells() {}

    /**
     * A sample with a known number of patterns.
     *
     * @param problem the data
     * @param rank {@code rank(X)}
     * @param count number of strict patterns
     * @param regime how special the position is
     */
    public record Sample(Arrangement problem, int rank, long count, String regime) implements Instance {}

    /**
     * Returns {@code C(n, r) = C(n−1, r) + C(n−1, r−1)}, {@code C(1, r) = C(n, 1) = 2}: Cover's recursion for {@code n} vectors of rank {@code r} in
     * general position.
     */
    public static long cover(int n, int r) {
        return n == 1 || r == 1 ? 2 : cover(n - 1, r) + cover(n - 1, r - 1);
    }

    /** Returns samples in general position: points of the moment curve, in any order and orientation. */
    public static Arbitrary<Sample> general() {
        return general(1, 4, 6);
    }

    /** Returns samples in general position with {@code d = rank} between two bounds. */
    public static Arbitrary<Sample> general(int leastRank, int largestRank, int largestSize) {
        return Numbers.integers(leastRank, largestRank)
                .flatMap(r -> Combinators.combine(Numbers.integers(r, largestSize), Numbers.seeds())
                        .as((n, seed) -> {
                            Random random = new Random(seed);
                            List<double[]> rows = momentCurve(n, r, random);
                            return sample(rows, r, cover(n, r), "general position", random);
                        }));
    }

    /** Returns samples with parallel and antiparallel rows. */
    public static Arbitrary<Sample> parallel() {
        return Combinators.combine(
                        Numbers.integers(1, 3), Numbers.integers(0, 2), Numbers.integers(1, 3), Numbers.seeds())
                .as((r, more, copies, seed) -> {
                    Random random = new Random(seed);
                    List<double[]> rows = momentCurve(r + more, r, random);
                    for (int k = 0; k < copies; k++) {
                        rows.add(times(2 * (random.nextInt(2) - 0.5) * (1 + k), rows.get(random.nextInt(r + more))));
                    }
                    return sample(rows, r, cover(r + more, r), "parallel rows", random);
                });
    }

    /** Returns samples with features that are sums of others, so that the rank is less than the dimension. */
    public static Arbitrary<Sample> deficient() {
        return Combinators.combine(
                        Numbers.integers(1, 3), Numbers.integers(0, 3), Numbers.integers(1, 2), Numbers.seeds())
                .as((r, more, copies, seed) -> {
                    Random random = new Random(seed);
                    List<double[]> rows = momentCurve(r + more, r, random);
                    int first = random.nextInt(r);
                    int second = random.nextInt(r);
                    rows.replaceAll(row -> append(row, copies, row[first] - 2 * row[second]));
                    return sample(rows, r, cover(r + more, r), "rank below dimension", random);
                });
    }

    /** Returns direct sums of two samples in general position: any pattern of one goes with any of the other. */
    public static Arbitrary<Sample> directSums() {
        return Combinators.combine(
                        Numbers.integers(1, 2),
                        Numbers.integers(2, 3),
                        Numbers.integers(0, 2),
                        Numbers.integers(1, 2),
                        Numbers.seeds())
                .as((r, q, firstMore, secondMore, seed) -> {
                    Random random = new Random(seed);
                    List<double[]> rows = new ArrayList<>();
                    momentCurve(r + firstMore, r, random).forEach(row -> rows.add(append(row, q, 0)));
                    momentCurve(q + secondMore, q, random).forEach(row -> rows.add(prepend(row, r)));
                    long count = cover(r + firstMore, r) * cover(q + secondMore, q);
                    return sample(rows, r + q, count, "direct sum", random);
                });
    }

    /** Returns {@code n ≤ 9} different points {@code ±(1, t, …, t^(r−1))}, any {@code r} of which are independent. */
    private static List<double[]> momentCurve(int n, int r, Random random) {
        List<Integer> nodes = new ArrayList<>(
                IntStream.rangeClosed(-LARGEST_NODE, LARGEST_NODE).boxed().toList());
        Collections.shuffle(nodes, random);
        List<double[]> rows = new ArrayList<>();
        for (int t : nodes.subList(0, n)) {
            double[] row = new double[r];
            row[0] = random.nextBoolean() ? 1 : -1;
            for (int k = 1; k < r; k++) {
                row[k] = t * row[k - 1] + 0.0;
            }
            rows.add(row);
        }
        return rows;
    }

    private static double[] times(double factor, double[] row) {
        return IntStream.range(0, row.length)
                .mapToDouble(k -> factor * row[k] + 0.0)
                .toArray();
    }

    private static double[] append(double[] row, int count, double value) {
        return IntStream.range(0, row.length + count)
                .mapToDouble(k -> k < row.length ? row[k] : value)
                .toArray();
    }

    private static double[] prepend(double[] row, int zeros) {
        return IntStream.range(0, zeros + row.length)
                .mapToDouble(k -> k < zeros ? 0 : row[k - zeros])
                .toArray();
    }

    private static Sample sample(List<double[]> rows, int rank, long count, String regime, Random random) {
        Collections.shuffle(rows, random);
        double scale = random.nextBoolean() ? 1 : Numbers.FINE;
        Matrix data = Matrix.ofRows(rows.toArray(double[][]::new)).times(scale);
        return new Sample(new Arrangement(data), rank, count, regime);
    }
}
