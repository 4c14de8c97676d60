package org.convexgan.report;

import org.convexgan.golden.Claim;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * One way in which an implementation fails a claim.
 *
 * @param subject the implementation
 * @param claim what it fails
 * @param item the smallest failing instance, shrunk if that made it smaller
 * @param answer what it said to that
 * @param instances how many instances fail this way
 */
public record ComparisonFailure(
        ComparisonSubject subject, Claim claim, ComparisonItem item, AnswerRun answer, int instances) {

    /** Returns what kind of failure it is. */
    public ComparisonVerdict verdict() {
        return ComparisonVerdict.of(answer);
    }

    /** Returns {@code "FAIL (gap)"} or {@code "ERROR (timeout)"}. */
    public String title() {
        String cause = ComparisonText.cause(answer);
        return verdict().word() + (cause.isEmpty() ? "" : " (" + cause + ")");
    }

    /** Returns what decided, on one line. */
    public String reason() {
        return ComparisonText.line(answer.reason());
    }

    /** Returns the data of the smallest failing instance. */
    public String instance() {
        return ComparisonText.instance(answer.input());
    }

    /** Returns values and residuals in words. */
    public String evidence() {
        return ComparisonText.evidence(answer.certificate());
    }

    /** Returns the shell command that asks for the smallest failing instance again. */
    public String reproducer() {
        return subject.reproducer(item);
    }
}
