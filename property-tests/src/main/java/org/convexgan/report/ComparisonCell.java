package org.convexgan.report;

import java.util.List;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * The answers of one implementation to one claim, or to one instance of it.
 *
 * @param verdict what they amount to
 * @param verified counted answers that the judge verified
 * @param free instances that a trivial implementation passes; they count only where this one is wrong
 * @param detail for one failing instance the check or fault, else empty
 */
public record ComparisonCell(ComparisonVerdict verdict, ComparisonRate verified, long free, String detail) {

    static ComparisonCell of(List<AnswerRun> answers) {
        ComparisonVerdict verdict = ComparisonVerdict.of(answers);
        return new ComparisonCell(
                verdict,
                ComparisonCount.verified(answers),
                answers.stream().filter(AnswerRun::free).count(),
                verdict.isFailure() && answers.size() == 1 ? ComparisonText.cause(answers.get(0)) : "");
    }

    /** Tells whether there is a share to show. */
    public boolean isCounted() {
        return verified.whole() > 0;
    }

    /** Returns {@code "PASS 12/12"}, without a share where nothing counts. */
    public String text() {
        return verdict.word() + (isCounted() ? " " + verified.text() : "");
    }
}
