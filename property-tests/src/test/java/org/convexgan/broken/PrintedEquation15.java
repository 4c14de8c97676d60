package org.convexgan.broken;

import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CovarianceMatchingLinearGenerator;
import org.convexgan.problem.Point;

/**
 * Eq. (15) to the letter, with the pseudo-inverse where {@code ZᵀZ} is singular.
 *
 * <pre>{@code
 * W = (ZᵀZ)^{-1/2} (Σ² − βI)_+^{1/2} Vᵀ
 * }</pre>
 */
public final class PrintedEquation15 {
    private PrintedEquation15() {}

    /** Returns the printed {@code W}; with {@code d_f ≠ d_r} the middle factor is cut or padded, since the formula is ill-typed. */
    public static Answer solve(CovarianceMatchingLinearGenerator problem) {
        SymmetricEigen noise = SymmetricEigen.of(problem.noise().gram());
        double floor = noise.spectralNorm() * 1e-12;
        Matrix inverseRoot = noise.map(lambda -> lambda > floor ? 1 / Math.sqrt(lambda) : 0);
        SymmetricEigen data = SymmetricEigen.of(problem.realData().gram());
        int size = Math.min(inverseRoot.columns(), data.values().size());
        double[] roots = data.values().stream()
                .limit(size)
                .map(lambda -> Math.sqrt(Math.max(0, lambda - problem.beta())))
                .toArray();
        Matrix middle = Matrix.diagonal(inverseRoot.columns(), data.values().size(), roots);
        return Answer.optimal(
                Point.of("W", inverseRoot.times(middle).times(data.vectors().transpose())));
    }
}
