package org.convexgan.overparam;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Scalar;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.GdaBlock;
import org.convexgan.problem.LinearGda;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/** Iterates the blocks of the linearized gradient descent-ascent, and returns their largest spectral radius. */
@AutoService(Algorithm.class)
public final class LinearizedGda implements Solver<LinearGda> {

    @Override
    public Class<LinearGda> formulation() {
        return LinearGda.class;
    }

    @Override
    public Answer solve(LinearGda problem) {
        int n = problem.singularValues().size();
        double[] r = problem.r0().toArray();
        double[] d = problem.d0().toArray();
        double radius = 0;
        for (int i = 0; i < n; i++) {
            GdaBlock block = problem.block(i);
            radius = Math.max(radius, block.spectralRadius());
            for (int t = 0; t < problem.steps(); t++) {
                double residual = block.rr() * r[i] + block.rd() * d[i];
                d[i] = block.dr() * r[i] + block.dd() * d[i];
                r[i] = residual;
            }
        }
        return Answer.optimal(Point.of("r", Vector.of(r), "d", Vector.of(d)).with("radius", new Scalar(radius)));
    }
}
