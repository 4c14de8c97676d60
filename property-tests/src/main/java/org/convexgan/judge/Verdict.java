package org.convexgan.judge;

import org.convexgan.golden.Check;

/** What the judge says about one answer. */
public sealed interface Verdict {

    /** The answer is right: proved by a certificate, or infeasible as claimed. */
    record Pass() implements Verdict {}

    /**
     * The answer is wrong.
     *
     * @param check the first check that rejects it
     * @param reason constraint or values that decide
     */
    record Fail(Check check, String reason) implements Verdict {}

    /**
     * The implementation declines.
     *
     * @param reason in its own words
     */
    record Unsupported(String reason) implements Verdict {}

    /**
     * The instance is too close to the border of a hypothesis to be decided in this precision.
     *
     * @param hypothesis the inequality
     * @param margin signed distance from its border
     */
    record NotApplicable(String hypothesis, double margin) implements Verdict {}

    /**
     * No proof within reach decides: the optimal value lies somewhere between the answer's own and a bound, and no better point is known.
     *
     * @param value objective of the answer
     * @param bound proved bound on the optimal value
     */
    record Undecidable(double value, double bound) implements Verdict {}

    /**
     * The implementation gave up.
     *
     * @param message in its own words
     */
    record Error(String message) implements Verdict {}

    /**
     * The judge contradicts itself: two points without any violation break weak duality, or the reference bound is not feasible.
     *
     * @param contradiction the values that cannot both be right
     */
    record SuiteFault(String contradiction) implements Verdict {}
}
