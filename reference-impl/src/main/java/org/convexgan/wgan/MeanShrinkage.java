package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.MeanMatching;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * Closed-form optimum of the linear-discriminator WGAN: the sum of the data, shrunk, divided among identical rows.
 *
 * <pre>{@code
 * m = (1 − β/‖s‖)_+ s,   G* = 1·mᵀ/n_f,   p* = (‖s‖ − β)_+²/n_f,   v* = 2m/n_f        (HC-T2.1.lin; closed form ours)
 * }</pre>
 *
 * <p>{@code G*} is unique, and all its rows agree: a linear discriminator always causes total mode collapse.
 */
@AutoService(Algorithm.class)
public final class MeanShrinkage implements Solver<MeanMatching> {

    @Override
    public Class<MeanMatching> formulation() {
        return MeanMatching.class;
    }

    @Override
    public Answer solve(MeanMatching problem) {
        Vector share = shrink(problem.realData().columnSums(), problem.beta()).times(1.0 / problem.rows());
        return Answer.optimal(
                Point.of("G", repeat(share, problem.rows())),
                Point.of("v", share.times(2)),
                problem.rows() * share.dot(share));
    }

    /** Returns {@code (1 − β/‖s‖)_+ s}. */
    static Vector shrink(Vector s, double beta) {
        double norm = s.norm();
        return norm <= beta ? Vector.zeros(s.size()) : s.times(1 - beta / norm);
    }

    /** Returns {@code rows} copies of one sample. */
    static Matrix repeat(Vector sample, int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return Vector.of(ones).outer(sample);
    }
}
