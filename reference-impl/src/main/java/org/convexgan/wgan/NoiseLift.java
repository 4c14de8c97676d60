package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.PolynomialActivation;
import org.convexgan.problem.PolynomialLift;
import org.convexgan.problem.Solver;

/**
 * The lifted noise and the weight of the linear generator on it.
 *
 * <pre>{@code
 * W̃ = Σ_j (vec(w_j·w_jᵀ)·v_jᵀ; w_j·v_jᵀ; v_jᵀ)      w_j columns of W₁, v_j rows of W₂        (HC, appendix F.2)
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class NoiseLift implements Solver<PolynomialLift> {
    private static final PolynomialActivation UNWEIGHTED = new PolynomialActivation(1, 1, 1);

    @Override
    public Class<PolynomialLift> formulation() {
        return PolynomialLift.class;
    }

    @Override
    public Answer solve(PolynomialLift problem) {
        Matrix lifted = problem.activation().lift(problem.noise());
        return Answer.optimal(
                Point.of("lifted", lifted, "W", weight(problem.firstLayer(), problem.secondLayer())), Point.EMPTY, 0);
    }

    /**
     * Returns {@code W̃}, (d_f²+d_f+1)×d_r.
     *
     * @param firstLayer {@code W₁}, d_f×m
     * @param secondLayer {@code W₂}, m×d_r
     */
    public static Matrix weight(Matrix firstLayer, Matrix secondLayer) {
        return UNWEIGHTED.lift(firstLayer.transpose()).transpose().times(secondLayer);
    }
}
