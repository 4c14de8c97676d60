package org.convexgan.arbitraries;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.FixedMultiplierProgram;
import org.convexgan.problem.PatternPair;
import org.convexgan.wgan.FixedMultiplierCuts;

/**
 * Games with coupled constraints whose multipliers are fixed at values with known consequences.
 *
 * <p>For numbers, {@code λ = 1} wherever a pattern differs from the signs of a {@link Split}, and 0 elsewhere, leaves exactly the constraints that
 * the split satisfies with least norm. {@code λ = 0} makes the pattern in which nothing is generated a constraint without {@code G}: the program is
 * infeasible unless {@code G = 0} matches the data.
 */
public final class Multipliers {
    private Multipliers() {}

    /**
     * A program with fixed multipliers.
     *
     * @param problem the data
     * @param regime which choice of multipliers
     * @param value the optimal value, {@code +∞} if infeasible; an upper bound of it in the regime {@link #TUNED}
     * @param coupled a lower bound: the minimum of the coupled game, 0 where it is not known
     */
    public record Fixed(FixedMultiplierProgram problem, String regime, double value, double coupled)
            implements Instance {}

    /**
     * Two choices of multipliers, and the one halfway.
     *
     * @param first leaves a split
     * @param second leaves the same split of the reversed numbers
     * @param problem has half the sum of their multipliers
     */
    public record Halfway(FixedMultiplierProgram first, FixedMultiplierProgram second, FixedMultiplierProgram problem)
            implements Instance {
        @Override
        public String regime() {
            return "halfway";
        }
    }

    /** The value is the minimum of the coupled game. */
    public static final String LEAST = "least";

    /** The value is larger than the minimum of the coupled game. */
    public static final String LARGER = "larger";

    /** There is no solution. */
    public static final String INFEASIBLE = "infeasible";

    /** The multipliers are those of the cells at generated samples that reproduce the data but for a factor. */
    public static final String TUNED = "tuned to the data";

    /** Returns programs of all regimes. */
    public static Arbitrary<Fixed> programs() {
        return Arbitraries.oneOf(splits(), splits(), splits(), zeros(), tuned());
    }

    /** Returns pairs of multipliers for numbers of both signs. */
    public static Arbitrary<Halfway> pairs() {
        return Combinators.combine(
                        Numbers.integers(1, 12),
                        Numbers.integers(1, 12),
                        Numbers.integers(2, 3),
                        Numbers.betweenQuarters(0, 2))
                .as((right, left, rows, eighth) -> {
                    double beta = eighth + 0.0625; // halfway, the sum of the numbers' sizes is compared with 2 beta
                    Vector x = Vector.of(right / 4.0, -left / 4.0);
                    Matrix data = Matrix.of(2, 1, x.toArray());
                    Matrix first = ofSplit(data, x, rows, 1, false);
                    Matrix second = ofSplit(data, x, rows, 1, true);
                    return new Halfway(
                            one(data, first, beta),
                            one(data, second, beta),
                            one(data, first.plus(second).times(0.5), beta));
                });
    }

    private static FixedMultiplierProgram one(Matrix x, Matrix lambda, double beta) {
        return new FixedMultiplierProgram(x, lambda, lambda.times(0), beta);
    }

    private static Arbitrary<Fixed> splits() {
        return Combinators.combine(
                        Numbers.integers(1, 3),
                        Numbers.integers(1, 3),
                        Numbers.integers(0, 3),
                        Numbers.integers(1, 2),
                        Rotations.seeds(),
                        Numbers.betweenQuarters(0, 2))
                .flatAs((n, rows, positive, d, seed, beta) -> Numbers.vectors(n, -3, 3)
                        .filter(x -> x.maxAbs() > 0)
                        .map(x -> split(x, Split.of(x, Math.min(positive, rows), rows, beta), d, seed, beta)));
    }

    private static Fixed split(Vector x, Split split, int d, int seed, double beta) {
        Vector direction = Rotations.of(d, seed).row(0);
        Matrix data = x.outer(direction);
        double least = Split.best(x, split.rows(), beta).squaredNorm();
        String regime = split.squaredNorm() > least ? LARGER : LEAST;
        return new Fixed(
                one(data, ofSplit(data, x, split.rows(), split.positive(), false), beta),
                split.isPossible() ? regime : INFEASIBLE,
                split.squaredNorm(),
                least);
    }

    /** Returns {@code λ = 1} where a pattern is not the one of a split in which the first (or the last) numbers are positive. */
    private static Matrix ofSplit(Matrix data, Vector x, int rows, int positive, boolean last) {
        int witness = 0;
        while (x.get(witness) == 0) {
            witness++;
        }
        List<PatternPair> cells = FixedMultiplierProgram.cells(data, rows);
        double[][] lambda = new double[cells.size()][rows];
        for (int k = 0; k < lambda.length; k++) {
            boolean right = cells.get(k).real().bit(witness) == x.get(witness) > 0;
            for (int i = 0; i < rows; i++) {
                boolean reproducesPositive = last ? i >= rows - positive : i < positive;
                lambda[k][i] = cells.get(k).generated().bit(i) == (reproducesPositive == right) ? 0 : 1;
            }
        }
        return Matrix.ofRows(lambda);
    }

    private static Arbitrary<Fixed> zeros() {
        return Numbers.integers(1, 2)
                .flatMap(d -> Combinators.combine(
                                Games.onAxes(d),
                                Numbers.integers(1, 2),
                                Rotations.seeds(),
                                Numbers.betweenQuarters(0, 4))
                        .as((onAxes, rows, seed, beta) -> {
                            Matrix x = Games.rotated(onAxes, List.of(), d, Rotations.of(d, seed));
                            double atNothing = Games.discriminatorValue(onAxes, List.of(), d);
                            int cells = FixedMultiplierProgram.cells(x, rows).size();
                            boolean possible = atNothing <= beta;
                            return new Fixed(
                                    one(x, Matrix.zeros(cells, rows), beta),
                                    possible ? LEAST : INFEASIBLE,
                                    possible ? 0 : Double.POSITIVE_INFINITY,
                                    0);
                        }));
    }

    private static Arbitrary<Fixed> tuned() {
        return Combinators.combine(
                        Numbers.integers(1, 2),
                        Numbers.integers(1, 2),
                        Numbers.betweenQuarters(0, 2),
                        Numbers.integers(0, 1))
                .flatAs((rows, d, beta, opposite) -> Numbers.matrices(rows, d, -3, 3)
                        .filter(x -> x.maxAbs() > 0)
                        .map(x -> tuned(x, beta, opposite)));
    }

    /** Tunes to samples with {@code h(G) ≤ β/2}; those of {@code q} are needless, because {@code 1ᵀ(Gq)_+} bounds every pattern. */
    private static Fixed tuned(Matrix x, double beta, int opposite) {
        double share = Math.max(0, 1 - beta / (2 * x.rows() * x.columns() * x.maxAbs()));
        Matrix g = Games.reversed(x).times(share);
        FixedMultiplierProgram tuned = FixedMultiplierCuts.tunedTo(x, g, beta);
        return new Fixed(
                new FixedMultiplierProgram(
                        x, tuned.multipliers(), tuned.oppositeMultipliers().times(opposite), beta),
                TUNED,
                g.inner(g),
                0);
    }
}
