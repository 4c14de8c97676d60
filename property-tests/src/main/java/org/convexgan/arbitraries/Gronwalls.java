package org.convexgan.arbitraries;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.DiscreteGronwall;

/** Inequalities of Gronwall's type, and sequences that satisfy them with chosen slack. */
public final class Gronwalls {
    private static final int MOST_WEIGHTS = 12;

    private Gronwalls() {}

    /**
     * An inequality with a slack for each of its rows.
     *
     * @param problem the data
     * @param slack one entry {@code ≥ 0} for each member of the sequence
     */
    public record Inequality(DiscreteGronwall problem, Vector slack) implements Instance {
        @Override
        public String regime() {
            if (problem.psi() == 0) {
                return "psi = 0";
            }
            return problem.psi() > 0 ? "psi > 0" : "psi < 0";
        }

        /** Returns the sequence with {@code φ_t = ψ − slack_t + η·Σ_{i<t} p_i·φ_i}. */
        public Vector sequence() {
            double[] phi = new double[slack.size()];
            double sum = 0;
            for (int t = 0; t < phi.length; t++) {
                phi[t] = problem.psi() - slack.get(t) + problem.eta() * sum;
                sum += t < problem.p().size() ? problem.p().get(t) * phi[t] : 0;
            }
            return Vector.of(phi);
        }
    }

    /** Returns inequalities with {@code ψ} of either sign. */
    public static Arbitrary<Inequality> inequalities() {
        return Numbers.integers(1, MOST_WEIGHTS)
                .flatMap(n -> Combinators.combine(
                                Numbers.vectors(n, 0, 2),
                                Arbitraries.of(0.0, 0.125, 0.25, 0.5, 1.0),
                                Arbitraries.frequencyOf(
                                        Tuple.of(4, Numbers.quarters(-3, 3)), Tuple.of(1, Arbitraries.just(0.0))),
                                Numbers.vectors(n + 1, 0, 1),
                                Numbers.scales())
                        .as((p, eta, psi, slack, scale) ->
                                new Inequality(new DiscreteGronwall(p.times(scale), eta, scale * psi), slack)));
    }
}
