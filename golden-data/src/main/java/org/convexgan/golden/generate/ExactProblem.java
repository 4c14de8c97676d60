package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** One instance: its data, its definition in exact arithmetic, and a proof of its optimum. */
interface ExactProblem {
    /** Returns the wire name. */
    String name();

    /** Returns the input of the request. */
    Point input();

    /**
     * Proves the optimum by a primal-dual pair with equal objectives, or proves infeasibility.
     *
     * @throws ProofException if the arithmetic does not confirm it
     */
    Proved prove();

    /** Returns the shapes of the fields of a primal point; a side of -1 may have any length. */
    Map<String, List<Integer>> primalShapes();

    /** Returns whether a point violates every constraint by at most {@code slack}. */
    boolean primalFeasible(Point primal, BigFraction slack);

    /** Returns an upper bound on the size of the data that the constraint compares. */
    BigFraction scale();

    /** Returns the objective. */
    Interval objective(Point primal);

    /** Returns whether a dual point violates every dual constraint by at most {@code slack}. */
    default boolean dualFeasible(Point dual, BigFraction slack) {
        throw new IllegalArgumentException("dual must be absent for " + name());
    }

    /** Returns the bound that a dual point proves. */
    default Interval bound(Point dual) {
        throw new IllegalArgumentException("dual must be absent for " + name());
    }

    /** Returns whether the optimum is a value of the wire protocol, and not only a count that completeness is judged by. */
    default boolean hasValue() {
        return true;
    }
}
