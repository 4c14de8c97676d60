package org.convexgan.overparam;

import org.convexgan.certificate.Require;
import org.convexgan.problem.UpdateOrder;

/**
 * How a step of descent-ascent moves.
 *
 * @param mu ascent step {@code μ} of the discriminator, finite and {@code > 0}; {@link UpdateOrder#GD} does not use it
 * @param eta descent step {@code η} of the generator, finite and {@code > 0}
 * @param order who sees whose new state
 * @param discriminatorSteps ascent steps per descent step, {@code ≥ 1} (OP, Appendix C: d_iter); 1 for {@link UpdateOrder#GD}
 */
public record StepRule(double mu, double eta, UpdateOrder order, int discriminatorSteps) {
    public StepRule {
        Require.positive("mu", mu);
        Require.positive("eta", eta);
        Require.atLeast("discriminatorSteps", discriminatorSteps, 1);
        Require.that(
                order != UpdateOrder.GD || discriminatorSteps == 1,
                "discriminatorSteps",
                "be 1 for gd, whose discriminator is optimal",
                discriminatorSteps);
    }

    /** Returns OP, (3): both move once, from the same state. */
    public static StepRule simultaneous(double mu, double eta) {
        return new StepRule(mu, eta, UpdateOrder.SIMULTANEOUS, 1);
    }

    /** Returns the alternating rule: the discriminator moves a number of times, then the generator once. */
    public static StepRule alternating(double mu, double eta, int discriminatorSteps) {
        return new StepRule(mu, eta, UpdateOrder.ALTERNATING, discriminatorSteps);
    }

    /** Returns gradient descent on {@code ‖f(W) − x̄‖²/2}. */
    public static StepRule descent(double eta) {
        return new StepRule(1, eta, UpdateOrder.GD, 1);
    }
}
