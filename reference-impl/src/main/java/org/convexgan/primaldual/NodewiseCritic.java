package org.convexgan.primaldual;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.AdversarialLoss;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CriticOnLine;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * The best discriminator of two distributions on a line.
 *
 * <pre>{@code
 * gan:   D_i = p_d,i/(p_d,i + p_g,i), continued as a constant from the nearest node with mass       (PD, eq. (18))
 * wgan:  D_{i+1} − D_i = −K·sign(F_i)·(t_{i+1} − t_i),  D_0 = 0                                     (ours, Kantorovich potential)
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class NodewiseCritic implements Solver<CriticOnLine> {

    @Override
    public Class<CriticOnLine> formulation() {
        return CriticOnLine.class;
    }

    @Override
    public Answer solve(CriticOnLine problem) {
        Vector d = problem.loss() == AdversarialLoss.GAN ? odds(problem) : potential(problem);
        return Answer.optimal(Point.of("D", d), Point.EMPTY, problem.dualBound(Point.EMPTY));
    }

    private static Vector odds(CriticOnLine problem) {
        double[] d = new double[problem.nodes().size()];
        for (int i = 0; i < d.length; i++) {
            int k = nearestWithMass(problem, i);
            d[i] = problem.pd().get(k) / (problem.pd().get(k) + problem.pg().get(k));
        }
        return Vector.of(d);
    }

    private static int nearestWithMass(CriticOnLine problem, int i) {
        int nearest = i;
        double shortest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < problem.nodes().size(); k++) {
            double distance = Math.abs(problem.nodes().get(k) - problem.nodes().get(i));
            if (problem.pd().get(k) + problem.pg().get(k) > 0 && distance < shortest) {
                shortest = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    private static Vector potential(CriticOnLine problem) {
        double[] d = new double[problem.nodes().size()];
        double surplus = 0;
        for (int i = 0; i + 1 < d.length; i++) {
            surplus += problem.pd().get(i) - problem.pg().get(i);
            double length = problem.nodes().get(i + 1) - problem.nodes().get(i);
            d[i + 1] = d[i] - problem.lipschitz() * Math.signum(surplus) * length;
        }
        return Vector.of(d);
    }
}
