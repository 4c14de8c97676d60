package org.convexgan.golden;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One machine-checked statement of a paper, with what the suite must find about it.
 *
 * @param id stable identifier, e.g. {@code "HC-T2.1.quad"}
 * @param paper {@code HC}, {@code PD}, {@code DG} or {@code OP}
 * @param locator where in the paper the statement stands
 * @param title what a table shows
 * @param statement the statement as the paper prints it
 * @param hypotheses what it presupposes, printed or not
 * @param kind how it can be decided
 * @param level what an implementation owes it
 * @param finding what the numerical work behind the specification found
 * @param expected the verdict the suite must reach now
 * @param erratum the correction or the counterexample, if there is one
 * @param remark anything else a reader needs, in one line
 */
public record Claim(
        String id,
        String paper,
        String locator,
        String title,
        Statement statement,
        List<Hypothesis> hypotheses,
        Kind kind,
        Level level,
        String finding,
        String expected,
        @Nullable String erratum,
        @Nullable String remark) {
    /**
     * A statement in words and as a formula.
     *
     * @param text plain sentences with Unicode mathematics
     * @param tex LaTeX math mode without delimiters
     */
    public record Statement(String text, String tex) {}

    /**
     * A precondition of a claim.
     *
     * @param name short label
     * @param text plain words
     * @param tex LaTeX math mode without delimiters
     * @param printed whether the paper states it
     */
    public record Hypothesis(String name, String text, String tex, boolean printed) {}

    /** How a claim can be decided. */
    public enum Kind implements Labelled {
        /** By exact arithmetic or a certificate. */
        EXACT("exact"),
        /** By seeded repetition with a failure budget. */
        STATISTICAL("statistical"),
        /** Not here: the paper reports a measured number. */
        PUBLISHED("published");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What an implementation of the corresponding problem owes a claim. */
    public enum Level implements Labelled {
        /** It must satisfy the claim. */
        REQUIRED("required"),
        /** Nothing: the claim is about the paper. */
        INFORMATIVE("informative"),
        /** It must satisfy the claim within a stated failure budget. */
        STOCHASTIC("stochastic"),
        /** Nothing that a run here can decide. */
        PUBLISHED("published");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public Claim {
        hypotheses = List.copyOf(hypotheses);
    }

    /** Returns whether the suite must reach a verdict of its own, so that vectors of both polarities must exist. */
    public boolean decided() {
        return !expected.startsWith("NOT_RUN") && !expected.equals("REFERENCE_ONLY");
    }

    static Claim read(JsonReading json) {
        JsonReading claim = json.at(json.text("id"));
        JsonReading statement = claim.object("statement");
        return new Claim(
                claim.text("id"),
                claim.text("paper"),
                claim.text("locator"),
                claim.text("title"),
                new Statement(statement.text("text"), statement.text("tex")),
                claim.objects(
                        "hypotheses",
                        h -> new Hypothesis(h.text("name"), h.text("text"), h.text("tex"), h.truth("printed"))),
                claim.parsed("kind", label -> Labelled.of(Kind.values(), label)),
                claim.parsed("level", label -> Labelled.of(Level.values(), label)),
                claim.text("finding"),
                claim.text("expected"),
                claim.optionalText("erratum"),
                claim.optionalText("remark"));
    }
}
