package org.convexgan.problem;

import java.util.OptionalDouble;
import org.convexgan.certificate.Require;

/**
 * What an implementation says about a problem; nothing in it is trusted.
 *
 * @param status what is claimed
 * @param primal the point, empty unless the status is optimal or feasible
 * @param dual the dual point, empty if none is given
 * @param claimedValue the objective as the implementation computed it, if it says so
 * @param reason why, for infeasible, unsupported and failed; empty otherwise
 */
public record Answer(Status status, Point primal, Point dual, OptionalDouble claimedValue, String reason) {
    /** The words of the wire protocol. */
    public enum Status {
        OPTIMAL,
        FEASIBLE,
        INFEASIBLE,
        UNSUPPORTED,
        FAILED
    }

    public Answer {
        if (claimedValue.isPresent()) {
            Require.finite("claimedValue", claimedValue.getAsDouble());
        }
    }

    /** Returns an optimal point with the dual point that proves it. */
    public static Answer optimal(Point primal, Point dual, double value) {
        return new Answer(Status.OPTIMAL, primal, dual, OptionalDouble.of(value), "");
    }

    /** Returns an optimal point without evidence. */
    public static Answer optimal(Point primal) {
        return new Answer(Status.OPTIMAL, primal, Point.EMPTY, OptionalDouble.empty(), "");
    }

    /** Returns that there is no feasible point, with the hypothesis that fails and by how much. */
    public static Answer infeasible(Feasibility feasibility) {
        return new Answer(
                Status.INFEASIBLE,
                Point.EMPTY,
                Point.EMPTY,
                OptionalDouble.empty(),
                "%s fails by %s".formatted(feasibility.hypothesis(), -feasibility.margin()));
    }

    /** Returns the same answer without its dual point. */
    public Answer withoutDual() {
        return new Answer(status, primal, Point.EMPTY, claimedValue, reason);
    }
}
