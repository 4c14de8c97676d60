package org.convexgan.arbitraries;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Activation;
import org.convexgan.problem.DiscriminatorSupremum;
import org.convexgan.problem.MeanMatching;
import org.convexgan.problem.MeanMatchingLinearGenerator;

/** Instances whose answer is a function of the chosen length of a sum of samples. */
public final class Means {
    private static final int LARGEST_DIMENSION = 4;

    private Means() {}

    /**
     * An instance of Theorem 2.1 with a linear discriminator.
     *
     * @param problem the data
     * @param sumLength {@code ‖s‖}, chosen
     */
    public record Shrinking(MeanMatching problem, double sumLength) implements Instance {
        @Override
        public String regime() {
            return shrinkRegime(sumLength, problem.beta());
        }

        /** Returns {@code (‖s‖ − β)_+²/n_f}. */
        public double optimalValue() {
            double excess = Math.max(0, sumLength - problem.beta());
            return excess * excess / problem.rows();
        }
    }

    /**
     * An instance of eq. (13).
     *
     * @param problem the data
     * @param sumLength {@code ‖s‖}, chosen
     * @param noiseSum {@code ‖z‖²}, chosen
     */
    public record LinearShrinking(MeanMatchingLinearGenerator problem, double sumLength, double noiseSum)
            implements Instance {
        @Override
        public String regime() {
            if (noiseSum == 0) {
                return sumLength > problem.beta() ? "infeasible: z = 0" : "z = 0, nothing to match";
            }
            return shrinkRegime(sumLength, problem.beta());
        }

        /** Returns {@code (β_g/2)(‖s‖ − β)_+²/‖z‖²}, 0 if nothing has to be matched. */
        public double optimalValue() {
            double excess = Math.max(0, sumLength - problem.beta());
            return excess == 0 ? 0 : problem.betaG() / 2 * excess * excess / noiseSum;
        }
    }

    /**
     * Real and generated samples whose sums differ by a chosen length.
     *
     * @param problem the data, linear activation
     * @param distance {@code ‖Xᵀ1 − Gᵀ1‖}, chosen
     */
    public record SumDifference(DiscriminatorSupremum problem, double distance) implements Instance {
        @Override
        public String regime() {
            return problem.realData().rows() == problem.generated().rows() ? "equal rows" : "different rows";
        }
    }

    /** Returns instances of Theorem 2.1 with a linear discriminator: shrunk, collapsed to zero, tied. */
    public static Arbitrary<Shrinking> shrinking() {
        return sums().flatMap(sum -> Combinators.combine(
                        samplesWithSum(sum.get1()), Numbers.integers(1, 6), betas(sum.get2()))
                .as((x, rows, beta) -> new Shrinking(new MeanMatching(x, rows, beta), sum.get2())));
    }

    /** Returns instances of eq. (13), with {@code z = 0} in about a third of them. */
    public static Arbitrary<LinearShrinking> linearShrinking() {
        return sums().flatMap(sum -> Combinators.combine(
                        samplesWithSum(sum.get1()),
                        noiseSums().flatMap(Means::samplesWithSum),
                        betas(sum.get2()),
                        Numbers.quarters(1, 3))
                .as((x, z, beta, betaG) -> new LinearShrinking(
                        new MeanMatchingLinearGenerator(x, z, beta, betaG),
                        sum.get2(),
                        z.columnSums().dot(z.columnSums()))));
    }

    /**
     * Returns samples for the linear discriminator.
     *
     * @param beta discriminator penalties
     */
    public static Arbitrary<SumDifference> sumDifferences(Arbitrary<Double> beta) {
        return sums().flatMap(sum -> Combinators.combine(
                        Numbers.integers(1, 4), Numbers.integers(1, 4), Numbers.integers(1, 4), beta)
                .flatAs((realRows, generatedRows, neurons, penalty) -> Numbers.matrices(
                                generatedRows, sum.get1().size(), -3, 3)
                        .flatMap(g -> samplesWithSum(sum.get1().plus(g.columnSums()), realRows)
                                .map(x -> new SumDifference(
                                        new DiscriminatorSupremum(x, g, Activation.LINEAR, penalty, neurons),
                                        sum.get2())))));
    }

    /** Returns vectors with their length, which is exact, half of them too fine for single precision: multiples of (3,4), (2,3,6), (1,4,8) and of unit vectors, permuted, and 0. */
    static Arbitrary<Tuple.Tuple2<Vector, Double>> sums() {
        Arbitrary<double[]> patterns = Arbitraries.of(
                new double[] {1, 1},
                new double[] {5, 3, -4},
                new double[] {7, -2, 3, 6},
                new double[] {9, 4, -1, 8},
                new double[] {0, 0});
        return Combinators.combine(
                        patterns, Numbers.integers(1, 6), Numbers.integers(0, 2), Numbers.scales(), Numbers.seeds())
                .as((pattern, quarters, zeros, scale, seed) -> {
                    double factor = scale * quarters / 4.0;
                    int size = Math.min(LARGEST_DIMENSION, pattern.length - 1 + zeros);
                    java.util.List<Integer> order = new java.util.ArrayList<>(
                            IntStream.range(0, size).boxed().toList());
                    java.util.Collections.shuffle(order, new Random(seed));
                    double[] entries = order.stream()
                            .mapToDouble(i -> i + 1 < pattern.length ? factor * pattern[i + 1] : 0)
                            .toArray();
                    return Tuple.of(Vector.of(entries), factor * pattern[0]);
                });
    }

    private static Arbitrary<Vector> noiseSums() {
        return Numbers.integers(1, LARGEST_DIMENSION)
                .flatMap(size -> Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(Vector.zeros(size))), Tuple.of(2, Numbers.vectors(size, -3, 3))));
    }

    /** Returns one to five samples with the given sum. */
    static Arbitrary<Matrix> samplesWithSum(Vector sum) {
        return Numbers.integers(1, 5).flatMap(rows -> samplesWithSum(sum, rows));
    }

    /** Returns samples with the given sum: all but one row are free. */
    private static Arbitrary<Matrix> samplesWithSum(Vector sum, int rows) {
        Matrix row = Vector.of(1).outer(sum);
        if (rows == 1) {
            return Arbitraries.just(row);
        }
        return Numbers.matrices(rows - 1, sum.size(), -3, 3).map(free -> {
            double[][] all = new double[rows][];
            for (int i = 0; i < rows - 1; i++) {
                all[i] = free.row(i).toArray();
            }
            all[rows - 1] = sum.minus(free.columnSums()).toArray();
            return Matrix.ofRows(all);
        });
    }

    /** Returns penalties below and above a length, and exactly at it where its square is exact: only such ties are decided. */
    private static Arbitrary<Double> betas(double length) {
        Arbitrary<Double> above = Numbers.integers(0, 8).map(k -> length + k / 4.0 + 0.125);
        if (length == 0) {
            return above;
        }
        return Arbitraries.frequencyOf(
                Tuple.of(2, above),
                Tuple.of(5, Numbers.integers(1, 7).map(k -> length * k / 8)),
                Tuple.of(2, length == (float) length ? Arbitraries.just(length) : above));
    }

    private static String shrinkRegime(double sumLength, double beta) {
        if (sumLength == beta) {
            return "tie";
        }
        return sumLength > beta ? "shrunk" : "collapsed to zero";
    }
}
