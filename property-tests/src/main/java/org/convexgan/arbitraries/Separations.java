package org.convexgan.arbitraries;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.HingeDual;
import org.convexgan.problem.LogisticDual;

/**
 * Data whose optimal discriminator, scores and multipliers are chosen.
 *
 * <p>Choose {@code ω ≥ 0}, a score {@code ξ_i} and a scaled multiplier {@code u_i = −ℓ′(ξ_i)} for each signed sample. The samples {@code a_i = (ξ_i,
 * b_i)/ω} have the optimal weights {@code w* = ω·e₁} if {@code Σ u_i·b_i = 0}, which the sample with the largest multiplier provides, and {@code C =
 * Σ u_i·ξ_i/(N·ω²)}. An orthogonal matrix hides the axis.
 */
public final class Separations {
    private static final double LEAST_C = 1e-4;
    private static final double LARGEST_C = 1e2;

    private Separations() {}

    /**
     * A logistic discriminator with a known optimum.
     *
     * @param problem the data
     * @param optimalValue {@code p*} of the chosen scores
     * @param scaled {@code N·λ*}, those of the data first
     * @param weightNorm {@code ‖w*‖ = ω}
     * @param regime how the scores lie
     */
    public record Logistic(LogisticDual problem, double optimalValue, Vector scaled, double weightNorm, String regime)
            implements Instance {}

    /**
     * A hinge discriminator with a known optimum.
     *
     * @param problem the data
     * @param optimalValue {@code p*} of the chosen scores
     * @param weightNorm {@code ‖w*‖ = ω}
     * @param regime how the scores lie
     */
    public record Hinge(HingeDual problem, double optimalValue, double weightNorm, String regime) implements Instance {}

    /** Returns logistic discriminators. */
    public static Arbitrary<Logistic> logistic() {
        return Arbitraries.of("separable", "overlapping", "saturated", "means agree")
                .flatMap(regime -> Hidden.drawn(regime.equals("means agree"))
                        .flatMap(hidden ->
                                scores(regime, hidden.count()).map(scores -> logistic(regime, hidden, scores))))
                .filter(in -> in.problem().c() >= LEAST_C && in.problem().c() <= LARGEST_C);
    }

    private static Arbitrary<Vector> scores(String regime, int n) {
        return switch (regime) {
            case "separable" -> Numbers.vectors(n, 0, 3).map(v -> v.map(score -> score + 0.25));
            case "overlapping" -> Numbers.vectors(n, 0, 3).map(v -> replaced(v.map(score -> score + 0.5), 0, -0.25));
            case "saturated" -> Numbers.vectors(n, 1, 3).map(v -> replaced(v, 0, v.get(0) * (v.get(0) > 2 ? 300 : 20)));
            default -> Numbers.vectors(n, -2, 2);
        };
    }

    private static Vector replaced(Vector v, int i, double entry) {
        double[] entries = v.toArray();
        entries[i] = entry;
        return Vector.of(entries);
    }

    private static Logistic logistic(String regime, Hidden hidden, Vector drawn) {
        boolean agree = regime.equals("means agree");
        Vector scores = agree ? Vector.zeros(hidden.count()) : drawn;
        Vector u = scores.map(score -> 1 / (1 + Math.exp(score)));
        Vector first = agree ? balanced(drawn, u) : scores;
        double omega = agree ? 0 : hidden.omega();
        double c = agree ? hidden.omega() : u.dot(scores) / (hidden.count() * omega * omega);
        double losses = scores.stream()
                .map(score -> Math.max(0, -score) + Math.log1p(Math.exp(-Math.abs(score))))
                .sum();
        Matrix signed = hidden.samples(first, u);
        LogisticDual problem =
                new LogisticDual(hidden.real(signed), hidden.generated(signed), Math.max(c, Double.MIN_NORMAL));
        return new Logistic(problem, c * omega * omega / 2 + losses / hidden.count(), u, omega, regime);
    }

    /** Returns hinge discriminators. */
    public static Arbitrary<Hinge> hinge() {
        return Arbitraries.of("support vectors on the margin", "no score on the margin", "means agree")
                .flatMap(regime -> Hidden.drawn(regime.equals("means agree"))
                        .flatMap(hidden -> Combinators.combine(
                                        Numbers.vectors(hidden.count(), 0, 2), Numbers.integers(1, 7))
                                .as((scores, eighths) -> hinge(regime, hidden, scores, eighths / 8.0))))
                .filter(in -> in.problem().c() >= LEAST_C && in.problem().c() <= LARGEST_C);
    }

    private static Hinge hinge(String regime, Hidden hidden, Vector drawn, double share) {
        boolean agree = regime.equals("means agree");
        boolean margin = regime.startsWith("support");
        Vector scores = drawn.map(score -> agree ? 0 : score == 1 ? 1.25 : score);
        scores = margin ? replaced(scores, 0, 1) : scores;
        Vector u = scores.map(score -> score == 1 ? share : score < 1 ? 1 : 0);
        if (u.maxAbs() == 0) { // some sample must support the weights
            scores = replaced(scores, 0, 0.5);
            u = replaced(u, 0, 1);
        }
        double omega = agree ? 0 : hidden.omega();
        double c = agree ? hidden.omega() : u.dot(scores) / (hidden.count() * omega * omega);
        double losses = scores.stream().map(score -> Math.max(0, 1 - score)).sum();
        Matrix signed = hidden.samples(agree ? balanced(drawn, u) : scores, u);
        HingeDual problem =
                new HingeDual(hidden.real(signed), hidden.generated(signed), Math.max(c, Double.MIN_NORMAL));
        return new Hinge(problem, c * omega * omega / 2 + losses / hidden.count(), omega, regime);
    }

    /** Returns the vector with the entry of the largest multiplier replaced so that {@code Σ u_i·v_i = 0}. */
    private static Vector balanced(Vector v, Vector u) {
        int pivot = IntStream.range(0, u.size())
                .reduce((i, j) -> u.get(j) > u.get(i) ? j : i)
                .orElseThrow();
        return replaced(v, pivot, v.get(pivot) - v.dot(u) / u.get(pivot));
    }

    /**
     * Everything but the scores.
     *
     * @param real number of real samples
     * @param across the coordinates {@code b} across the axis, one column per sample; none for one feature
     * @param omega {@code ‖w*‖}, or {@code C} where {@code w* = 0}
     * @param seed of the orthogonal matrix
     */
    private record Hidden(int real, int count, List<Vector> across, double omega, boolean unscaled, int seed) {

        static Arbitrary<Hidden> drawn(boolean unscaled) {
            return Combinators.combine(Numbers.integers(1, 4), Numbers.integers(1, 4), Numbers.integers(0, 5))
                    .flatAs((real, generated, more) -> Combinators.combine(
                                    Numbers.vectors(real + generated, -2, 2)
                                            .list()
                                            .ofSize(more),
                                    Arbitraries.of(1 / 32.0, 1 / 8.0, 1 / 2.0, 2.0, 8.0, 32.0),
                                    Rotations.seeds())
                            .as((across, omega, seed) ->
                                    new Hidden(real, real + generated, across, omega, unscaled, seed)));
        }

        /** Returns the signed samples {@code (first_i, b_i)/ω}, rotated. */
        Matrix samples(Vector first, Vector u) {
            int d = 1 + across.size();
            double scale = unscaled ? 1 : 1 / omega;
            double[][] rows = new double[count][d];
            for (int j = 0; j < d; j++) {
                Vector coordinate = j == 0 ? first : balanced(across.get(j - 1), u);
                for (int i = 0; i < count; i++) {
                    rows[i][j] = scale * coordinate.get(i);
                }
            }
            return Matrix.ofRows(rows).times(Rotations.of(d, seed));
        }

        Matrix real(Matrix signed) {
            return Matrix.ofRows(IntStream.range(0, real)
                    .mapToObj(i -> signed.row(i).toArray())
                    .toArray(double[][]::new));
        }

        Matrix generated(Matrix signed) {
            return Matrix.ofRows(IntStream.range(real, count)
                    .mapToObj(i -> signed.row(i).times(-1).toArray())
                    .toArray(double[][]::new));
        }
    }
}
