package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CovarianceMatchingLinearGenerator;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * Closed-form optimum of the WGAN with a quadratic discriminator and a linear generator.
 *
 * <pre>{@code
 * Z = Q·diag(Λ)·Pᵀ thin,   S = V·diag(λ)·Vᵀ,   k = #{λ_i > β} ≤ rank Z
 * W* = P_k·diag(1/Λ_i)_{i≤k}·diag(√(λ_i − β))_{i≤k}·V_kᵀ        (HC, eq. 15, read with a non-symmetric inverse root of ZᵀZ)
 * p* = (β_g/2) Σ (λ_i − β)_+,   Y* = V_k·V_kᵀ
 * }</pre>
 *
 * <p>The symmetric root {@code P·Λ^{-1}·Pᵀ}, as the paper writes it, is wrong as soon as {@code k < d_f}: the eigenbases of {@code ZᵀZ} and
 * {@code S} do not align.
 */
@AutoService(Algorithm.class)
public final class LinearSpectralThresholding implements Solver<CovarianceMatchingLinearGenerator> {

    @Override
    public Class<CovarianceMatchingLinearGenerator> formulation() {
        return CovarianceMatchingLinearGenerator.class;
    }

    @Override
    public Answer solve(CovarianceMatchingLinearGenerator problem) {
        Feasibility feasibility = problem.feasibility();
        if (feasibility.isInfeasible()) {
            return Answer.infeasible(feasibility);
        }
        SymmetricEigen spectrum = SymmetricEigen.of(problem.realData().gram());
        ThinSvd noise = ThinSvd.of(problem.noise());
        int k = Math.min(
                CovarianceMatchingLinearGenerator.reliableRank(noise),
                SpectralThresholding.strictCount(spectrum, problem.beta()));
        Matrix w = Matrix.zeros(problem.noise().columns(), problem.realData().columns());
        double value = 0;
        if (k > 0) {
            Matrix factor = SpectralThresholding.thresholdedFactor(spectrum, problem.beta(), k);
            double[] inverses = IntStream.range(0, k)
                    .mapToDouble(i -> 1 / noise.values().get(i))
                    .toArray();
            w = noise.right()
                    .times(Matrix.diagonal(noise.values().size(), k, inverses))
                    .times(factor);
            value = problem.betaG() / 2 * factor.inner(factor);
        }
        return Answer.optimal(
                Point.of("W", w), Point.of("Y", SpectralThresholding.leadingProjector(spectrum, k)), value);
    }
}
