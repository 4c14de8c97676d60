package org.convexgan.judge;

import java.util.Optional;
import org.convexgan.certificate.Certificate;
import org.convexgan.golden.Check;

/**
 * A verdict with its evidence.
 *
 * @param verdict the verdict
 * @param certificate primal value against the best proved bound, if the answer had a feasible point
 */
public record Judgement(Verdict verdict, Optional<Certificate> certificate) {

    static Judgement of(Verdict verdict) {
        return new Judgement(verdict, Optional.empty());
    }

    static Judgement fail(Check check, String reason, Object... values) {
        return of(new Verdict.Fail(check, reason.formatted(values)));
    }

    /** Tells whether the answer is right. */
    public boolean isPass() {
        return verdict instanceof Verdict.Pass;
    }
}
