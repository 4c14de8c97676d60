package org.convexgan.arbitraries;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.LogisticLoss;
import org.convexgan.problem.TrustRegionCost;
import org.convexgan.problem.TrustRegionScore;

/** The simplest scores that are not linear in the weights, with both models of the step. */
public final class QuadraticScores {
    private QuadraticScores() {}

    /**
     * A discriminator with the scores {@code F_i(w) = b_iᵀw + a_i/2·‖w‖²}, the data first.
     *
     * @param real number of real samples
     * @param slopes {@code b_i}, one row per sample
     * @param curvatures {@code a_i}
     * @param c weight of the regularizer
     * @param w current weights
     * @param radius {@code √(2Δ)}
     */
    public record Discriminator(int real, Matrix slopes, Vector curvatures, double c, Vector w, double radius)
            implements Instance {

        /** Returns {@code F_i} at some weights. */
        private Vector scores(Vector at) {
            return slopes.times(at).plus(curvatures.times(at.dot(at) / 2));
        }

        /** Returns the regularized cost, eq. (2) with these scores. */
        public double cost(Vector at) {
            Vector scores = scores(at);
            double losses = IntStream.range(0, scores.size())
                    .mapToDouble(i -> LogisticLoss.softplus(i < real ? -scores.get(i) : scores.get(i)))
                    .sum();
            return c * at.dot(at) / 2 + losses / scores.size();
        }

        private Matrix jacobian() {
            return slopes.plus(curvatures.outer(w));
        }

        /** Returns the model with linearized scores. */
        @Override
        public TrustRegionScore problem() {
            int all = curvatures.size();
            Vector scores = scores(w);
            Matrix jacobian = jacobian();
            return new TrustRegionScore(
                    w,
                    TrustRegions.part(scores, 0, real),
                    TrustRegions.part(scores, real, all),
                    TrustRegions.rows(jacobian, 0, real),
                    TrustRegions.rows(jacobian, real, all),
                    c,
                    radius * radius / 2);
        }

        /** Returns the linearized cost. */
        public TrustRegionCost linearizedCost() {
            Vector scores = scores(w);
            Vector slopesOfLosses = Vector.of(IntStream.range(0, scores.size())
                    .mapToDouble(
                            i -> i < real ? -LogisticLoss.sigmoid(-scores.get(i)) : LogisticLoss.sigmoid(scores.get(i)))
                    .toArray());
            Vector gradient =
                    w.times(c).plus(jacobian().transpose().times(slopesOfLosses).times(1.0 / scores.size()));
            return new TrustRegionCost(w, gradient, cost(w), radius * radius / 2);
        }

        @Override
        public String regime() {
            return curvatures.maxAbs() == 0 ? "linear score" : "curved score";
        }
    }

    /** Returns discriminators with one or two weights. */
    public static Arbitrary<Discriminator> discriminators() {
        return Combinators.combine(
                        Numbers.integers(1, 2), Numbers.integers(1, 2), Numbers.integers(1, 2), Numbers.integers(0, 5))
                .flatAs((real, generated, d, straight) -> Combinators.combine(
                                Numbers.matrices(real + generated, d, -2, 2),
                                straight == 0
                                        ? Arbitraries.just(Vector.zeros(real + generated))
                                        : Numbers.vectors(real + generated, -1, 1),
                                Arbitraries.of(1 / 8.0, 1 / 2.0, 2.0),
                                Numbers.vectors(d, -1, 1),
                                Arbitraries.of(1 / 64.0, 1 / 8.0, 1.0))
                        .as((slopes, curvatures, c, w, radius) ->
                                new Discriminator(real, slopes, curvatures, c, w, radius)));
    }
}
