package org.convexgan.judge.property;

import org.convexgan.golden.Check;

/**
 * A wrong subject, with the check that exists to reject it.
 *
 * @param <S> what the properties of a claim are tried on
 */
public interface WrongSubject<S> {
    /** Returns its name. */
    String name();

    /** Returns what is wrong with it, in a few words. */
    String fault();

    /** Returns the check that must reject it. */
    Check intended();

    /** Returns the subject itself. */
    S subject();
}
