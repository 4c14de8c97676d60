package org.convexgan.arbitraries;

import java.util.List;
import net.jqwik.api.Arbitrary;
import org.convexgan.judge.property.Instance;
import org.convexgan.problem.NormConstrainedCovariance;

/** Norm-constrained scatter matching with a penalty and with half of it. */
public final class TwoWeights {
    private static final double ROUNDING = 1e-12;

    private TwoWeights() {}

    /**
     * An instance of appendix C.3.3.
     *
     * @param problem the problem as displayed, weight {@code β_g/2}
     * @param introduced the same data with the weight that introduces it, {@code β_g}
     * @param squares {@code λ_i = σ_i²}, chosen, descending
     */
    public record Readings(
            NormConstrainedCovariance problem, NormConstrainedCovariance introduced, List<Double> squares)
            implements Instance {
        @Override
        public String regime() {
            return excess() > ROUNDING * scale() ? "minimizers differ" : "a common minimizer";
        }

        /** Returns {@code p*} of the displayed problem: {@code min(⌊2/β_g⌋, n_f)} directions are levelled. */
        public double optimalValue() {
            return displayed(level(problem.betaG()));
        }

        /** Returns by how much the minimizer for {@code β_g} misses the optimum of the displayed problem. */
        public double excess() {
            return displayed(level(introduced.betaG())) - optimalValue();
        }

        /** Returns {@code λ_1}, or 1 if that is 0. */
        public double scale() {
            return Math.max(1, squares.get(0));
        }

        private double level(double weight) {
            int kept = (int) Math.min(Math.floor(1 / weight + ROUNDING), problem.rows());
            return kept < squares.size() ? squares.get(kept) : 0;
        }

        private double displayed(double level) {
            return level
                    + problem.betaG()
                            * squares.stream()
                                    .mapToDouble(lambda -> Math.max(0, lambda - level))
                                    .sum();
        }
    }

    /** Returns both readings of the instances of eq. (36). */
    public static Arbitrary<Readings> readings() {
        return Spectra.levelling().map(in -> {
            NormConstrainedCovariance p = in.problem();
            return new Readings(new NormConstrainedCovariance(p.realData(), p.rows(), p.betaG() / 2), p, in.squares());
        });
    }
}
