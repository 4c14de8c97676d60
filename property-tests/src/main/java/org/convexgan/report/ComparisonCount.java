package org.convexgan.report;

import java.util.Collection;
import java.util.function.Predicate;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/** Shares of the answers that count. */
final class ComparisonCount {
    private ComparisonCount() {}

    /** Returns the counted answers that the judge verified. */
    static ComparisonRate verified(Collection<AnswerRun> answers) {
        return share(answers, AnswerRun::verified);
    }

    /** Returns the counted answers that claim a solution, right or wrong. */
    static ComparisonRate claimed(Collection<AnswerRun> answers) {
        return share(answers, AnswerRun::claimed);
    }

    private static ComparisonRate share(Collection<AnswerRun> answers, Predicate<AnswerRun> part) {
        long whole = answers.stream().filter(AnswerRun::counts).count();
        return new ComparisonRate(
                answers.stream().filter(AnswerRun::counts).filter(part).count(), whole);
    }
}
