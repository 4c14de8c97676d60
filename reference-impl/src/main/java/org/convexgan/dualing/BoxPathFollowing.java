package org.convexgan.dualing;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.convexgan.linalg.Cholesky;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.HingeDual;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * Primal-dual path following for the hinge loss: a quadratic program over a box.
 *
 * <pre>{@code
 * min_u uᵀKu/2 − 1ᵀu   s.t.  0 ≤ u ≤ 1,    K = A·Aᵀ/(N·C),   A = [X; −G],   u = N·λ
 * K·u − 1 = z − y,    u_i·z_i = (1 − u_i)·y_i = μ → 0          (ours)
 * }</pre>
 *
 * <p>The scores {@code K·u = A·w} are taken from weights that are updated beside {@code u}: formed from {@code u}, they would lose as many digits as
 * the samples cancel in {@code Aᵀu}, and the objective has a kink where it matters. The duality gap is at most {@code 2μ}. Multipliers that tend to an
 * end of the box are put there at last.
 */
@AutoService(Algorithm.class)
public final class BoxPathFollowing implements Solver<HingeDual> {
    private static final int MOST_STEPS = 100;
    private static final double CENTERING = 0.1;
    private static final double TO_BOUNDARY = 0.99;
    private static final double SMALL = 1e-15;

    @Override
    public Class<HingeDual> formulation() {
        return HingeDual.class;
    }

    @Override
    public Answer solve(HingeDual problem) {
        Iterate iterate = new Iterate(problem);
        for (int step = 0; step < MOST_STEPS && iterate.mu() > SMALL; step++) {
            iterate.advance();
        }
        Point dual = problem.multipliers(iterate.multipliers());
        Point primal = Point.of("w", iterate.w);
        return Answer.optimal(primal, dual, problem.objective(primal));
    }

    /** {@code w}, {@code u} and {@code 1 − u}, each with the relative accuracy that its own end of the box needs, and the slacks {@code z}, {@code y}. */
    private static final class Iterate {
        private final HingeDual problem;
        private final Matrix samples;
        private final Matrix k;
        private final int n;
        private Vector w;
        private final double[] u;
        private final double[] v;
        private final double[] z;
        private final double[] y;

        Iterate(HingeDual problem) {
            this.problem = problem;
            samples = problem.signedSamples();
            n = samples.rows();
            k = samples.times(samples.transpose()).times(1 / (n * problem.c()));
            u = new double[n];
            Arrays.fill(u, 0.5);
            v = u.clone();
            w = weights(u);
            double[] gradient = gradient();
            double size = 1 + Vector.of(gradient).maxAbs();
            y = Arrays.stream(gradient).map(g -> Math.max(0, -g) + size).toArray();
            z = IntStream.range(0, n).mapToDouble(i -> gradient[i] + y[i]).toArray();
        }

        private Vector weights(double[] multipliers) {
            return problem.weights(problem.multipliers(Vector.of(multipliers)));
        }

        private double[] gradient() {
            return samples.times(w).map(score -> score - 1).toArray();
        }

        /** Returns the mean product of a multiplier and its slack. */
        double mu() {
            return IntStream.range(0, n)
                            .mapToDouble(i -> u[i] * z[i] + v[i] * y[i])
                            .sum()
                    / (2 * n);
        }

        /** Takes one Newton step towards a tenth of the current {@code μ}. */
        void advance() {
            double target = CENTERING * mu();
            double[] gradient = gradient();
            double[] curvature = new double[n];
            double[] right = new double[n];
            for (int i = 0; i < n; i++) {
                curvature[i] = z[i] / u[i] + y[i] / v[i];
                right[i] = target / u[i] - target / v[i] - gradient[i];
            }
            double least = Arrays.stream(curvature).min().orElseThrow();
            double[] du = Cholesky.of(k.plus(Matrix.diagonal(n, n, curvature)), least)
                    .solve(Vector.of(right))
                    .toArray();
            double[] dv = new double[n];
            double[] dz = new double[n];
            double[] dy = new double[n];
            for (int i = 0; i < n; i++) {
                dv[i] = -du[i];
                dz[i] = (target - z[i] * du[i]) / u[i] - z[i];
                dy[i] = (target - y[i] * dv[i]) / v[i] - y[i];
            }
            double t = Math.min(Math.min(longest(u, du), longest(v, dv)), Math.min(longest(z, dz), longest(y, dy)));
            w = w.plus(weights(du).times(t));
            move(u, du, t);
            move(v, dv, t);
            move(z, dz, t);
            move(y, dy, t);
        }

        private static double longest(double[] positive, double[] direction) {
            double t = 1;
            for (int i = 0; i < positive.length; i++) {
                if (direction[i] < 0) {
                    t = Math.min(t, -TO_BOUNDARY * positive[i] / direction[i]);
                }
            }
            return t;
        }

        private static void move(double[] from, double[] direction, double t) {
            for (int i = 0; i < from.length; i++) {
                from[i] += t * direction[i];
            }
        }

        /** Returns {@code u}, at an end of the box where the slack of that end is the larger factor of {@code μ}. */
        Vector multipliers() {
            return Vector.of(IntStream.range(0, n)
                    .mapToDouble(i -> u[i] < z[i] ? 0 : v[i] < y[i] ? 1 : u[i])
                    .toArray());
        }
    }
}
