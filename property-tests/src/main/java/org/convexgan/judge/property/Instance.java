package org.convexgan.judge.property;

import org.convexgan.problem.Problem;

/** A generated instance that knows which case of the theory it belongs to, built from its answer. */
public interface Instance {
    /** Returns the problem that an implementation would be sent. */
    Problem problem();

    /** Returns the case, e.g. {@code "some cut"}. */
    String regime();
}
