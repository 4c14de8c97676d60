package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;

/**
 * WGAN with a norm-constrained quadratic discriminator.
 *
 * <pre>{@code
 * p* = min ‖S − GᵀG‖₂ + β_g‖G‖²_F                              (HC, eq. 35 and 36 with GᵀG for the paper's G)
 * d* = max ⟨R, S⟩   s.t.  ‖R‖_* ≤ 1,  R ⪯ β_g·I                (ours)
 * }</pre>
 *
 * <p>With {@code n_f < min(rank X, ⌊1/β_g⌋)} rows the rank of {@code GᵀG} binds and the dual point is ignored: then
 *
 * <pre>{@code
 * p* ≥ min_{t ≥ λ_{n_f+1}} t + β_g Σ_{i≤n_f} (λ_i − t)_+        (ours: Weyl's inequalities λ_i(M) ≥ λ_i(S) − t)
 * }</pre>
 *
 * @param realData {@code X}, n_r×d
 * @param rows number {@code n_f ≥ 1} of generated samples
 * @param betaG weight of the generator's regularizer; finite and {@code > 0}
 */
public record NormConstrainedCovariance(@Symbol("X") Matrix realData, int rows, double betaG) implements Problem {
    /** Slack below an integer within which {@code 1/β_g} counts as that integer; rounding of one division. */
    private static final double INTEGER_SLACK = 1e-12;

    public NormConstrainedCovariance {
        Require.atLeast("rows", rows, 1);
        Require.positive("betaG", betaG);
    }

    @Override
    public String claim() {
        return "HC-E36";
    }

    /** Returns {@code ⌊1/β_g⌋}, the rank that the regularizer leaves. */
    public int affordableRank() {
        return (int) Math.floor(1 / betaG + INTEGER_SLACK);
    }

    /** Tells whether {@code n_f} rows cannot reach the optimum over all positive semidefinite {@code GᵀG}. */
    public boolean isRankLimited() {
        SymmetricEigen spectrum = SymmetricEigen.of(realData.gram());
        int rank = spectrum.count(lambda -> lambda > spectrum.spectralNorm() * realData.columns() * Math.ulp(1.0));
        return rows < Math.min(rank, affordableRank());
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·P·X·Q, n_f, β_g) = a²·p*(X, n_f, β_g)   for a = 2^k, P a permutation, Q a signed permutation
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        Matrix x = symmetry.features(realData.columns()).apply(symmetry.reorder(realData), a);
        return Optional.of(new NormConstrainedCovariance(x, rows, betaG));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.matrix("G", rows, realData.columns()));
    }

    @Override
    public List<Field> dualFields() {
        return List.of(Field.matrix("R", realData.columns(), realData.columns()));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("every G is feasible");
    }

    @Override
    public double objective(Point primal) {
        Matrix g = primal.matrix("G");
        return SymmetricEigen.of(realData.gram().minus(g.gram())).spectralNorm() + betaG * g.inner(g);
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of();
    }

    @Override
    public double dualBound(Point dual) {
        return isRankLimited() ? rankLimitedBound() : dual.matrix("R").inner(realData.gram());
    }

    private double rankLimitedBound() {
        SymmetricEigen spectrum = SymmetricEigen.of(realData.gram());
        // Convex and piecewise linear in t with slope 1 − β_g·#{i ≤ n_f : λ_i > t}, and n_f ≤ 1/β_g: it increases from
        // λ_{n_f+1} on.
        double t = Math.max(0, spectrum.value(rows + 1));
        double sum = spectrum.values().stream()
                .limit(rows)
                .map(lambda -> Math.max(0, lambda - t))
                .sum();
        return t + betaG * sum;
    }

    @Override
    public double primalPrice(Point dual) {
        return 0;
    }

    @Override
    public double dualPrice() {
        return 2 * realData.gram().trace() * (1 + 1 / betaG);
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        if (isRankLimited()) {
            return List.of();
        }
        Matrix r = dual.matrix("R");
        SymmetricEigen spectrum = SymmetricEigen.of(r);
        return List.of(
                new Residual("R = Rᵀ", r.minus(r.transpose()).maxAbs(), 0),
                Residual.ofAtMost("‖R‖_* ≤ 1", ScatterSpectrum.nuclearNorm(r), 1, 0),
                Residual.ofAtMost("R ⪯ β_g·I", spectrum.value(1), betaG, 0));
    }
}
