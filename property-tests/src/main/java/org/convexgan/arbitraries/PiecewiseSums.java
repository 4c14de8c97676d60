package org.convexgan.arbitraries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.ReluDiscriminatorValue;

/**
 * Real and generated samples whose ReLU discrepancy is known because most of their activations cancel.
 *
 * <pre>{@code
 * F(u) = 1ᵀ(Xu)_+ − 1ᵀ(Gu)_+
 * line      d = 1:                      h = max(|F(1)|, |F(−1)|)
 * surplus   G = P·B, X = [B; Y]:        F = 1ᵀ(Yu)_+,   h = max_S ‖Σ_{i∈S} y_i‖
 * linear    G = [P·B; −Y], X = [B; Y]:  F = (1ᵀY)·u,    h = ‖Yᵀ1‖
 * equal     G = P·[B; Y] = P·X:         h = 0
 * general   any X and G:                h is not known
 * }</pre>
 */
public final class PiecewiseSums {
    private static final int LARGEST_DIMENSION = 4;

    private PiecewiseSums() {}

    /**
     * Two samples, perhaps with their discrepancy.
     *
     * @param problem the data
     * @param regime how they were built
     * @param value {@code h(G)}, if it is known by construction
     */
    public record Discrepancy(ReluDiscriminatorValue problem, String regime, OptionalDouble value) implements Instance {
        /** Returns {@code Σ|x_ij| + Σ|g_ij|}: the size of the terms that cancel. */
        public double scale() {
            return problem.cancellingTerms();
        }
    }

    /**
     * Two samples with the same discrepancy from the data, and their midpoint.
     *
     * @param problem the data and the midpoint
     * @param first one end
     * @param second the other end
     */
    public record Midpoint(ReluDiscriminatorValue problem, Matrix first, Matrix second) implements Instance {
        @Override
        public String regime() {
            return problem.realData().columns() == 1 ? "line" : "more features";
        }
    }

    /** Returns samples of one to four features, of different numbers, with zero rows, repeated, parallel and opposite rows. */
    public static Arbitrary<Discrepancy> discrepancies() {
        return Numbers.integers(0, 4).flatMap(kind -> switch (kind) {
            case 0 -> lines();
            case 1 -> general();
            default -> cancelling(List.of("surplus", "linear", "equal").get(kind - 2));
        });
    }

    /** Returns a sample, the same in reverse order, and the point between them. */
    public static Arbitrary<Midpoint> midpoints() {
        return Combinators.combine(Numbers.integers(2, 3), Numbers.integers(1, 3))
                .flatAs((rows, columns) -> Numbers.matrices(rows, columns, -2, 2)
                        .map(x -> {
                            Matrix second = Games.reversed(x);
                            return new Midpoint(
                                    new ReluDiscriminatorValue(x, x.plus(second).times(0.5)), x, second);
                        }));
    }

    private static Arbitrary<Discrepancy> lines() {
        return Combinators.combine(Numbers.integers(1, 4), Numbers.integers(1, 4))
                .flatAs((realRows, generatedRows) -> Combinators.combine(
                                Numbers.matrices(realRows, 1, -3, 3), Numbers.matrices(generatedRows, 1, -3, 3))
                        .as((x, g) -> new Discrepancy(
                                new ReluDiscriminatorValue(x, g),
                                "line",
                                OptionalDouble.of(Math.max(
                                        Math.abs(positiveSum(x, 1) - positiveSum(g, 1)),
                                        Math.abs(positiveSum(x, -1) - positiveSum(g, -1)))))));
    }

    private static double positiveSum(Matrix line, int sign) {
        return line.column(0).map(t -> Math.max(sign * t, 0)).sum();
    }

    private static Arbitrary<Discrepancy> general() {
        return Combinators.combine(
                        Numbers.integers(1, 4), Numbers.integers(1, 3), Numbers.integers(2, LARGEST_DIMENSION))
                .flatAs((realRows, generatedRows, columns) -> Combinators.combine(
                                Numbers.matrices(realRows, columns, -2, 2),
                                Numbers.matrices(generatedRows, columns, -2, 2))
                        .as((x, g) ->
                                new Discrepancy(new ReluDiscriminatorValue(x, g), "general", OptionalDouble.empty())));
    }

    private static Arbitrary<Discrepancy> cancelling(String regime) {
        return Combinators.combine(Numbers.integers(1, 2), Numbers.integers(2, LARGEST_DIMENSION))
                .flatAs((common, columns) -> Numbers.integers(1, regime.equals("surplus") ? 3 : 3 - common)
                        .flatMap(extra -> Combinators.combine(
                                        Numbers.matrices(common, columns, -2, 2),
                                        Numbers.matrices(extra, columns, -2, 2),
                                        Rotations.seeds(),
                                        Arbitraries.of(true, false))
                                .as((b, y, seed, swapped) -> hide(regime, b, y, seed, swapped))));
    }

    private static Discrepancy hide(String regime, Matrix b, Matrix y, int seed, boolean swapped) {
        Matrix turn = Rotations.of(b.columns(), seed);
        Matrix common = b.times(turn);
        Matrix extra = y.times(turn);
        Matrix x = common.above(extra);
        Matrix g = shuffled(
                switch (regime) {
                    case "surplus" -> common;
                    case "linear" -> common.above(extra.times(-1));
                    default -> x;
                },
                seed);
        double value = switch (regime) {
            case "surplus" -> largestSubsetSum(y);
            case "linear" -> y.columnSums().norm();
            default -> 0;
        };
        return new Discrepancy(
                swapped ? new ReluDiscriminatorValue(g, x) : new ReluDiscriminatorValue(x, g),
                regime,
                OptionalDouble.of(value));
    }

    private static double largestSubsetSum(Matrix y) {
        return IntStream.range(0, 1 << y.rows())
                .mapToDouble(subset -> y.transpose()
                        .times(Vector.of(IntStream.range(0, y.rows())
                                .mapToDouble(i -> subset >> i & 1)
                                .toArray()))
                        .norm())
                .max()
                .orElseThrow();
    }

    private static Matrix shuffled(Matrix samples, int seed) {
        List<Vector> rows = new ArrayList<>(rows(samples));
        Collections.shuffle(rows, new Random(seed));
        return ofRows(rows);
    }

    private static List<Vector> rows(Matrix samples) {
        return IntStream.range(0, samples.rows()).mapToObj(samples::row).toList();
    }

    private static Matrix ofRows(List<Vector> rows) {
        return Matrix.ofRows(rows.stream().map(Vector::toArray).toArray(double[][]::new));
    }
}
