package org.convexgan.report;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * What counts in a comparison, and what it counts as.
 *
 * <p>An answer counts unless its instance is free or could not be decided or was not run; an unsupported one counts, so that declining earns nothing. It
 * claims if it says {@code optimal} or {@code infeasible}, and is verified if the judge passed what it claims: a point that is merely feasible claims nothing.
 */
final class ComparisonCount {
    private static final Set<String> UNCOUNTED = Set.of("NOT_APPLICABLE", "NOT_RUN");
    private static final Set<String> CLAIMS = Set.of("optimal", "infeasible");

    private ComparisonCount() {}

    static boolean isCounted(AnswerRun answer) {
        return !answer.free() && !UNCOUNTED.contains(answer.verdict());
    }

    static boolean isVerified(AnswerRun answer) {
        return answer.verdict().equals("PASS") && isClaimed(answer);
    }

    /** Returns the counted answers that the judge verified. */
    static ComparisonRate verified(Collection<AnswerRun> answers) {
        return share(answers, ComparisonCount::isVerified);
    }

    /** Returns the counted answers that claim a solution, right or wrong. */
    static ComparisonRate claimed(Collection<AnswerRun> answers) {
        return share(answers, ComparisonCount::isClaimed);
    }

    private static boolean isClaimed(AnswerRun answer) {
        return answer.reply() != null
                && CLAIMS.contains(answer.reply().path("status").asText());
    }

    private static ComparisonRate share(Collection<AnswerRun> answers, Predicate<AnswerRun> part) {
        long whole = answers.stream().filter(ComparisonCount::isCounted).count();
        return new ComparisonRate(
                answers.stream().filter(ComparisonCount::isCounted).filter(part).count(), whole);
    }
}
