package org.convexgan.primaldual;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.DivergenceDual;
import org.convexgan.problem.DivergenceRow;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * The discriminator that maximizes the Lagrangian of a row of Table 1, symbol by symbol.
 *
 * <pre>{@code
 * row                D*(p_d, p_g)                                  (PD, Table 1, column D*)
 * kl                 p_d/p_g
 * reverse-kl         p_g/p_d
 * pearson            2(p_d − p_g)/p_g
 * hellinger          √(p_g/p_d)
 * js                 p_d/(p_d + p_g)
 * approximate-wgan   (p_d − p_g)/(2ε·p_d)
 * other              (p_d + p_g)/p_d
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class PointwiseDiscriminator implements Solver<DivergenceDual> {

    @Override
    public Class<DivergenceDual> formulation() {
        return DivergenceDual.class;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ArithmeticException if a maximizer or the value overflows
     */
    @Override
    public Answer solve(DivergenceDual problem) {
        double[] d = new double[problem.pd().size()];
        for (int i = 0; i < d.length; i++) {
            d[i] = maximizer(problem.row(), problem.pd().get(i), problem.pg().get(i), problem.eps());
            if (!Double.isFinite(d[i])) {
                throw new ArithmeticException("maximizer overflowed");
            }
        }
        return Answer.optimal(Point.of("D", Vector.of(d)), Point.EMPTY, problem.dualBound(Point.EMPTY));
    }

    /** Returns {@code D*} of one symbol; infinite where the Lagrangian has no maximizer. */
    static double maximizer(DivergenceRow row, double pd, double pg, double eps) {
        return switch (row) {
            case KL -> pd / pg;
            case REVERSE_KL -> pg / pd;
            case PEARSON -> 2 * ((pd - pg) / pg);
            case HELLINGER -> Math.sqrt(pg / pd);
            case JS -> 1 / (1 + pg / pd);
            case APPROXIMATE_WGAN -> (pd - pg) / pd / (2 * eps);
            case OTHER -> 1 + pg / pd;
        };
    }
}
