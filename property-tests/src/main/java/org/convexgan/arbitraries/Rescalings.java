package org.convexgan.arbitraries;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.problem.WeightRescaling;

/** One neuron of a positively homogeneous discriminator, whose layers can be rescaled against each other. */
public final class Rescalings {
    private Rescalings() {}

    /**
     * An instance of appendix D.1.
     *
     * @param problem the norms
     */
    public record Rescaling(WeightRescaling problem) implements Instance {
        @Override
        public String regime() {
            return "degree " + problem.degree();
        }
    }

    /** Returns instances of appendix D.1 for both degrees. */
    public static Arbitrary<Rescaling> rescalings() {
        return Combinators.combine(Numbers.integers(1, 32), Numbers.integers(1, 32), Arbitraries.of(1, 2))
                .as((u, v, degree) -> new Rescaling(new WeightRescaling(u / 4.0, v / 4.0, degree)));
    }
}
