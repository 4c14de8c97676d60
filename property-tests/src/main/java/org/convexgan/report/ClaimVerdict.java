package org.convexgan.report;

import java.util.List;
import org.convexgan.golden.Claim;
import org.convexgan.ledger.LedgerEntry.Outcome;
import org.convexgan.ledger.LedgerEntry.PropertyRun;
import org.convexgan.ledger.LedgerEntry.Role;

/** What a run says about a claim, in the words of the registry. */
public enum ClaimVerdict {
    HOLDS("HOLDS", "hold", "✓"),
    AMENDED("AMENDED", "amended", "Δ"),
    REFUTED("REFUTED", "refuted", "✗"),
    CONSISTENT("CONSISTENT", "consistent", "≈"),
    UNDECIDABLE("UNDECIDABLE", "undecidable", "?"),
    REFERENCE_ONLY("REFERENCE_ONLY", "reference only", "→"),
    NOT_IMPLEMENTED("NOT_RUN(not-implemented)", "not implemented", "○"),
    FILTERED("NOT_RUN(filtered)", "filtered out", "–");

    private final String text;
    private final String counted;
    private final String glyph;

    ClaimVerdict(String text, String counted, String glyph) {
        this.text = text;
        this.counted = counted;
        this.glyph = glyph;
    }

    /** Returns the word of the registry. */
    public String text() {
        return text;
    }

    /** Returns the words after a number of claims, e.g. {@code "hold"}. */
    public String counted() {
        return counted;
    }

    /** Returns a sign that tells the verdict without colour. */
    public String glyph() {
        return glyph;
    }

    /** Returns the verdict in capitals, e.g. {@code "NOT IMPLEMENTED"}. */
    public String label() {
        return name().replace('_', ' ');
    }

    /** Tells whether the verdict rests on checks of this run. */
    public boolean isReached() {
        return compareTo(UNDECIDABLE) <= 0;
    }

    /**
     * Concludes from the properties of a claim.
     *
     * <p>A printed statement that fails on an instance is refuted; if a corrected statement was checked and never failed,
     * it is amended instead.
     * A claim holds if it was checked as printed, never failed, and no search found a counterexample. It is consistent if nothing but studies speaks for
     * it and each kept its budget. What has neither, such as a statement with a constant that nobody names, is undecidable.
     */
    static ClaimVerdict of(Claim claim, List<PropertyRun> properties) {
        if (claim.kind() == Claim.Kind.PUBLISHED) {
            return REFERENCE_ONLY;
        }
        if (properties.isEmpty()) {
            return claim.decided() ? FILTERED : NOT_IMPLEMENTED;
        }
        boolean counterexample = properties.stream()
                .anyMatch(p -> p.outcome() == Outcome.FALSIFIED
                        || p.role() == Role.AS_PRINTED && p.outcome() == Outcome.FAILED);
        boolean amendmentFails =
                properties.stream().anyMatch(p -> p.role() == Role.AMENDED && p.outcome() == Outcome.FAILED);
        boolean amended = has(properties, Role.AMENDED) && !amendmentFails;
        if (counterexample) {
            return amended ? AMENDED : REFUTED;
        }
        boolean studyFails =
                properties.stream().anyMatch(p -> p.role() == Role.STUDIES && p.outcome() == Outcome.FAILED);
        if (amendmentFails || studyFails) {
            return UNDECIDABLE;
        }
        if (has(properties, Role.AS_PRINTED)) {
            return HOLDS;
        }
        return has(properties, Role.STUDIES) ? CONSISTENT : UNDECIDABLE;
    }

    private static boolean has(List<PropertyRun> properties, Role role) {
        return properties.stream().anyMatch(p -> p.role() == role && p.outcome() == Outcome.PASSED);
    }
}
