package org.convexgan.arbitraries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.CoupledGameValue;

/**
 * Games of a ReLU discriminator whose value is known from the choice of the samples.
 *
 * <p>A sample {@code l·e_k} or {@code −l·e_k} on an axis adds {@code (±l·u_k)_+} to the discriminator's sum; axis by axis and sign by sign only the
 * total lengths matter. Samples that the data and the generator share add nothing, but cut the cells. An orthogonal matrix hides the axes.
 */
public final class Games {
    private Games() {}

    /**
     * An inner maximization.
     *
     * @param problem the data
     * @param discriminatorValue {@code h(G)}, chosen
     */
    public record Game(CoupledGameValue problem, double discriminatorValue) implements Instance {
        @Override
        public String regime() {
            return discriminatorValue > problem.beta() ? "inner maximum infinite" : "inner maximum 0";
        }
    }

    /**
     * Two generators that reproduce the data in different orders, and the one halfway.
     *
     * @param first reproduces the data
     * @param second reproduces them in reverse order
     * @param problem has half the sum of their weights
     */
    public record Halfway(CoupledGameValue first, CoupledGameValue second, CoupledGameValue problem)
            implements Instance {
        @Override
        public String regime() {
            return "halfway";
        }
    }

    /** Returns inner maximizations over given samples: {@code Z = I}. */
    public static Arbitrary<Game> reluGames() {
        return samples()
                .map(sample -> sample.game(Matrix.identity(sample.generated().rows()), sample.generated()));
    }

    /** Returns inner maximizations against a linear generator. */
    public static Arbitrary<Game> linearGeneratorGames() {
        return Combinators.combine(samples(), Numbers.integers(0, 1000)).as((sample, seed) -> {
            LinearGenerator generator = LinearGenerator.of(sample.generated(), seed);
            return sample.game(generator.noise(), generator.weights());
        });
    }

    /**
     * A generator of numbers, smaller than every one that matches its data, or the least of those that do.
     *
     * <pre>{@code
     * min ‖w‖²  s.t. h(w) ≤ β   =   min_p s_+²/p + s_-²/(n_f − p),     s_± = (Σ(±x_i)_+ − β)_+
     * }</pre>
     *
     * @param problem the generator in question
     * @param squaredNorm {@code ‖w‖²}, chosen
     * @param least the least {@code ‖w‖²} with {@code h(w) ≤ β}; infinite if there is none
     */
    public record Least(CoupledGameValue problem, double squaredNorm, double least) implements Instance {
        @Override
        public String regime() {
            return squaredNorm < least ? "inner maximum infinite" : "inner maximum 0";
        }
    }

    /** Returns generators of numbers, with {@code Z = I}. */
    public static Arbitrary<Least> reluLeast() {
        return least(false);
    }

    /** Returns linear generators of numbers. */
    public static Arbitrary<Least> linearGeneratorLeast() {
        return least(true);
    }

    private static Arbitrary<Least> least(boolean hidden) {
        return Combinators.combine(Numbers.integers(1, 3), Numbers.integers(1, 3), Numbers.betweenQuarters(0, 2))
                .flatAs((n, rows, beta) -> Combinators.combine(
                                Numbers.vectors(n, -3, 3),
                                Numbers.vectors(rows, -3, 3),
                                Numbers.integers(0, 1),
                                Numbers.integers(0, 1000))
                        .as((x, direction, smaller, seed) -> {
                            Split best = Split.best(x, rows, beta);
                            boolean matching = smaller == 0 && best.isPossible();
                            double norm = Math.sqrt(best.isPossible() ? 0.875 * best.squaredNorm() : 1);
                            double length = direction.norm() == 0 ? 0 : norm / direction.norm();
                            Vector w = matching ? best.generated() : direction.times(length);
                            Matrix g = Matrix.of(rows, 1, w.toArray());
                            LinearGenerator generator = hidden ? LinearGenerator.of(g, seed) : LinearGenerator.plain(g);
                            return new Least(
                                    new CoupledGameValue(
                                            Matrix.of(n, 1, x.toArray()), generator.noise(), generator.weights(), beta),
                                    matching ? best.squaredNorm() : length * length * direction.dot(direction),
                                    best.squaredNorm());
                        }));
    }

    /** Returns pairs of generators, with {@code Z = I}. */
    public static Arbitrary<Halfway> reluPairs() {
        return pairs(false);
    }

    /** Returns pairs of linear generators. */
    public static Arbitrary<Halfway> linearGeneratorPairs() {
        return pairs(true);
    }

    private static Arbitrary<Halfway> pairs(boolean hidden) {
        return Combinators.combine(Numbers.integers(2, 3), Numbers.integers(1, 2), Numbers.betweenQuarters(0, 1))
                .flatAs((rows, d, beta) -> Combinators.combine(
                                Numbers.matrices(rows, d, -3, 3), Numbers.integers(0, 1000))
                        .as((x, seed) -> {
                            LinearGenerator first = hidden ? LinearGenerator.of(x, seed) : LinearGenerator.plain(x);
                            LinearGenerator second =
                                    hidden ? LinearGenerator.of(reversed(x), seed) : LinearGenerator.plain(reversed(x));
                            Matrix halfway =
                                    first.weights().plus(second.weights()).times(0.5);
                            return new Halfway(
                                    new CoupledGameValue(x, first.noise(), first.weights(), beta),
                                    new CoupledGameValue(x, second.noise(), second.weights(), beta),
                                    new CoupledGameValue(x, first.noise(), halfway, beta));
                        }));
    }

    /** Returns the samples in reverse order. */
    static Matrix reversed(Matrix x) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < x.rows(); i++) {
            rows.add(x.row(i).toArray());
        }
        Collections.reverse(rows);
        return Matrix.ofRows(rows.toArray(double[][]::new));
    }

    /**
     * Samples with a known discriminator.
     *
     * @param real {@code X}
     * @param generated {@code G}
     * @param discriminatorValue {@code h(G)}
     * @param beta the penalty
     */
    private record Sample(Matrix real, Matrix generated, double discriminatorValue, double beta) {
        Game game(Matrix noise, Matrix weights) {
            return new Game(new CoupledGameValue(real, noise, weights, beta), discriminatorValue);
        }
    }

    /** Where a sample lies on its axis, e.g. {@code −1.5·e_2}. */
    record OnAxis(int axis, double position) {
        double[] row(int d) {
            double[] row = new double[d];
            row[axis] = position;
            return row;
        }
    }

    private static Arbitrary<Sample> samples() {
        return Numbers.integers(1, 3)
                .flatMap(d -> Combinators.combine(
                                onAxes(d),
                                onAxes(d),
                                Numbers.vectors(d, -2, 2).list().ofMaxSize(1),
                                Rotations.seeds(),
                                Numbers.betweenQuarters(0, 4),
                                Numbers.integers(0, 7))
                        .as((real, generated, shared, seed, beta, tie) -> {
                            double h = discriminatorValue(real, generated, d);
                            Matrix q = Rotations.of(d, seed);
                            return new Sample(
                                    rotated(real, shared, d, q),
                                    rotated(generated, shared, d, q),
                                    h,
                                    tie == 0 && h > 0 ? h : beta);
                        }));
    }

    static Arbitrary<List<OnAxis>> onAxes(int d) {
        return Combinators.combine(Numbers.integers(0, d - 1), Numbers.quarters(-3, 3))
                .as(OnAxis::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    static Matrix rotated(List<OnAxis> onAxes, List<Vector> shared, int d, Matrix q) {
        return Matrix.ofRows(Stream.concat(
                                onAxes.stream().map(sample -> sample.row(d)),
                                shared.stream().map(Vector::toArray))
                        .toArray(double[][]::new))
                .times(q);
    }

    /** Returns the larger norm of what remains on the axes if every sign is chosen for real, or for generated samples. */
    static double discriminatorValue(List<OnAxis> real, List<OnAxis> generated, int d) {
        double[] forReal = new double[d];
        double[] forGenerated = new double[d];
        for (int axis = 0; axis < d; axis++) {
            double right = active(real, axis, 1) - active(generated, axis, 1);
            double left = active(real, axis, -1) - active(generated, axis, -1);
            forReal[axis] = Math.max(0, Math.max(right, left));
            forGenerated[axis] = Math.max(0, Math.max(-right, -left));
        }
        return Math.max(Vector.of(forReal).norm(), Vector.of(forGenerated).norm());
    }

    private static double active(List<OnAxis> samples, int axis, int sign) {
        return samples.stream()
                .filter(sample -> sample.axis() == axis)
                .mapToDouble(sample -> Math.max(0, sign * sample.position()))
                .sum();
    }
}
