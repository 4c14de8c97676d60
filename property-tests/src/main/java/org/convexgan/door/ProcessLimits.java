package org.convexgan.door;

import org.convexgan.certificate.Require;

/**
 * What a subject may use up before it is called faulty.
 *
 * @param lineBytes longest line of a reply, in bytes without its end; {@code >= 1}
 * @param nesting deepest nesting of arrays and objects in a reply; {@code >= 1}
 * @param errorBytes how much of the end of the error output is kept; {@code >= 0}
 * @param restarts how often a subject is started again after a fault; {@code >= 0}
 * @param grace share of its budget by which a request may be late; {@code >= 0}
 * @param helloSeconds time between start and the answer to hello; {@code > 0}
 * @param byeSeconds time between bye and the end of the process; {@code > 0}
 */
public record ProcessLimits(
        int lineBytes,
        int nesting,
        int errorBytes,
        int restarts,
        double grace,
        double helloSeconds,
        double byeSeconds) {
    /** The limits of protocol v1. */
    public static final ProcessLimits V1 = new ProcessLimits(16 << 20, 64, 64 << 10, 3, 0.5, 60, 5);

    public ProcessLimits {
        Require.atLeast("lineBytes", lineBytes, 1);
        Require.atLeast("nesting", nesting, 1);
        Require.atLeast("errorBytes", errorBytes, 0);
        Require.atLeast("restarts", restarts, 0);
        Require.nonNegative("grace", grace);
        Require.positive("helloSeconds", helloSeconds);
        Require.positive("byeSeconds", byeSeconds);
    }

    /** Returns the time after which a request with the given budget is given up, in seconds. */
    double limitSeconds(double budgetSeconds) {
        return budgetSeconds * (1 + grace);
    }
}
