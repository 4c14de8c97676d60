package org.convexgan.arbitraries;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.problem.NormConstrainedMean;

/** Instances of a norm-constrained linear discriminator, whose answer is a function of the chosen length of a sum of samples. */
public final class CappedMeans {
    private CappedMeans() {}

    /**
     * An instance of Corollary C.1.
     *
     * @param problem the data
     * @param sumLength {@code ‖s‖}, chosen
     */
    public record Capped(NormConstrainedMean problem, double sumLength) implements Instance {
        @Override
        public String regime() {
            if (sumLength == 0) {
                return "zero sum";
            }
            return sumLength > problem.rows() / (2 * problem.betaG()) ? "capped" : "matched";
        }

        /** Returns {@code ‖s‖ − t + β_g·t²/n_f} with {@code t = min(‖s‖, n_f/(2β_g))}. */
        public double optimalValue() {
            double t = Math.min(sumLength, problem.rows() / (2 * problem.betaG()));
            return sumLength - t + problem.betaG() * t * t / problem.rows();
        }
    }

    /** Returns instances of Corollary C.1. */
    public static Arbitrary<Capped> capped() {
        return Means.sums()
                .flatMap(sum -> Combinators.combine(
                                Means.samplesWithSum(sum.get1()), Numbers.integers(1, 6), Numbers.betweenQuarters(0, 2))
                        .as((x, rows, betaG) -> new Capped(new NormConstrainedMean(x, rows, betaG), sum.get2())));
    }
}
