package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import java.util.stream.IntStream;
import org.convexgan.certificate.Tolerance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * Closed-form optimum of the quadratic-discriminator WGAN: soft-thresholding of the squared spectrum.
 *
 * <pre>{@code
 * S = V·diag(λ)·Vᵀ,   k = #{λ_i > β}
 * G* = L·diag(√(λ_i − β))_{i≤k}·V_kᵀ   for any n_f×k matrix L with LᵀL = I        (HC, below eq. 5, where L is called square)
 * p* = Σ (λ_i − β)_+,   Y* = V_k·V_kᵀ                                            (ours)
 * }</pre>
 *
 * <p>{@code GᵀG = (S − βI)_+} is unique but {@code G*} only up to {@code L}, here the first {@code k} unit vectors: compare Gram matrices.
 */
@AutoService(Algorithm.class)
public final class SpectralThresholding implements Solver<CovarianceMatching> {

    @Override
    public Class<CovarianceMatching> formulation() {
        return CovarianceMatching.class;
    }

    @Override
    public Answer solve(CovarianceMatching problem) {
        Feasibility feasibility = problem.feasibility();
        if (feasibility.isInfeasible()) {
            return Answer.infeasible(feasibility);
        }
        SymmetricEigen spectrum = SymmetricEigen.of(problem.realData().gram());
        int k = Math.min(problem.rows(), strictCount(spectrum, problem.beta()));
        Matrix g = Matrix.zeros(problem.rows(), problem.realData().columns());
        if (k > 0) {
            g = Matrix.diagonal(
                            problem.rows(),
                            k,
                            IntStream.range(0, k).mapToDouble(i -> 1).toArray())
                    .times(thresholdedFactor(spectrum, problem.beta(), k));
        }
        return Answer.optimal(Point.of("G", g), Point.of("Y", leadingProjector(spectrum, k)), g.inner(g));
    }

    /** Returns {@code #{λ_i > β}}; ties within rounding do not count, and cost nothing. */
    static int strictCount(SymmetricEigen spectrum, double beta) {
        double tie = Tolerance.TIE * spectrum.spectralNorm();
        return spectrum.count(lambda -> lambda > beta + tie);
    }

    /** Returns {@code diag(√(λ_i − β))_{i≤k}·V_kᵀ}, {@code k×d} with {@code k ≥ 1}. */
    static Matrix thresholdedFactor(SymmetricEigen spectrum, double beta, int k) {
        int d = spectrum.values().size();
        double[] roots = IntStream.range(0, k)
                .mapToDouble(i -> Math.sqrt(spectrum.values().get(i) - beta))
                .toArray();
        return Matrix.diagonal(k, d, roots).times(spectrum.vectors().transpose());
    }

    /** Returns {@code V_k·V_kᵀ}. */
    static Matrix leadingProjector(SymmetricEigen spectrum, int k) {
        int d = spectrum.values().size();
        if (k == 0) {
            return Matrix.zeros(d, d);
        }
        return Matrix.diagonal(k, d, IntStream.range(0, k).mapToDouble(i -> 1).toArray())
                .times(spectrum.vectors().transpose())
                .gram();
    }
}
