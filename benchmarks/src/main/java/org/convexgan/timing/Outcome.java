package org.convexgan.timing;

import java.util.List;
import java.util.Map;

/**
 * What one round of a case gave.
 *
 * @param verdict {@code PASS}, {@code FAIL}, {@code ERROR}, {@code NOT_RUN} or {@code REFERENCE}
 * @param reason how the answer was proved right, or why there is no time
 * @param seconds time of one call for each iteration
 * @param measures other quantities by name with their unit
 */
public record Outcome(String verdict, String reason, List<Double> seconds, Map<String, Double> measures) {

    /** A right answer and its times. */
    static Outcome pass(String reason, List<Double> seconds) {
        return new Outcome("PASS", reason, seconds, Map.of());
    }

    /** A wrong answer: no time. */
    static Outcome fail(String reason) {
        return new Outcome("FAIL", reason, List.of(), Map.of());
    }

    /** No answer. */
    static Outcome error(String reason) {
        return new Outcome("ERROR", reason, List.of(), Map.of());
    }

    /** Something that the case needs is not here. */
    public static Outcome notRun(String reason) {
        return new Outcome("NOT_RUN", reason, List.of(), Map.of());
    }

    /** A published figure. */
    public static Outcome published(String source, double seconds) {
        return new Outcome("REFERENCE", source, List.of(seconds), Map.of());
    }
}
