package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.convexgan.linalg.ConeConstraint;
import org.convexgan.linalg.LeastNormMatrix;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.NonNegativeLeastSquares;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.FixedMultiplierProgram;
import org.convexgan.problem.PatternCell;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * The optimal generated samples of the game whose coupled constraints have fixed multipliers.
 *
 * <pre>{@code
 * G* by cutting planes;  α_j, γ_j the non-negative least-squares multipliers at G*;  r_j, q_j the multipliers of the cuts         (HC, appendix D.3)
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class FixedMultiplierCuts implements Solver<FixedMultiplierProgram> {

    @Override
    public Class<FixedMultiplierProgram> formulation() {
        return FixedMultiplierProgram.class;
    }

    @Override
    public Answer solve(FixedMultiplierProgram problem) {
        List<ConeConstraint> constraints = problem.constraints();
        LeastNormMatrix least = LeastNormMatrix.of(constraints, problem.rows(), problem.beta());
        if (least.outcome() != LeastNormMatrix.Outcome.FOUND) {
            return Answer.infeasible(problem.feasibility());
        }
        Matrix g = least.point();
        List<Vector> multipliers =
                constraints.stream().map(k -> k.nearest(g).multipliers()).toList();
        return Answer.optimal(
                Point.of("G", g, "alpha", everySecond(multipliers, 0)).with("gamma", everySecond(multipliers, 1)),
                Point.of("r", everySecond(least.rays(), 0), "q", everySecond(least.rays(), 1)),
                g.inner(g));
    }

    /**
     * Returns the program whose multipliers are those of given samples in the cells of (12).
     *
     * <p>If {@code h(G) ≤ β} then {@code G} satisfies its constraints, so its value is at most {@code ‖G‖²_F}: the least value over all multipliers is
     * that of the coupled game.
     *
     * @param x {@code X}, n_r×d
     * @param g {@code G}, n_f×d
     * @param beta discriminator penalty, finite and {@code > 0}
     */
    public static FixedMultiplierProgram tunedTo(Matrix x, Matrix g, double beta) {
        return new FixedMultiplierProgram(x, multipliers(x, g, 1), multipliers(x, g, -1), beta);
    }

    private static Matrix multipliers(Matrix x, Matrix g, int sign) {
        return Matrix.ofRows(FixedMultiplierProgram.cells(x, g.rows()).stream()
                .map(pair -> {
                    PatternCell cell = PatternCell.of(x, g, pair.joint());
                    double[] multipliers = NonNegativeLeastSquares.of(
                                    cell.contrast().times(sign), cell.cone())
                            .multipliers()
                            .toArray();
                    return Arrays.copyOfRange(multipliers, x.rows(), multipliers.length);
                })
                .toArray(double[][]::new));
    }

    private static Matrix everySecond(List<Vector> rows, int first) {
        double[][] chosen = new double[rows.size() / 2][];
        for (int k = 0; k < chosen.length; k++) {
            chosen[k] = rows.get(2 * k + first).toArray();
        }
        return Matrix.ofRows(chosen);
    }
}
