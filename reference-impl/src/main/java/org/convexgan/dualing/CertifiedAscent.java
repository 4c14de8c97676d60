package org.convexgan.dualing;

import java.util.ArrayList;
import java.util.List;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * Gradient ascent of the generator with a line search that accepts a step only for a proved increase.
 *
 * <pre>{@code
 * θ⁺ = θ + t·∇g*(θ),   accepted iff g(θ⁺) ≥ P(θ) + 10⁻⁴·t·‖∇g*(θ)‖²                  (DG, section 3.1: "line search"; the certificate is ours)
 * }</pre>
 *
 * <p>{@code g(θ⁺)} is the dual value of multipliers, a lower bound on {@code g*(θ⁺)}, and {@code P(θ)} the cost of weights, an upper bound on {@code g*(θ)}: no
 * accepted step can decrease the optimal value, however inexact both are.
 *
 * @param gan what is trained
 * @param noise {@code Z}, fixed
 * @param steps at most so many, {@code ≥ 1}; fewer if no step is accepted any more
 */
public record CertifiedAscent(DualGan gan, Matrix noise, int steps) {
    private static final double SUFFICIENT = 1e-4;
    private static final double LONGEST = 1e4;
    private static final int MOST_HALVINGS = 60;

    public CertifiedAscent {
        Require.atLeast("steps", steps, 1);
    }

    /** Trains from some parameters. */
    public DualCurve from(Vector start) {
        List<DualCurve.Step> course = new ArrayList<>();
        DualCurve.Step now = new DualCurve.Step(start, gan.solve(start, noise), 0);
        course.add(now);
        double t = 1;
        for (int k = 0; k < steps; k++) {
            Vector gradient = gan.gradient(now.parameters(), noise, now.state());
            t = Math.min(2 * t, LONGEST);
            DualCurve.Step next = null;
            for (int halvings = 0; halvings < MOST_HALVINGS && next == null; halvings++) {
                Vector parameters = now.parameters().plus(gradient.times(t));
                DualGan.State state = gan.solve(parameters, noise);
                double promised = SUFFICIENT * t * gradient.dot(gradient);
                if (state.dualValue() >= now.state().primalValue() + promised) {
                    next = new DualCurve.Step(parameters, state, promised);
                } else {
                    t /= 2;
                }
            }
            if (next == null) {
                break;
            }
            course.add(next);
            now = next;
        }
        return new DualCurve(course);
    }
}
