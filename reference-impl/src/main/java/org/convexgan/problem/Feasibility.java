package org.convexgan.problem;

import org.convexgan.certificate.Require;

/**
 * Whether a problem has a feasible point, and by how much the deciding hypothesis holds or fails.
 *
 * @param hypothesis the deciding inequality, e.g. {@code "λ_{rows+1}(S) ≤ β"}
 * @param margin right side minus left side, in the units of the inequality
 * @param decision the decision; {@link Decision#TOO_CLOSE} if rounding could turn it
 */
public record Feasibility(String hypothesis, double margin, Decision decision) {
    /** Whether the hypothesis holds. */
    public enum Decision {
        FEASIBLE,
        INFEASIBLE,
        TOO_CLOSE
    }

    public Feasibility {
        Require.finite("margin", margin);
    }

    /** Returns feasibility by construction: the named point satisfies every constraint. */
    public static Feasibility byPoint(String point) {
        return new Feasibility(point, 0, Decision.FEASIBLE);
    }

    /**
     * Decides a hypothesis {@code margin ≥ 0} that was evaluated with an error of at most {@code uncertainty}.
     *
     * @param exactTie whether the margin is known to be exactly 0
     */
    public static Feasibility of(String hypothesis, double margin, double uncertainty, boolean exactTie) {
        Decision decision;
        if (exactTie || margin > uncertainty) {
            decision = Decision.FEASIBLE;
        } else {
            decision = margin < -uncertainty ? Decision.INFEASIBLE : Decision.TOO_CLOSE;
        }
        return new Feasibility(hypothesis, margin, decision);
    }

    /** Tells whether the problem certainly has no feasible point. */
    public boolean isInfeasible() {
        return decision == Decision.INFEASIBLE;
    }
}
