package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.exact.RationalMatrix;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;

/**
 * WGAN with a quadratic discriminator and an unregularized linear skip connection.
 *
 * <pre>{@code
 * p* = min ‖G‖²_F   s.t.  ‖S − GᵀG‖₂ ≤ β,  Gᵀ1 = s             (HC, eq. 11 with Rg = ‖G‖²_F)
 * d* = max ‖s‖²/n_f + ⟨Y, C − βI⟩   s.t.  0 ⪯ Y ⪯ I,  C = S − s·sᵀ/n_f        (ours)
 * }</pre>
 *
 * <p>Feasible if and only if {@code λ_min(C) ≥ −β} and {@code #{λ_i(C) > β} ≤ n_f − 1} (ours).
 *
 * @param realData {@code X}, n_r×d
 * @param rows number {@code n_f ≥ 1} of generated samples
 * @param beta discriminator penalty in the units of {@code S}; finite and {@code > 0}
 */
public record MeanAndCovarianceMatching(@Symbol("X") Matrix realData, int rows, double beta) implements Problem {
    public MeanAndCovarianceMatching {
        Require.atLeast("rows", rows, 1);
        Require.positive("beta", beta);
    }

    @Override
    public String claim() {
        return "HC-C3.3";
    }

    /** Returns {@code C = S − s·sᵀ/n_f}; indefinite if {@code n_f < n_r}. */
    public Matrix centredScatter() {
        Vector s = realData.columnSums();
        return realData.gram().minus(s.outer(s).times(1.0 / rows));
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
        return Optional.of(new MeanAndCovarianceMatching(x, rows, a * a * beta));
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
        if (rows >= realData.rows()) {
            return Feasibility.byPoint("n_f ≥ n_r, so X with rows of zeros has both");
        }
        SymmetricEigen spectrum = SymmetricEigen.of(centredScatter());
        Feasibility rank =
                ScatterSpectrum.enoughRank("λ_{n_f}(C) ≤ β", spectrum, rows - 1, beta, this::exactCentredScatter);
        Feasibility sign = ScatterSpectrum.notTooNegative("−λ_min(C) ≤ β", spectrum, beta, this::exactCentredScatter);
        return rank.margin() < sign.margin() ? rank : sign;
    }

    private RationalMatrix exactCentredScatter() {
        RationalMatrix x = RationalMatrix.of(realData);
        return x.gram().minus(x.meanScatter(rows));
    }

    @Override
    public double objective(Point primal) {
        Matrix g = primal.matrix("G");
        return g.inner(g);
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        Matrix g = primal.matrix("G");
        Vector s = realData.columnSums();
        return List.of(
                ScatterSpectrum.distance(realData.gram(), g.gram(), beta),
                Residual.ofAtMost("Gᵀ1 = s", g.columnSums().minus(s).norm(), 0, s.norm()));
    }

    @Override
    public double dualBound(Point dual) {
        Vector s = realData.columnSums();
        return s.dot(s) / rows + ScatterSpectrum.thresholdingBound(dual.matrix("Y"), centredScatter(), beta);
    }

    @Override
    public double cancellingTerms() {
        return realData.gram().trace() + beta * realData.columns();
    }

    @Override
    public double primalPrice(Point dual) {
        return ScatterSpectrum.nuclearNorm(dual.matrix("Y"))
                + (2 * realData.columnSums().norm() + 1) / rows;
    }

    @Override
    public double dualPrice() {
        return 2 * cancellingTerms();
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        return ScatterSpectrum.betweenZeroAndIdentity("Y", dual.matrix("Y"));
    }
}
