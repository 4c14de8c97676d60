package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CovarianceMatchingLinearGenerator;
import org.convexgan.problem.Point;
import org.convexgan.problem.PolynomialGeneratorFit;
import org.convexgan.problem.Solver;

/**
 * The second layer of least norm among those that come nearest to a linear generator on lifted noise.
 *
 * <pre>{@code
 * σ(Z·W₁) = U·diag(Λ)·Vᵀ thin,   r = rank σ(Z·W₁),   W₂* = V·diag(1/Λ_i)_{i≤r}·Uᵀ·Z̃W        (ours)
 * R* = E/‖E‖_F,   E = (I − U_r·U_rᵀ)·Z̃W,   0 if E = 0
 * }</pre>
 *
 * <p>{@code E} is small where the weight is reached, and then mostly rounding: it is projected a second time after it was scaled to length 1.
 */
@AutoService(Algorithm.class)
public final class PolynomialLeastSquares implements Solver<PolynomialGeneratorFit> {
    /** What a second projection leaves of a unit vector that was projected once, unless nothing but rounding was left of it. */
    private static final double TWICE_IS_ENOUGH = 0.5;

    @Override
    public Class<PolynomialGeneratorFit> formulation() {
        return PolynomialGeneratorFit.class;
    }

    @Override
    public Answer solve(PolynomialGeneratorFit problem) {
        ThinSvd svd = ThinSvd.of(problem.hidden());
        int rank = CovarianceMatchingLinearGenerator.reliableRank(svd);
        Matrix target = problem.target();
        int size = svd.values().size();
        double[] inverses = IntStream.range(0, size)
                .mapToDouble(i -> i < rank ? 1 / svd.values().get(i) : 0)
                .toArray();
        Matrix w2 = svd.right()
                .times(Matrix.diagonal(size, size, inverses))
                .times(svd.left().transpose().times(target));
        double[] kept =
                IntStream.range(0, size).mapToDouble(i -> i < rank ? 1 : 0).toArray();
        Matrix range = svd.left().times(Matrix.diagonal(size, size, kept));
        Point primal = Point.of("W2", w2);
        return Answer.optimal(primal, Point.of("R", direction(range, target)), problem.objective(primal));
    }

    private static Matrix direction(Matrix range, Matrix target) {
        Matrix once = unit(outside(range, target));
        Matrix twice = outside(range, once);
        return twice.frobeniusNorm() > TWICE_IS_ENOUGH ? unit(twice) : target.times(0);
    }

    private static Matrix outside(Matrix range, Matrix a) {
        return a.minus(range.times(range.transpose().times(a)));
    }

    private static Matrix unit(Matrix a) {
        double norm = a.frobeniusNorm();
        return norm == 0 ? a : a.times(1 / norm);
    }
}
