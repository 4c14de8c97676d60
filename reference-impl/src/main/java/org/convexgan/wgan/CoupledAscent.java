package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import java.util.List;
import org.convexgan.arrangement.Arrangement;
import org.convexgan.arrangement.Region;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CoupledGameValue;
import org.convexgan.problem.PatternCell;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * The steepest ray of the game (16): among the cells that neurons realize, the one that non-negative least squares leaves most of; and for every pattern
 * there is, multipliers which prove that it does no better.
 *
 * <pre>{@code
 * ρ_j± = ±c_j + A_jᵀα   with the least ‖ρ‖, α ≥ 0;     h = max ‖ρ_j±‖,   r = ρ/‖ρ‖ for +,   q = ρ/‖ρ‖ for −      (HC, Corollary 3.4)
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class CoupledAscent implements Solver<CoupledGameValue> {

    private record Ray(SignPattern pattern, int sign, Vector residual) {}

    @Override
    public Class<CoupledGameValue> formulation() {
        return CoupledGameValue.class;
    }

    @Override
    public Answer solve(CoupledGameValue problem) {
        Matrix x = problem.realData();
        Matrix g = problem.generated();
        Ray best = steepest(x, g);
        double slope = best.residual().norm();
        boolean ascends = slope > problem.beta();
        Vector nothing = Vector.zeros(x.columns());
        Vector unit = ascends ? best.residual().times(1 / slope) : nothing;
        Point primal = Point.of("pattern", bits(best.pattern()), "r", best.sign() > 0 ? unit : nothing)
                .with("q", best.sign() > 0 ? nothing : unit);
        return Answer.optimal(
                primal,
                Point.of("alpha", multipliers(x, g, Math.max(slope, problem.beta()))),
                Math.max(0, slope - problem.beta()));
    }

    private static Ray steepest(Matrix x, Matrix g) {
        List<Region> regions = Arrangement.joint(x, g).regions();
        Ray best = new Ray(regions.get(0).pattern(), 1, Vector.zeros(x.columns()));
        for (Region region : regions) {
            PatternCell cell = PatternCell.of(x, g, region.pattern());
            for (int sign = 1; sign >= -1; sign -= 2) {
                if (cell.contrast().norm() > best.residual().norm()) {
                    Vector residual = cell.largest(sign).residual();
                    best = residual.norm() > best.residual().norm() ? new Ray(region.pattern(), sign, residual) : best;
                }
            }
        }
        return best;
    }

    /** Returns multipliers for all patterns; 0 where {@code ‖c‖} alone shows that a pattern does not matter. */
    private static Matrix multipliers(Matrix x, Matrix g, double enough) {
        int n = x.rows() + g.rows();
        List<SignPattern> patterns = SignPattern.all(n);
        double[][] rows = new double[2 * patterns.size()][n];
        for (int k = 0; k < patterns.size(); k++) {
            PatternCell cell = PatternCell.of(x, g, patterns.get(k));
            if (cell.contrast().norm() > enough) {
                rows[2 * k] = cell.largest(1).multipliers().toArray();
                rows[2 * k + 1] = cell.largest(-1).multipliers().toArray();
            }
        }
        return Matrix.ofRows(rows);
    }

    private static Vector bits(SignPattern pattern) {
        double[] bits = new double[pattern.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = pattern.bit(i) ? 1 : 0;
        }
        return Vector.of(bits);
    }
}
