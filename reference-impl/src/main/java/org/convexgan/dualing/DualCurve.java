package org.convexgan.dualing;

import java.util.List;
import org.convexgan.linalg.Vector;

/**
 * The course of a training: the start and the state after every step.
 *
 * @param steps in their order; the first one is the start
 */
public record DualCurve(List<Step> steps) {
    public DualCurve {
        steps = List.copyOf(steps);
    }

    /**
     * One state.
     *
     * @param parameters {@code θ}
     * @param state the optimal discriminator on the full batch
     * @param promised increase over the primal value before, which the step was accepted for; 0 where nothing was promised
     */
    public record Step(Vector parameters, DualGan.State state, double promised) {}

    /** Returns the certified lower bounds {@code g} of all states. */
    public List<Double> dualValues() {
        return steps.stream().map(step -> step.state().dualValue()).toList();
    }

    /** Returns the last state. */
    public Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns how many steps have a smaller dual value than the state before. */
    public int decreases() {
        List<Double> g = dualValues();
        int decreases = 0;
        for (int k = 1; k < g.size(); k++) {
            decreases += g.get(k) < g.get(k - 1) ? 1 : 0;
        }
        return decreases;
    }
}
