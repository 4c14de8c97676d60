package org.convexgan.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/** What the answers of one implementation to the instances of one claim amount to; the worst come first. */
public enum ComparisonVerdict {
    SUITE_FAULT("‼", "the judge contradicts itself"),
    ERROR("⚠", "no usable reply: crash, time-out, protocol, or the implementation gave up"),
    FLAKY("⇄", "a repetition of the request came out differently"),
    FAIL("✗", "a wrong answer"),
    NOT_RUN("○", "instances that were not asked"),
    PARTIAL(
            "◐",
            "nothing wrong, but some instances are unsupported, undecidable or answered with a feasible point only"),
    UNSUPPORTED("–", "the implementation declines"),
    PASS("✓", "every counted instance is verified"),
    FREE("◇", "a trivial implementation passes the instance: passing it earns nothing, failing it counts"),
    UNDECIDABLE("?", "the evidence neither proves nor disproves the answer"),
    NOT_APPLICABLE("∅", "too close to the border of a hypothesis to decide"),
    NOT_ASKED("·", "the run was not about this instance");

    private final String glyph;
    private final String meaning;

    ComparisonVerdict(String glyph, String meaning) {
        this.glyph = glyph;
        this.meaning = meaning;
    }

    /** Returns a sign that tells the verdict without color. */
    public String glyph() {
        return glyph;
    }

    /** Returns the verdict in capitals, e.g. {@code "NOT RUN"}. */
    public String word() {
        return name().replace('_', ' ');
    }

    /** Returns what the word means, for a legend. */
    public String meaning() {
        return meaning;
    }

    /** Tells whether the verdict speaks against the implementation or the suite. */
    public boolean isFailure() {
        return compareTo(FAIL) <= 0;
    }

    /**
     * Reads the verdict of one answer.
     *
     * @throws IllegalArgumentException if no judge gives it
     */
    static ComparisonVerdict of(AnswerRun answer) {
        return Arrays.stream(values())
                .filter(verdict -> !List.of(PARTIAL, FREE, NOT_ASKED).contains(verdict))
                .filter(verdict -> verdict.name().equals(answer.verdict()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("verdict of %s must be one of the judge's, but was %s"
                        .formatted(answer.item(), answer.verdict())));
    }

    /**
     * Concludes from the answers to all instances of a claim.
     *
     * <p>A failure shows even on a free instance. Otherwise the instances that are not free decide: whatever was not run is named, and only a claim whose counted
     * instances are all verified passes.
     */
    static ComparisonVerdict of(Collection<AnswerRun> answers) {
        if (answers.isEmpty()) {
            return NOT_ASKED;
        }
        ComparisonVerdict worst = answers.stream()
                .map(ComparisonVerdict::of)
                .min(ComparisonVerdict::compareTo)
                .orElseThrow();
        if (worst.isFailure()) {
            return worst;
        }
        if (answers.stream().allMatch(AnswerRun::free)) {
            return FREE;
        }
        Set<ComparisonVerdict> met = EnumSet.noneOf(ComparisonVerdict.class);
        answers.stream().filter(answer -> !answer.free()).forEach(answer -> met.add(of(answer)));
        if (met.contains(NOT_RUN)) {
            return NOT_RUN;
        }
        boolean undecidable = met.remove(UNDECIDABLE);
        met.remove(NOT_APPLICABLE);
        if (met.isEmpty()) {
            return undecidable ? UNDECIDABLE : NOT_APPLICABLE;
        }
        ComparisonRate verified = ComparisonCount.verified(answers);
        if (verified.part() == verified.whole()) {
            return undecidable ? PARTIAL : PASS;
        }
        return met.contains(PASS) ? PARTIAL : UNSUPPORTED;
    }
}
