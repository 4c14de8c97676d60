package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.exact.RationalMatrix;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;

/**
 * WGAN with a quadratic discriminator and output regularization.
 *
 * <pre>{@code
 * p* = min ‖G‖²_F   s.t.  ‖S − GᵀG‖₂ ≤ β                       (HC, eq. 4)
 * d* = max ⟨Y, S − βI⟩   s.t.  0 ⪯ Y ⪯ I                       (ours: tr GᵀG ≥ ⟨Y, GᵀG⟩)
 * }</pre>
 *
 * <p>Feasible if and only if {@code n_f ≥ #{σ_i² > β}}: no matrix of rank {@code q} is nearer to {@code S} than {@code λ_{q+1}(S)}. The
 * paper does not say so.
 *
 * @param realData {@code X}, n_r×d
 * @param rows number {@code n_f ≥ 1} of generated samples
 * @param beta discriminator penalty in the units of {@code S}; finite and {@code > 0}
 */
public record CovarianceMatching(@Symbol("X") Matrix realData, int rows, double beta) implements Problem {
    public CovarianceMatching {
        Require.atLeast("rows", rows, 1);
        Require.positive("beta", beta);
    }

    @Override
    public String claim() {
        return "HC-T2.1.quad";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·P·X·Q, n_f, a²·β) = a²·p*(X, n_f, β)   for a = 2^k, P a permutation, Q a signed permutation
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        Matrix x = symmetry.features(realData.columns()).apply(symmetry.reorder(realData), a);
        return Optional.of(new CovarianceMatching(x, rows, a * a * beta));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.matrix("G", rows, realData.columns()));
    }

    @Override
    public List<Field> dualFields() {
        return List.of(Field.matrix("Y", realData.columns(), realData.columns()));
    }

    @Override
    public Feasibility feasibility() {
        return rows >= Math.min(realData.rows(), realData.columns())
                ? Feasibility.byPoint("n_f ≥ min(n_r, d), so some G has GᵀG = S")
                : ScatterSpectrum.enoughRank(
                        "λ_{n_f+1}(S) ≤ β",
                        SymmetricEigen.of(realData.gram()),
                        rows,
                        beta,
                        () -> RationalMatrix.of(realData).gram());
    }

    @Override
    public double objective(Point primal) {
        Matrix g = primal.matrix("G");
        return g.inner(g);
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of(
                ScatterSpectrum.distance(realData.gram(), primal.matrix("G").gram(), beta));
    }

    @Override
    public double dualBound(Point dual) {
        return ScatterSpectrum.thresholdingBound(dual.matrix("Y"), realData.gram(), beta);
    }

    @Override
    public double cancellingTerms() {
        return realData.gram().trace() + beta * realData.columns();
    }

    @Override
    public double primalPrice(Point dual) {
        return ScatterSpectrum.nuclearNorm(dual.matrix("Y"));
    }

    @Override
    public double dualPrice() {
        return cancellingTerms();
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        return ScatterSpectrum.betweenZeroAndIdentity("Y", dual.matrix("Y"));
    }
}
