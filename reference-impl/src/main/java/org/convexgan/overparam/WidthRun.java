package org.convexgan.overparam;

import java.util.Optional;

/**
 * What was measured on one training of a {@link WidthStudy}.
 *
 * @param width {@code k}
 * @param seed of the draw
 * @param steps made
 * @param startsAtRest whether {@code ‖r₁‖ = ‖r₀‖} to the last bit, as simultaneous steps from {@code d₀ = 0} make it
 * @param converged whether the residual fell by the factor {@link GdaCourse#REACHED}
 * @param rate fitted to the whole course; empty unless converged
 * @param slowest smallest {@code −log ρ} over the singular values of the first Jacobian: the predicted rate of the slowest mode
 * @param fastest largest
 * @param floor {@code ‖x̄ − Π_K(x̄)‖}: no weights have a smaller residual
 * @param first {@code ‖r₀‖}
 * @param last {@code ‖r‖} at the end
 * @param flips fraction of activations that are not what they were at the start
 * @param distance {@code ‖W − W₀‖·σ_min(J₀)/‖r₀‖}; at most 1 for the linearized iteration
 */
public record WidthRun(
        int width,
        long seed,
        int steps,
        boolean startsAtRest,
        boolean converged,
        Optional<DecayRate> rate,
        double slowest,
        double fastest,
        double floor,
        double first,
        double last,
        double flips,
        double distance) {}
