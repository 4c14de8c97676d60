package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.convexgan.arbitraries.DescentAscents;
import org.convexgan.broken.BrokenGdaTrajectory;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.GdaTrajectory;
import org.convexgan.problem.UpdateOrder;

/**
 * The Jacobian of the generator, read off from steps: descent from a residual {@code e_j} with {@code η = 1} moves the weights by row j of {@code J}.
 */
@Decides("OP-JAC")
@Label("OP-JAC: JJ^T = VD^2V^T/n^2 at every W")
class JacobianGramProperties extends TrajectoryClaim {
    private static final double ROUNDING = 1e-12;

    @Override
    protected List<? extends Mutant<GdaTrajectory>> mutants() {
        return BrokenGdaTrajectory.rejectedBy(
                Check.VALUE,
                BrokenGdaTrajectory.SUM_OF_GRADIENTS,
                BrokenGdaTrajectory.NORMALIZED_GRADIENTS,
                BrokenGdaTrajectory.GRADIENT_AT_MEAN,
                BrokenGdaTrajectory.LEAKY,
                BrokenGdaTrajectory.STRICT,
                BrokenGdaTrajectory.FROZEN);
    }

    @AsPrinted
    @Label("JJ^T = VD^2V^T/n^2, D_l the length of the sum of the active noise, also at kinks")
    void gram_matrix_is_that_of_the_active_noise(@ForAll("runs") DescentAscents.Run in) {
        GdaTrajectory it = in.problem();
        Matrix jacobian = jacobian(it);

        Matrix gram = jacobian.times(jacobian.transpose());
        Matrix expected = it.v()
                .times(Matrix.diagonal(
                        it.v().columns(), it.v().columns(), squares(it).toArray()))
                .times(it.v().transpose())
                .times(1.0 / (it.z().rows() * it.z().rows()));

        double error = gram.minus(expected).maxAbs();
        require(
                Check.VALUE,
                error <= ROUNDING * (1 + it.w0().maxAbs() + expected.maxAbs()),
                "JJ^T is %s instead of %s",
                gram,
                expected);
    }

    /** Returns {@code J}, m rows of all weights. */
    private Matrix jacobian(GdaTrajectory it) {
        Vector mean = residual(it, Vector.zeros(it.v().rows()));
        double[][] rows = new double[mean.size()][];
        for (int j = 0; j < rows.length; j++) {
            Vector target = mean.minus(Matrix.identity(rows.length).row(j));
            Matrix w = solve(step(it, target, 1)).primal().matrix("W");
            rows[j] = it.w0().minus(w).toArray();
        }
        return Matrix.ofRows(rows);
    }

    private Vector residual(GdaTrajectory it, Vector target) {
        return solve(step(it, target, 0)).primal().matrix("residuals").row(0);
    }

    private static GdaTrajectory step(GdaTrajectory it, Vector target, int steps) {
        return new GdaTrajectory(it.v(), it.z(), it.w0(), it.d0(), target, 1, 1, steps, UpdateOrder.GD);
    }

    /** Returns {@code D²}: the squared length of the sum of the noise vectors on which a neuron is active. */
    private static Vector squares(GdaTrajectory it) {
        double[] squares = new double[it.w0().rows()];
        for (int l = 0; l < squares.length; l++) {
            Vector sum = Vector.zeros(it.z().columns());
            for (int i = 0; i < it.z().rows(); i++) {
                Vector noise = it.z().row(i);
                sum = it.w0().row(l).dot(noise) >= 0 ? sum.plus(noise) : sum;
            }
            squares[l] = sum.dot(sum);
        }
        return Vector.of(squares);
    }
}
