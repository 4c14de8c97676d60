package org.convexgan.dualing;

import java.util.stream.IntStream;
import org.convexgan.linalg.Cholesky;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.LogisticLoss;

/**
 * The strictly convex program behind both discriminators of the paper.
 *
 * <pre>{@code
 * min_s κ/2·‖s‖² + bᵀs + 1/N·Σ log(1 + e^{−ξ_i}),     ξ = f + A·s
 * }</pre>
 *
 * @param samples {@code A}, N×d, signed so that positive scores are right
 * @param offsets {@code f}, one per sample
 * @param linear {@code b}
 * @param weight {@code κ > 0}
 */
record RegularizedLogistic(Matrix samples, Vector offsets, Vector linear, double weight) {
    private static final int MOST_STEPS = 200;
    private static final double SUFFICIENT = 1e-4;

    /** Newton decrements: below the first the value no longer changes in double precision; the second is far below what the gradient resolves. */
    private static final double INVISIBLE = 1e-12;

    private static final double NEGLIGIBLE = 1e-28;

    /** Rounding of the value, which a sufficient decrease must not be asked to beat. */
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    /** Returns the scores {@code ξ}. */
    Vector scores(Vector s) {
        return offsets.plus(samples.times(s));
    }

    /** Returns the objective. */
    double value(Vector s) {
        double losses =
                scores(s).stream().map(score -> LogisticLoss.softplus(-score)).sum();
        return weight * s.dot(s) / 2 + linear.dot(s) + losses / samples.rows();
    }

    /**
     * Returns the minimizer, by Newton's method with backtracking from 0: Newton decrements fall until rounding stops them.
     *
     * @throws ArithmeticException if the scores of the data overflow
     */
    Vector minimizer() {
        Vector s = Vector.zeros(samples.columns());
        double previous = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MOST_STEPS; k++) {
            Vector scores = scores(s);
            Vector gradient = gradient(s, scores);
            Vector step = Cholesky.of(hessian(scores), weight).solve(gradient);
            double decrement = gradient.dot(step);
            if (!(decrement > NEGLIGIBLE) || decrement < INVISIBLE && decrement > previous / 4) {
                break;
            }
            s = s.minus(step.times(length(s, step, decrement)));
            previous = decrement;
        }
        return s;
    }

    private double length(Vector s, Vector step, double decrement) {
        double value = value(s);
        double slack = ROUNDING * (1 + Math.abs(value));
        double t = 1;
        while (!(value(s.minus(step.times(t))) <= value - SUFFICIENT * t * decrement + slack)) {
            t /= 2;
        }
        return t;
    }

    private Vector gradient(Vector s, Vector scores) {
        Vector wrong = scores.map(score -> LogisticLoss.sigmoid(-score) / samples.rows());
        return s.times(weight).plus(linear).minus(samples.transpose().times(wrong));
    }

    private Matrix hessian(Vector scores) {
        int n = samples.rows();
        int d = samples.columns();
        double[] root = scores.map(score -> Math.sqrt(LogisticLoss.sigmoid(score) * LogisticLoss.sigmoid(-score) / n))
                .toArray();
        double[] scaled = samples.toArray();
        IntStream.range(0, scaled.length).forEach(k -> scaled[k] *= root[k / d]);
        return Matrix.of(n, d, scaled).gram().plus(Matrix.identity(d).times(weight));
    }
}
