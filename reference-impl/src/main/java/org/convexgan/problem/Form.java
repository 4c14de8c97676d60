package org.convexgan.problem;

/** Which primal value the update of the multipliers sees. */
public enum Form {
    /** The new one, as in Algorithm 1 of PD. */
    FRESH,
    /** The one of step t, as in (5), (6) of PD. */
    STALE
}
