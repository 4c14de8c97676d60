package org.convexgan.arbitraries;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.LogisticDual;

/** Full batches of pairs of a real and a generated sample, which split into equal parts; drawn, not built from an answer. */
public final class Minibatches {
    private static final int LARGEST = 10;

    private Minibatches() {}

    /**
     * A batch of a power of two pairs.
     *
     * @param problem all pairs
     * @param regime what the parts have in common
     */
    public record Batch(LogisticDual problem, String regime) implements Instance {

        /** Returns the consecutive parts of so many pairs. */
        public List<LogisticDual> parts(int pairs) {
            return IntStream.range(0, problem.realData().rows() / pairs)
                    .mapToObj(k -> problem.on(
                            rows(problem.realData(), k * pairs, pairs),
                            rows(problem.generated(), k * pairs, pairs),
                            problem.c()))
                    .toList();
        }

        private static Matrix rows(Matrix all, int from, int count) {
            return Matrix.ofRows(IntStream.range(from, from + count)
                    .mapToObj(i -> all.row(i).toArray())
                    .toArray(double[][]::new));
        }
    }

    /** Returns batches of one, two or four pairs. */
    public static Arbitrary<Batch> batches() {
        return Combinators.combine(
                        Arbitraries.of(1, 2, 4),
                        Numbers.integers(1, 3),
                        Arbitraries.of(1e-4, 1e-2, 1.0, 100.0),
                        Numbers.integers(0, 3))
                .flatAs((pairs, d, c, same) -> Combinators.combine(
                                Numbers.matrices(same == 0 ? 1 : pairs, d, -2, 2),
                                Numbers.matrices(same == 0 ? 1 : pairs, d, -2, 2))
                        .as((x, g) -> batch(x, g, c, pairs)));
    }

    private static Batch batch(Matrix x, Matrix g, double c, int pairs) {
        boolean repeated = x.rows() < pairs;
        LogisticDual problem = new LogisticDual(repeated ? repeat(x, pairs) : x, repeated ? repeat(g, pairs) : g, c);
        return new Batch(problem, pairs == 1 ? "one pair" : repeated ? "equal pairs" : "different pairs");
    }

    private static Matrix repeat(Matrix row, int times) {
        return Matrix.ofRows(
                IntStream.range(0, times).mapToObj(i -> row.toArray()).toArray(double[][]::new));
    }

    /**
     * Samples of many sizes.
     *
     * @param problem the data
     */
    public record Sample(LogisticDual problem) implements Instance {
        @Override
        public String regime() {
            return problem.samples() < problem.realData().columns()
                    ? "fewer samples than features"
                    : "at least as many samples as features";
        }
    }

    /** Returns uniform samples: up to 24 of up to 30 features of size up to 10, {@code C} from 1e-4 to 100. */
    public static Arbitrary<Sample> samples() {
        return Combinators.combine(
                        Numbers.integers(1, 12),
                        Numbers.integers(1, 12),
                        Numbers.integers(1, 30),
                        Arbitraries.of(1e-4, 1e-2, 1.0, 100.0),
                        Numbers.integers(1, LARGEST),
                        Numbers.integers(0, 1 << 20))
                .as((real, generated, d, c, size, seed) -> {
                    Random random = new Random(seed);
                    return new Sample(
                            new LogisticDual(uniform(real, d, size, random), uniform(generated, d, size, random), c));
                });
    }

    private static Matrix uniform(int rows, int columns, double size, Random random) {
        return Matrix.of(
                rows,
                columns,
                random.doubles((long) rows * columns, -size, size).toArray());
    }
}
