package org.convexgan.overparam;

/** A way to train the generator against the linear discriminator. */
@FunctionalInterface
public interface GdaTraining {
    /**
     * Trains from {@code W₀} and {@code d₀ = 0}.
     *
     * @param start model, initial weights and target
     * @param rule step sizes and order
     * @param mostSteps {@code ≥ 1}
     * @return the course up to the step at which {@code ‖r‖} is at most {@link GdaCourse#REACHED}, or above {@link GdaCourse#LOST}, times {@code ‖r₀‖}
     */
    GdaCourse train(GaussianSetup.Start start, StepRule rule, int mostSteps);
}
