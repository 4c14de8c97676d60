package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.NormConstrainedCovariance;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * Closed-form optimum of the WGAN with a norm-constrained quadratic discriminator: the leading eigenvalues are lowered to one level.
 *
 * <pre>{@code
 * m = min(⌊1/β_g⌋, d, n_f),   τ = λ_{m+1} (0 beyond d),   GᵀG = (S − τI)_+          (ours; closes HC, eq. 36)
 * p* = τ + β_g Σ_{i≤m} (λ_i − τ)
 * R* = β_g Σ_{i≤k} v_i·v_iᵀ + min(β_g, 1 − β_g·k)·v_{k+1}·v_{k+1}ᵀ,   k = min(⌊1/β_g⌋, d)
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class SpectralLevelling implements Solver<NormConstrainedCovariance> {

    @Override
    public Class<NormConstrainedCovariance> formulation() {
        return NormConstrainedCovariance.class;
    }

    @Override
    public Answer solve(NormConstrainedCovariance problem) {
        SymmetricEigen spectrum = SymmetricEigen.of(problem.realData().gram());
        int d = problem.realData().columns();
        int kept = Math.min(problem.rows(), Math.min(problem.affordableRank(), d));
        double level = Math.max(0, spectrum.value(kept + 1));
        Matrix g = Matrix.zeros(problem.rows(), d);
        if (kept > 0) {
            double[] roots = IntStream.range(0, kept)
                    .mapToDouble(i -> Math.sqrt(Math.max(0, spectrum.values().get(i) - level)))
                    .toArray();
            g = Matrix.diagonal(problem.rows(), d, roots)
                    .times(spectrum.vectors().transpose());
        }
        Point primal = Point.of("G", g);
        return Answer.optimal(primal, Point.of("R", dual(problem, spectrum)), problem.objective(primal));
    }

    private static Matrix dual(NormConstrainedCovariance problem, SymmetricEigen spectrum) {
        double betaG = problem.betaG();
        int d = spectrum.values().size();
        int full = Math.min(problem.affordableRank(), d);
        double rest = Math.min(betaG, Math.max(0, 1 - betaG * full));
        double[] weights = IntStream.range(0, d)
                .mapToDouble(i -> i < full ? betaG : i == full ? rest : 0)
                .toArray();
        return spectrum.vectors()
                .times(Matrix.diagonal(d, d, weights))
                .times(spectrum.vectors().transpose())
                .symmetricPart();
    }
}
