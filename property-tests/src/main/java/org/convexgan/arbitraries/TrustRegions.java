package org.convexgan.arbitraries;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.LogisticLoss;
import org.convexgan.problem.TrustRegionCost;
import org.convexgan.problem.TrustRegionScore;

/** Trust-region steps of the discriminator that are chosen before their problem. */
public final class TrustRegions {
    private static final double SATURATED = 800;

    private TrustRegions() {}

    /**
     * A linear model with a known step.
     *
     * @param problem the data
     * @param step {@code s*}, chosen; zero for a zero gradient
     * @param optimalValue {@code f − μ·‖s*‖²}
     */
    public record Descent(TrustRegionCost problem, Vector step, double optimalValue) implements Instance {
        @Override
        public String regime() {
            return problem.gradient().maxAbs() == 0 ? "zero gradient" : step.norm() < 1 ? "short step" : "long step";
        }
    }

    /** Returns linear models: {@code ∇f = −μ·s*}, {@code Δ = ½‖s*‖²}. */
    public static Arbitrary<Descent> costs() {
        return Combinators.combine(Numbers.integers(1, 5), Numbers.integers(0, 2), Numbers.integers(0, 7))
                .flatAs((d, halvings, zero) -> Combinators.combine(
                                steps(d).map(s -> s.times(Math.scalb(1.0, -halvings))),
                                Numbers.betweenQuarters(0, 3),
                                Numbers.quarters(-3, 3),
                                Numbers.vectors(d, -2, 2))
                        .as((s, mu, f, w) -> zero == 0 ? still(s, f, w) : descent(s, mu, f, w)));
    }

    private static Descent descent(Vector s, double mu, double f, Vector w) {
        double square = s.dot(s);
        return new Descent(new TrustRegionCost(w, s.times(-mu), f, square / 2), s, f - mu * square);
    }

    private static Descent still(Vector s, double f, Vector w) {
        Vector zero = Vector.zeros(s.size());
        return new Descent(new TrustRegionCost(w, zero, f, s.dot(s) / 2), zero, f);
    }

    private static Arbitrary<Vector> steps(int d) {
        return Numbers.vectors(d, -2, 2).map(s -> s.maxAbs() == 0 ? s.map(entry -> 1) : s);
    }

    /**
     * A model with linearized scores and a known step.
     *
     * @param problem the data
     * @param step {@code s*}, chosen
     * @param scaled {@code N·λ*} of the chosen scores
     * @param lambdaT {@code λ_T*}, chosen
     * @param optimalValue {@code p*} of the chosen step and scores
     * @param regime how the step lies in the region
     */
    public record Linearized(
            TrustRegionScore problem, Vector step, Vector scaled, double lambdaT, double optimalValue, String regime)
            implements Instance {}

    /**
     * Returns models with linearized scores: choose {@code A}, {@code s*}, the scores {@code ξ} at {@code s*} and {@code λ_T}; then {@code w = (Aᵀλ −
     * λ_T·s*)/C − s*} and {@code ξ⁰ = ξ − A·s*}.
     */
    public static Arbitrary<Linearized> scores() {
        return Combinators.combine(Numbers.integers(1, 4), Numbers.integers(1, 4), Numbers.integers(1, 6))
                .flatAs((real, generated, d) -> Combinators.combine(
                                Arbitraries.of(
                                        "active", "active, saturated", "touched", "inactive", "inactive, saturated"),
                                Numbers.matrices(real + generated, d, -2, 2),
                                steps(d),
                                Numbers.vectors(real + generated, -3, 3),
                                Numbers.betweenQuarters(0, 2),
                                Arbitraries.of(1 / 64.0, 1 / 8.0, 1.0, 8.0))
                        .as((regime, a, s, scores, lambdaT, c) -> linearized(
                                regime,
                                real,
                                a,
                                s,
                                regime.endsWith("saturated") ? saturated(scores) : scores,
                                regime.startsWith("active") ? lambdaT : 0,
                                c)));
    }

    private static Vector saturated(Vector scores) {
        double[] entries = scores.toArray();
        entries[0] = entries[0] < 0 ? -SATURATED : SATURATED;
        return Vector.of(entries);
    }

    private static Linearized linearized(
            String regime, int real, Matrix a, Vector s, Vector scores, double lambdaT, double c) {
        int n = scores.size();
        Vector u = scores.map(score -> LogisticLoss.sigmoid(-score));
        Vector moved =
                a.transpose().times(u).times(1.0 / n).minus(s.times(lambdaT)).times(1 / c);
        Vector start = scores.minus(a.times(s));
        double losses =
                scores.stream().map(score -> LogisticLoss.softplus(-score)).sum();
        double half = s.dot(s) / 2;
        TrustRegionScore problem = new TrustRegionScore(
                moved.minus(s),
                part(start, 0, real),
                part(start, real, n).times(-1),
                rows(a, 0, real),
                rows(a, real, n).times(-1),
                c,
                regime.startsWith("inactive") ? half + 0.5 : half);
        return new Linearized(problem, s, u, lambdaT, c * moved.dot(moved) / 2 + losses / n, regime);
    }

    static Vector part(Vector v, int from, int to) {
        return Vector.of(IntStream.range(from, to).mapToDouble(v::get).toArray());
    }

    static Matrix rows(Matrix a, int from, int to) {
        return Matrix.ofRows(
                IntStream.range(from, to).mapToObj(i -> a.row(i).toArray()).toArray(double[][]::new));
    }

    /**
     * Data of many sizes.
     *
     * @param problem the data
     */
    public record Drawn(TrustRegionScore problem) implements Instance {
        @Override
        public String regime() {
            return problem.samples() + 1 < problem.w().size() ? "fewer samples than weights" : "enough samples";
        }
    }

    /** Returns uniform data: up to 24 samples, up to 40 weights, {@code C} from 1e-4 to 10, {@code Δ} from 1e-4 to 1e4. */
    public static Arbitrary<Drawn> drawn() {
        return Combinators.combine(
                        Numbers.integers(1, 12),
                        Numbers.integers(1, 12),
                        Numbers.integers(1, 40),
                        Arbitraries.of(1e-4, 1e-2, 1.0, 10.0),
                        Arbitraries.of(1e-4, 1e-2, 0.5, 10.0, 1e4),
                        Numbers.integers(0, 1 << 20))
                .as((real, generated, d, c, delta, seed) -> {
                    Random random = new Random(seed);
                    return new Drawn(new TrustRegionScore(
                            uniform(d, random),
                            uniform(real, random),
                            uniform(generated, random),
                            Matrix.of(real, d, uniform(real * d, random).toArray()),
                            Matrix.of(
                                    generated, d, uniform(generated * d, random).toArray()),
                            c,
                            delta));
                });
    }

    private static Vector uniform(int size, Random random) {
        return Vector.of(random.doubles(size, -2, 2).toArray());
    }

    /**
     * A score that is linear in its weights.
     *
     * @param problem its linearization, which is exact
     * @param discriminator the problem without a region
     * @param optimalWeights {@code w*} of that problem, by the construction of its samples
     * @param distance {@code ‖w* − w‖}
     */
    public record LinearScore(
            TrustRegionScore problem, LogisticDual discriminator, Vector optimalWeights, double distance)
            implements Instance {
        /** Tells whether {@code w*} lies within the region. */
        public boolean containsOptimum() {
            return problem.delta() >= distance * distance / 2;
        }

        @Override
        public String regime() {
            return containsOptimum() ? "optimum inside the region" : "optimum outside the region";
        }
    }

    /** Returns linear scores, starting at some distance from {@code w*}, with a region of half, three quarters, 1.25 or twice that radius. */
    public static Arbitrary<LinearScore> linearScores() {
        return Combinators.combine(
                        Separations.logistic(), Arbitraries.of(0.5, 0.75, 1.25, 2.0), Numbers.integers(0, 1 << 20))
                .as((in, factor, seed) -> {
                    LogisticDual discriminator = in.problem();
                    Vector optimum = discriminator.weights(discriminator.multipliers(in.scaled()));
                    Vector away = uniform(optimum.size(), new Random(seed));
                    double distance = away.norm();
                    double radius = factor * distance;
                    return new LinearScore(
                            TrustRegionScore.ofLinear(discriminator, optimum.minus(away), radius * radius / 2),
                            discriminator,
                            optimum,
                            distance);
                });
    }
}
