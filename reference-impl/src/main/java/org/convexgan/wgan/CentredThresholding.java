package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.MeanAndCovarianceMatching;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * Closed-form optimum of the WGAN with a quadratic discriminator and a linear skip connection.
 *
 * <pre>{@code
 * C = S − s·sᵀ/n_f = V·diag(λ)·Vᵀ,   k₀ = #{λ_i > β} ≤ n_f − 1
 * G* = 1·sᵀ/n_f + L·diag(√(λ_i − β))_{i≤k₀}·V_{k₀}ᵀ,   LᵀL = I,  Lᵀ1 = 0        (ours; closes HC, Corollary 3.3)
 * p* = ‖s‖²/n_f + Σ (λ_i − β)_+,   Y* = V_{k₀}·V_{k₀}ᵀ
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class CentredThresholding implements Solver<MeanAndCovarianceMatching> {

    @Override
    public Class<MeanAndCovarianceMatching> formulation() {
        return MeanAndCovarianceMatching.class;
    }

    @Override
    public Answer solve(MeanAndCovarianceMatching problem) {
        Feasibility feasibility = problem.feasibility();
        if (feasibility.isInfeasible()) {
            return Answer.infeasible(feasibility);
        }
        SymmetricEigen spectrum = SymmetricEigen.of(problem.centredScatter());
        int rows = problem.rows();
        int k = Math.min(rows - 1, SpectralThresholding.strictCount(spectrum, problem.beta()));
        Vector s = problem.realData().columnSums();
        Matrix g = MeanShrinkage.repeat(s.times(1.0 / rows), rows);
        if (k > 0) {
            g = g.plus(helmert(rows, k).times(SpectralThresholding.thresholdedFactor(spectrum, problem.beta(), k)));
        }
        return Answer.optimal(
                Point.of("G", g), Point.of("Y", SpectralThresholding.leadingProjector(spectrum, k)), g.inner(g));
    }

    /**
     * Returns {@code k ≤ n − 1} orthonormal columns orthogonal to {@code 1}: column {@code j} compares entry {@code j + 1} with the mean of those
     * before it (Helmert).
     */
    static Matrix helmert(int n, int k) {
        double[] entries = new double[n * k];
        for (int j = 1; j <= k; j++) {
            double length = Math.sqrt((double) j * (j + 1));
            for (int i = 0; i < j; i++) {
                entries[i * k + j - 1] = 1 / length;
            }
            entries[j * k + j - 1] = -j / length;
        }
        return Matrix.of(n, k, entries);
    }
}
