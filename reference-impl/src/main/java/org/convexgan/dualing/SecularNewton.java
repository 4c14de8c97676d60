package org.convexgan.dualing;

import com.google.auto.service.AutoService;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LogisticLoss;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;
import org.convexgan.problem.TrustRegionScore;

/**
 * The multiplier of the trust region as the root of a secular equation, each of whose values is a minimum that Newton's method finds.
 *
 * <pre>{@code
 * s(λ_T) = argmin_s m(s) + λ_T/2·‖s‖²,   λ_T* = 0 if ‖s(0)‖ ≤ √(2Δ), otherwise ‖s(λ_T*)‖ = √(2Δ)          (ours)
 * N·λ_i = 1/(1 + e^{ξ_i}),   λ_T = (‖v‖/√(2Δ) − C)_+                                                      (DG, Claim 2)
 * }</pre>
 *
 * <p>{@code ‖s(λ_T)‖} decreases and its reciprocal is nearly linear, so that the regula falsi (Illinois variant) is applied to that. With fewer samples
 * than weights everything happens in an orthonormal basis of the samples and {@code w}, where the step lies.
 */
@AutoService(Algorithm.class)
public final class SecularNewton implements Solver<TrustRegionScore> {
    private static final int MOST_STEPS = 100;
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    @Override
    public Class<TrustRegionScore> formulation() {
        return TrustRegionScore.class;
    }

    @Override
    public Answer solve(TrustRegionScore problem) {
        Matrix samples = problem.signedJacobian();
        Vector s;
        if (samples.rows() + 1 < samples.columns()) {
            Matrix spanning =
                    samples.above(Matrix.of(1, problem.w().size(), problem.w().toArray()));
            Matrix basis = ThinSvd.of(spanning).right();
            s = basis.times(
                    step(problem, samples.times(basis), basis.transpose().times(problem.w())));
        } else {
            s = step(problem, samples, problem.w());
        }
        Point primal = Point.of("s", s);
        Vector scores = problem.signedScores().plus(samples.times(s));
        Vector scaled = scores.map(score -> LogisticLoss.sigmoid(-score));
        double lambdaT = problem.bestRegionMultiplier(problem.multipliers(scaled, 0));
        return Answer.optimal(primal, problem.multipliers(scaled, lambdaT), problem.objective(primal));
    }

    private static Vector step(TrustRegionScore problem, Matrix samples, Vector w) {
        Secular secular = new Secular(problem, samples, w);
        Vector free = secular.step(0);
        double radius = problem.radius();
        if (free.norm() <= radius) {
            return free;
        }
        Vector s = secular.root(free);
        return s.times(radius / Math.max(radius, s.norm()));
    }

    /**
     * The function {@code λ_T ↦ √(2Δ)/‖s(λ_T)‖ − 1}, increasing.
     *
     * @param problem radius, offsets and {@code C}
     * @param samples {@code A} in the coordinates used
     * @param w weights in the same coordinates
     */
    private record Secular(TrustRegionScore problem, Matrix samples, Vector w) {

        Vector step(double lambdaT) {
            return new RegularizedLogistic(samples, problem.signedScores(), w.times(problem.c()), problem.c() + lambdaT)
                    .minimizer();
        }

        private double value(Vector s) {
            return problem.radius() / s.norm() - 1;
        }

        /** Returns a multiplier that makes the step shorter than half the radius: {@code 2·max ‖v‖/√(2Δ)}. */
        private double largeMultiplier() {
            double longest = IntStream.range(0, samples.rows())
                    .mapToDouble(i -> samples.row(i).norm())
                    .max()
                    .orElseThrow();
            return 2 * (longest + problem.c() * w.norm()) / problem.radius();
        }

        /**
         * Returns the step on the border.
         *
         * @param free {@code s(0)}, too long
         */
        Vector root(Vector free) {
            double low = 0;
            double high = largeMultiplier();
            double atLow = value(free);
            Vector s = step(high);
            double atHigh = value(s);
            double previous = 0;
            for (int k = 0; k < MOST_STEPS && high - low > ROUNDING * high; k++) {
                double middle = between(low, atLow, high, atHigh);
                s = step(middle);
                double value = value(s);
                if (Math.abs(value) <= ROUNDING) {
                    break;
                }
                if (value > 0) {
                    high = middle;
                    atHigh = value;
                    atLow = previous > 0 ? atLow / 2 : atLow;
                } else {
                    low = middle;
                    atLow = value;
                    atHigh = previous < 0 ? atHigh / 2 : atHigh;
                }
                previous = value;
            }
            return s;
        }

        private static double between(double low, double atLow, double high, double atHigh) {
            double zero = low + (high - low) * (atLow / (atLow - atHigh));
            return zero > low && zero < high ? zero : (low + high) / 2;
        }
    }
}
