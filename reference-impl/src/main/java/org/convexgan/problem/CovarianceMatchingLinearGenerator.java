package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.Tolerance;
import org.convexgan.certificate.exact.RationalMatrix;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.ThinSvd;

/**
 * WGAN with a quadratic discriminator and a linear generator {@code G = ZW}.
 *
 * <pre>{@code
 * p* = min (β_g/2)‖ZW‖²_F   s.t.  ‖S − WᵀZᵀZW‖₂ ≤ β            (HC, eq. 14 and 15)
 * d* = max (β_g/2)⟨Y, S − βI⟩   s.t.  0 ⪯ Y ⪯ I                (ours)
 * }</pre>
 *
 * <p>Feasible if and only if {@code rank Z ≥ #{σ_i² > β}}, with a strict inequality where the paper counts ties.
 *
 * @param realData {@code X}, n_r×d_r
 * @param noise {@code Z}, n_f×d_f
 * @param beta discriminator penalty in the units of {@code S}; finite and {@code > 0}
 * @param betaG weight of the generator's regularizer; finite and {@code > 0}
 */
public record CovarianceMatchingLinearGenerator(
        @Symbol("X") Matrix realData, @Symbol("Z") Matrix noise, double beta, double betaG) implements Problem {
    public CovarianceMatchingLinearGenerator {
        Require.positive("beta", beta);
        Require.positive("betaG", betaG);
    }

    @Override
    public String claim() {
        return "HC-E15";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·P·X·Q, c·P′·Z·Q′, a²·β, b·β_g) = a²·b·p*(X, Z, β, β_g)   for a, b, c = 2^k,
     * P, P′ permutations, Q, Q′ signed permutations
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        Matrix x = symmetry.features(realData.columns()).apply(symmetry.reorder(realData), a);
        Matrix z = symmetry.features(noise.columns()).apply(symmetry.reorder(noise), symmetry.powerOfTwo());
        return Optional.of(new CovarianceMatchingLinearGenerator(x, z, a * a * beta, symmetry.powerOfTwo() * betaG));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.matrix("W", noise.columns(), realData.columns()));
    }

    @Override
    public List<Field> dualFields() {
        return List.of(Field.matrix("Y", realData.columns(), realData.columns()));
    }

    @Override
    public Feasibility feasibility() {
        ThinSvd svd = ThinSvd.of(noise);
        Feasibility reliable = enoughRank(reliableRank(svd));
        return reliable.isInfeasible() && !enoughRank(svd.rank()).isInfeasible()
                ? new Feasibility(reliable.hypothesis(), reliable.margin(), Feasibility.Decision.TOO_CLOSE)
                : reliable;
    }

    private Feasibility enoughRank(int rank) {
        return ScatterSpectrum.enoughRank(
                "λ_{rank(Z)+1}(S) ≤ β",
                SymmetricEigen.of(realData.gram()),
                rank,
                beta,
                () -> RationalMatrix.of(realData).gram());
    }

    /**
     * Returns {@code #{Λ_i² > 1e-10·Λ_1²}}: smaller singular values of the noise amplify rounding beyond the tolerances, and an instance that needs
     * them is not decided.
     */
    public static int reliableRank(ThinSvd noise) {
        double floor = Math.sqrt(Tolerance.TIE) * noise.values().maxAbs();
        return (int) noise.values().stream().filter(lambda -> lambda > floor).count();
    }

    @Override
    public double objective(Point primal) {
        Matrix g = noise.times(primal.matrix("W"));
        return betaG / 2 * g.inner(g);
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of(ScatterSpectrum.distance(
                realData.gram(), noise.times(primal.matrix("W")).gram(), beta));
    }

    @Override
    public double dualBound(Point dual) {
        return betaG / 2 * ScatterSpectrum.thresholdingBound(dual.matrix("Y"), realData.gram(), beta);
    }

    @Override
    public double cancellingTerms() {
        return betaG * realData.gram().trace() + betaG * beta * realData.columns();
    }

    @Override
    public double primalPrice(Point dual) {
        return betaG / 2 * ScatterSpectrum.nuclearNorm(dual.matrix("Y"));
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
