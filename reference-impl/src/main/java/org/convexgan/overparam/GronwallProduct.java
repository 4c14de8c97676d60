package org.convexgan.overparam;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.DiscreteGronwall;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * The largest sequence of the discrete Gronwall inequality, and the multipliers that prove it.
 *
 * <pre>{@code
 * φ_t = ψ·Π_{i<t} (1 + η·p_i),   y_t = η·p_t·Π_{t<i<T} (1 + η·p_i),  y_T = 1       (OP, Lemma A.5)
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class GronwallProduct implements Solver<DiscreteGronwall> {

    @Override
    public Class<DiscreteGronwall> formulation() {
        return DiscreteGronwall.class;
    }

    @Override
    public Answer solve(DiscreteGronwall problem) {
        int last = problem.p().size();
        double[] phi = new double[last + 1];
        double[] y = new double[last + 1];
        phi[0] = problem.psi();
        y[last] = 1;
        double product = 1;
        for (int t = last - 1; t >= 0; t--) {
            double weight = problem.eta() * problem.p().get(t);
            y[t] = weight * product;
            product *= 1 + weight;
        }
        for (int t = 0; t < last; t++) {
            phi[t + 1] = phi[t] * (1 + problem.eta() * problem.p().get(t));
        }
        return Answer.optimal(Point.of("phi", Vector.of(phi)), Point.of("y", Vector.of(y)), phi[last]);
    }
}
