package org.convexgan.golden;

/**
 * Something wrong with the data files.
 *
 * @param file the file
 * @param place the case, tag or claim; empty if it is the file as a whole
 * @param rule the rule that is broken
 * @param message what is wrong, with the value
 */
public record Finding(String file, String place, Rule rule, String message) {
    /** The rules of {@link Lint}. */
    public enum Rule {
        /** A document breaks its JSON Schema. */
        SCHEMA,
        /** A vector file names a claim that is not in the registry. */
        UNKNOWN_CLAIM,
        /** A vector file names a problem without a wire schema. */
        UNKNOWN_PROBLEM,
        /** A declared tag that no case uses. */
        UNUSED_TAG,
        /** A used tag that is not declared. */
        UNDECLARED_TAG,
        /** Two cases with one id. */
        DUPLICATE_ID,
        /** Two cases with the same input and candidate for the same claim. */
        DUPLICATE_DIGEST,
        /** A digest that is not the one of the case. */
        WRONG_DIGEST,
        /** A claim that must be decided without a positive case. */
        NO_POSITIVE_CASE,
        /** A claim that must be decided without a negative case. */
        NO_NEGATIVE_CASE,
        /** An input or candidate that breaks the wire schema of its problem. */
        WIRE,
        /** An id that is not lower-case words joined by hyphens. */
        SLUG,
        /** An enclosure wider than 1e-38 of its size. */
        WIDE_ENCLOSURE
    }

    @Override
    public String toString() {
        return file + (place.isEmpty() ? "" : " " + place) + ": " + rule + ": " + message;
    }
}
