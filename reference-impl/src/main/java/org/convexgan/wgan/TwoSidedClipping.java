package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.OneDimensionalRelu;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * Closed-form optimum of the one-dimensional ReLU WGAN with {@code Rg = ‖w‖_p^p}, {@code p ≥ 1}: winsorized data.
 *
 * <pre>{@code
 * w* = min(max(x, −c₁), c₂),   Σ(x_i − c₂)_+ = β (c₂ = 0 if Σ(x_i)_+ ≤ β),   Σ(−x_i − c₁)_+ = β (likewise)        (ours)
 * }</pre>
 *
 * <p>The thresholds do not depend on {@code p}, and they are the dual point. {@code w*} keeps the order of {@code x}.
 */
@AutoService(Algorithm.class)
public final class TwoSidedClipping implements Solver<OneDimensionalRelu> {

    @Override
    public Class<OneDimensionalRelu> formulation() {
        return OneDimensionalRelu.class;
    }

    @Override
    public Answer solve(OneDimensionalRelu problem) {
        Vector x = problem.realData();
        double low = threshold(x.times(-1), problem.beta());
        double high = threshold(x, problem.beta());
        Point primal = Point.of("w", x.map(value -> Math.min(Math.max(value, -low), high)));
        return Answer.optimal(primal, Point.of("c", Vector.of(low, high)), problem.objective(primal));
    }

    /** Returns {@code c ≥ 0} with {@code Σ(y_i − c)_+ = β}, or 0 if {@code Σ(y_i)_+ ≤ β}. */
    static double threshold(Vector y, double beta) {
        Vector ascending = y.sorted();
        double sum = 0;
        for (int m = 1; m <= y.size(); m++) {
            sum += ascending.get(y.size() - m);
            double c = (sum - beta) / m;
            double next = m == y.size() ? Double.NEGATIVE_INFINITY : ascending.get(y.size() - m - 1);
            if (c >= next) {
                return Math.max(0, c);
            }
        }
        throw new AssertionError("unreachable: the last comparison is with −∞");
    }
}
