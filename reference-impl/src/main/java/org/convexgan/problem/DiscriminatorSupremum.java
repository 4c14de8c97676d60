package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;

/**
 * The best two-layer discriminator against given samples.
 *
 * <pre>{@code
 * max Σ_j v_j·c(u_j) − β Σ_j |v_j|   s.t.  Σ_j |v_j| ≤ 1,  ‖u_j‖₂ ≤ 1,     c(u) = 1ᵀσ(Xu) − 1ᵀσ(Gu)
 *   = (h(G) − β)_+,                    h(G) = max_{‖u‖≤1} |c(u)|             (HC, Lemmas 3.1 and C.2)
 * h(G) = ‖Xᵀ1 − Gᵀ1‖₂   (linear),     h(G) = ‖XᵀX − GᵀG‖₂   (quadratic)       (HC, Corollaries 3.1 and 3.2)
 * }</pre>
 *
 * <p>With {@code β = 0} this is the norm-constrained discriminator of Lemma C.2. With {@code β > 0} it decides the inner maximization of (3),
 * which is positively homogeneous in {@code v}: its supremum is 0 if this value is 0, and {@code +∞} otherwise.
 *
 * @param realData {@code X}, n_r×d
 * @param generated {@code G}, n_f×d
 * @param activation {@code σ}; ReLU only for {@code d = 1}
 * @param beta discriminator penalty, finite and {@code ≥ 0}
 * @param neurons {@code m_d ≥ 1}
 */
public record DiscriminatorSupremum(
        @Symbol("X") Matrix realData, @Symbol("G") Matrix generated, Activation activation, double beta, int neurons)
        implements Problem {
    public DiscriminatorSupremum {
        Require.that(
                generated.columns() == realData.columns(),
                "G",
                "have %d columns (features of X)".formatted(realData.columns()),
                generated.rows() + "x" + generated.columns());
        Require.that(
                activation != Activation.RELU || realData.columns() == 1,
                "activation",
                "be linear or quadratic for more than one feature",
                activation);
        Require.nonNegative("beta", beta);
        Require.atLeast("neurons", neurons, 1);
    }

    @Override
    public String claim() {
        return "HC-L3.1";
    }

    @Override
    public Sense sense() {
        return Sense.MAXIMIZE;
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·P·X·Q, a·P′·G·Q, σ, a^q·β) = a^q·p*(X, G, σ, β)   for a = 2^k, P, P′ permutations, Q a signed permutation,
     * q the degree of σ: 2 for quadratic, otherwise 1
     * p*(G, X, σ, β) = p*(X, G, σ, β)                          because only |c(u)| matters
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        double power = activation == Activation.QUADRATIC ? a * a : a;
        Symmetry.Features q = symmetry.features(realData.columns());
        Matrix x = q.apply(symmetry.reorder(realData), a);
        Matrix g = q.apply(symmetry.reorder(generated), a);
        return Optional.of(
                symmetry.coin()
                        ? new DiscriminatorSupremum(x, g, activation, power * beta, neurons)
                        : new DiscriminatorSupremum(g, x, activation, power * beta, neurons));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.matrix("U", neurons, realData.columns()), Field.vector("v", neurons));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("v = 0");
    }

    /** Returns {@code c(u) = 1ᵀσ(Xu) − 1ᵀσ(Gu)}. */
    public double contrast(Vector u) {
        return realData.times(u).map(activation::apply).sum()
                - generated.times(u).map(activation::apply).sum();
    }

    @Override
    public double objective(Point primal) {
        Matrix u = primal.matrix("U");
        Vector v = primal.vector("v");
        double payoff = IntStream.range(0, neurons)
                .mapToDouble(j -> v.get(j) * contrast(u.row(j)))
                .sum();
        return payoff - beta * v.stream().map(Math::abs).sum();
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        Matrix u = primal.matrix("U");
        double longest = IntStream.range(0, neurons)
                .mapToDouble(j -> u.row(j).norm())
                .max()
                .orElseThrow();
        double mass = primal.vector("v").stream().map(Math::abs).sum();
        return List.of(Residual.ofAtMost("‖u_j‖ ≤ 1", longest, 1, 0), Residual.ofAtMost("Σ|v_j| ≤ 1", mass, 1, 0));
    }

    /** Returns {@code (h(G) − β)_+}: Cauchy–Schwarz, the spectral norm, or homogeneity bound {@code |c|} on the ball. */
    @Override
    public double dualBound(Point dual) {
        double h = switch (activation) {
            case LINEAR -> realData.columnSums().minus(generated.columnSums()).norm();
            case QUADRATIC ->
                SymmetricEigen.of(realData.gram().minus(generated.gram())).spectralNorm();
            case RELU -> Math.max(Math.abs(contrast(Vector.of(1))), Math.abs(contrast(Vector.of(-1))));
        };
        return Math.max(0, h - beta);
    }

    @Override
    public double primalPrice(Point dual) {
        return 4 * (dualBound(dual) + beta);
    }

    @Override
    public double dualPrice() {
        return 0;
    }
}
