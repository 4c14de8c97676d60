package org.convexgan.judge.property;

import java.io.Serial;
import org.convexgan.golden.Check;

/** A statement that fails on an instance. */
public final class ClaimViolation extends AssertionError {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Check check;

    ClaimViolation(Check check, String message) {
        super(message);
        this.check = check;
    }

    /** Returns the check that failed. */
    public Check check() {
        return check;
    }
}
