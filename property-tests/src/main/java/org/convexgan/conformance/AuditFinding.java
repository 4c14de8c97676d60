package org.convexgan.conformance;

/**
 * Something in a ledger that this suite does not come to again.
 *
 * @param line line of the ledger, from 1
 * @param item id of the instance, empty if it is about the ledger as a whole
 * @param rule the rule that is broken
 * @param message what must be, and what was
 */
public record AuditFinding(int line, String item, Rule rule, String message) {
    /** The rules of {@link Audit}. */
    public enum Rule {
        /** A run, a subject, answers, the end. */
        FRAME,
        /** The last line, with the number of answers. */
        END,
        /** The vector files of this suite. */
        DATA,
        /** The instances that seed, number and filter of the run choose, all of them and in their order; the number of those left out. */
        SELECTION,
        /** One answer per instance. */
        DUPLICATE,
        /** A claim of the registry. */
        CLAIM,
        /** The digest of problem and input, which this suite must be able to read. */
        DIGEST,
        /** The vector as this suite has it, the twin or generated instance that the seed draws, and the tolerance of its kind. */
        ORIGIN,
        /** Whether a null subject passes. */
        FREE,
        /** Verdict, check and fault. */
        VERDICT,
        /** The reason, up to its numbers. */
        REASON,
        /** Values and residuals. */
        CERTIFICATE
    }

    @Override
    public String toString() {
        return "line " + line + (item.isEmpty() ? "" : " " + item) + ": " + rule + ": " + message;
    }
}
