package org.convexgan.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * A regularized linear discriminator {@code F(x) = wᵀx} with a convex loss {@code ℓ} of the score, and its dual over a box.
 *
 * <pre>{@code
 * p* = min_w C/2·‖w‖² + 1/N·Σ ℓ(wᵀx_i) + 1/N·Σ ℓ(−wᵀG_i),     N = n_x + n_z                        (DG, eq. (2), ℓ(t) = log(1 + e^−t))
 * d* = max_λ −‖Aᵀλ‖²/(2C) + 1/N·Σ h(N·λ_i)   s.t.  0 ≤ λ ≤ 1/N,    h(u) = min_t ℓ(t) + u·t          (DG, eq. (3))
 * A = [X; −G],   w* = C⁻¹·Aᵀλ*
 * }</pre>
 */
public sealed interface RegularizedDiscriminator extends Problem permits LogisticDual, HingeDual {

    /** Returns {@code X}, n_x×d. */
    Matrix realData();

    /** Returns {@code G}, n_z×d. */
    Matrix generated();

    /** Returns the weight {@code C} of the regularizer. */
    double c();

    /** Returns {@code ℓ(t)}, convex and nonincreasing. */
    double loss(double score);

    /** Returns {@code h(u) = min_t ℓ(t) + u·t} for {@code u} in {@code [0, 1]}, concave. */
    double concaveConjugate(double u);

    /** Returns the same loss on other data. */
    RegularizedDiscriminator on(Matrix otherRealData, Matrix otherGenerated, double otherC);

    /** Refuses data of different widths, and {@code C ≤ 0}. */
    static void requireComparable(Matrix realData, Matrix generated, double c) {
        Require.that(
                generated.columns() == realData.columns(),
                "G",
                "have %d columns (features of X)".formatted(realData.columns()),
                generated.rows() + "x" + generated.columns());
        Require.positive("C", c);
    }

    /** Returns {@code A = [X; −G]}: one row per sample, signed so that a positive score {@code A·w} is a right one. */
    default Matrix signedSamples() {
        return realData().above(generated().times(-1));
    }

    /** Returns {@code N = n_x + n_z}. */
    default int samples() {
        return realData().rows() + generated().rows();
    }

    /**
     * Returns the dual point of scaled multipliers.
     *
     * @param scaled {@code u = N·λ}, first those of the data
     */
    default Point multipliers(Vector scaled) {
        double[] lambda = scaled.times(1.0 / samples()).toArray();
        int n = realData().rows();
        return Point.of(
                "lambdaX",
                Vector.of(Arrays.copyOfRange(lambda, 0, n)),
                "lambdaG",
                Vector.of(Arrays.copyOfRange(lambda, n, lambda.length)));
    }

    /** Returns {@code u = N·λ}, first those of the data. */
    default Vector scaledMultipliers(Point dual) {
        Vector x = dual.vector("lambdaX");
        Vector g = dual.vector("lambdaG");
        return Vector.of(IntStream.range(0, samples())
                .mapToDouble(i -> samples() * (i < x.size() ? x.get(i) : g.get(i - x.size())))
                .toArray());
    }

    /** Returns {@code w(λ) = Aᵀλ/C = (Σ λ_{x_i}·x_i − Σ λ_{z_i}·G_i)/C}. */
    default Vector weights(Point dual) {
        return realData()
                .transpose()
                .times(dual.vector("lambdaX"))
                .minus(generated().transpose().times(dual.vector("lambdaG")))
                .times(1 / c());
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·P·X·Q, a·P′·G·Q, a²·C) = p*(X, G, C) = p*(G, X, C)   for a = 2^k, P, P′ permutations, Q a signed permutation
     * }</pre>
     */
    @Override
    default Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        Symmetry.Features q = symmetry.features(realData().columns());
        Matrix x = q.apply(symmetry.reorder(realData()), a);
        Matrix g = q.apply(symmetry.reorder(generated()), a);
        double scaled = a * a * c();
        return Optional.of(symmetry.coin() ? on(x, g, scaled) : on(g, x, scaled));
    }

    @Override
    default List<Field> primalFields() {
        return List.of(Field.vector("w", realData().columns()));
    }

    @Override
    default List<Field> dualFields() {
        return List.of(
                Field.vector("lambdaX", realData().rows()),
                Field.vector("lambdaG", generated().rows()));
    }

    @Override
    default Feasibility feasibility() {
        return Feasibility.byPoint("every w is feasible");
    }

    @Override
    default double objective(Point primal) {
        Vector w = primal.vector("w");
        double losses = realData().times(w).stream().map(this::loss).sum()
                + generated().times(w).stream().map(score -> loss(-score)).sum();
        return c() * w.dot(w) / 2 + losses / samples();
    }

    @Override
    default List<Residual> primalResiduals(Point primal) {
        return List.of();
    }

    /** Returns the bound of the nearest point of the box. */
    @Override
    default double dualBound(Point dual) {
        Vector u = scaledMultipliers(dual).map(entry -> Math.min(1, Math.max(0, entry)));
        Vector w = weights(multipliers(u));
        return u.stream().map(this::concaveConjugate).sum() / samples() - c() * w.dot(w) / 2;
    }

    @Override
    default List<Residual> dualResiduals(Point dual) {
        double outside = scaledMultipliers(dual).stream()
                .map(u -> Math.max(0, Math.max(-u, u - 1)))
                .max()
                .orElseThrow();
        return List.of(new Residual("0 ≤ (n_x + n_z)·λ ≤ 1", outside, 0));
    }

    @Override
    default double primalPrice(Point dual) {
        return 0;
    }

    @Override
    default double dualPrice() {
        return 0;
    }

    /**
     * Returns a bound on the scores of the optimal discriminator, whose rounding neither side can avoid: {@code C/2·‖w*‖² ≤ ℓ(0)} and
     * {@code C·‖w*‖ ≤ max ‖a_i‖}.
     */
    @Override
    default double cancellingTerms() {
        double longest = Math.max(longestRow(realData()), longestRow(generated()));
        double largest = Math.min(Math.sqrt(2 * loss(0) / c()), longest / c()) * longest;
        if (!Double.isFinite(largest)) {
            throw new ArithmeticException("bound on the scores overflowed");
        }
        return largest;
    }

    private static double longestRow(Matrix samples) {
        return IntStream.range(0, samples.rows())
                .mapToDouble(i -> samples.row(i).norm())
                .max()
                .orElseThrow();
    }
}
