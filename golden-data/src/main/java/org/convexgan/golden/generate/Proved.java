package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What exact arithmetic has established about an instance.
 *
 * @param optimum the optimal value; absent if the instance is infeasible
 * @param hypotheses the preconditions of the claim with their margins
 * @param unique quantities shared by all optima
 */
record Proved(@Nullable Interval optimum, List<Hypothesis> hypotheses, List<Unique> unique) {
    /**
     * A precondition.
     *
     * @param name formula
     * @param truth whether it holds
     * @param margin by how much, {@code >= 0} exactly if it holds
     */
    record Hypothesis(String name, boolean truth, BigFraction margin) {
        Hypothesis {
            ProofException.require(truth == margin.signum() >= 0, "margin >= 0 exactly if " + name, margin);
        }
    }

    /**
     * A quantity that is unique at the optimum.
     *
     * @param quantity its name
     * @param value its value
     * @param vector whether it has one dimension on the wire
     */
    record Unique(String quantity, RationalMatrix value, boolean vector) {}

    static Proved optimal(Interval optimum) {
        return new Proved(optimum, List.of(), List.of());
    }

    static Proved optimal(BigFraction optimum) {
        return optimal(Interval.of(optimum));
    }

    static Proved infeasible() {
        return new Proved(null, List.of(), List.of());
    }

    /** Adds an integer-valued precondition: it holds if {@code margin >= 0}. */
    Proved given(String name, BigFraction margin) {
        List<Hypothesis> all = new ArrayList<>(hypotheses);
        all.add(new Hypothesis(name, margin.signum() >= 0, margin));
        return new Proved(optimum, List.copyOf(all), unique);
    }

    Proved uniqueMatrix(String quantity, RationalMatrix value) {
        return with(new Unique(quantity, value, false));
    }

    Proved uniqueVector(String quantity, RationalMatrix value) {
        return with(new Unique(quantity, value, true));
    }

    private Proved with(Unique quantity) {
        List<Unique> all = new ArrayList<>(unique);
        all.add(quantity);
        return new Proved(optimum, hypotheses, List.copyOf(all));
    }
}
