package org.convexgan.golden;

/** The checks of a judge, in the order in which it applies them; the first that fails rejects an answer. */
public enum Check implements Labelled {
    /** The answer says infeasible where the instance is feasible, or the reverse. */
    STATUS("status"),
    /** A field of the answer is missing or has the wrong shape. */
    SHAPE("shape"),
    /** A constraint is violated beyond {@code tol.feas * (1 + scale)}. */
    PRIMAL_FEASIBILITY("primal-feasibility"),
    /** The dual point of the answer violates its own constraints. */
    DUAL_FEASIBILITY("dual-feasibility"),
    /** {@code |p - d| > tol.gap * max(1, |p|, |d|)}. */
    GAP("gap"),
    /** The claimed value differs from the objective recomputed at the primal point. */
    VALUE("value");

    private final String label;

    Check(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns the check with the given label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Check of(String label) {
        return Labelled.of(values(), label);
    }
}
