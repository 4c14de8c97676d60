package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * A two-layer generator with a polynomial activation as a linear generator on lifted noise.
 *
 * <pre>{@code
 * find Z̃, W   s.t.  Z̃ has the rows (a·vec(z·zᵀ), b·z, c),   Z̃·W = σ(Z·W₁)·W₂      (HC, Theorem 4.2 and appendix F.2)
 * }</pre>
 *
 * <p>An identity and no optimization: every feasible point is optimal with value 0. {@code W} is not unique, since {@code z_k·z_l} has two columns, a
 * coefficient that is 0 has zero columns, and few samples leave more freedom: only the product is compared.
 *
 * @param noise {@code Z}, n_f×d_f
 * @param firstLayer {@code W₁}, d_f×m, one neuron per column
 * @param secondLayer {@code W₂}, m×d_r
 * @param a coefficient of {@code t²}, finite; may be 0 as the others
 * @param b coefficient of {@code t}
 * @param c constant
 */
public record PolynomialLift(
        @Symbol("Z") Matrix noise,
        @Symbol("W1") Matrix firstLayer,
        @Symbol("W2") Matrix secondLayer,
        double a,
        double b,
        double c)
        implements Problem {
    public PolynomialLift {
        requireRows("W1", firstLayer, noise.columns(), "columns of Z");
        requireRows("W2", secondLayer, firstLayer.columns(), "columns of W1");
        new PolynomialActivation(a, b, c);
    }

    static void requireRows(String name, Matrix matrix, int rows, String meaning) {
        Require.that(
                matrix.rows() == rows,
                name,
                "have %d rows (%s)".formatted(rows, meaning),
                matrix.rows() + "x" + matrix.columns());
    }

    /** Returns {@code σ}. */
    public PolynomialActivation activation() {
        return new PolynomialActivation(a, b, c);
    }

    /** Returns what the network generates, {@code σ(Z·W₁)·W₂}. */
    public Matrix output() {
        return activation().hidden(noise, firstLayer).times(secondLayer);
    }

    @Override
    public String claim() {
        return "HC-T4.2";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * σ(P·Z·Q · QᵀW₁)·W₂·Q′ = P·σ(Z·W₁)·W₂·Q′   for P a permutation, Q, Q′ signed permutations; Z and W₁ also exchange a factor 2^k
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double scale = symmetry.powerOfTwo();
        Symmetry.Features q = symmetry.features(noise.columns());
        return Optional.of(new PolynomialLift(
                q.apply(symmetry.reorder(noise), scale),
                q.apply(firstLayer.transpose(), 1 / scale).transpose(),
                symmetry.features(secondLayer.columns()).apply(secondLayer, symmetry.powerOfTwo()),
                a,
                b,
                c));
    }

    @Override
    public List<Field> primalFields() {
        int size = PolynomialActivation.liftedSize(noise.columns());
        return List.of(Field.matrix("lifted", noise.rows(), size), Field.matrix("W", size, secondLayer.columns()));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("W = Σ_j (vec(w_j·w_jᵀ)·v_jᵀ; w_j·v_jᵀ; v_jᵀ)");
    }

    @Override
    public double objective(Point primal) {
        return 0;
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        Matrix lifted = primal.matrix("lifted");
        Matrix definition = activation().lift(noise);
        double productError = lifted.times(primal.matrix("W")).minus(output()).maxAbs();
        return List.of(
                new Residual(
                        "lifted = (a·vec(z·zᵀ), b·z, c)",
                        lifted.minus(definition).maxAbs(),
                        definition.maxAbs()),
                new Residual("lifted·W = σ(Z·W₁)·W₂", productError, magnitude()));
    }

    /** Returns the largest output of the network with absolute values everywhere: the size of the terms that cancel in the output. */
    private double magnitude() {
        return activation()
                .magnitude()
                .hidden(absolute(noise), absolute(firstLayer))
                .times(absolute(secondLayer))
                .maxAbs();
    }

    private static Matrix absolute(Matrix a) {
        return Matrix.of(
                a.rows(), a.columns(), Vector.of(a.toArray()).map(Math::abs).toArray());
    }

    @Override
    public double dualBound(Point dual) {
        return 0;
    }
}
