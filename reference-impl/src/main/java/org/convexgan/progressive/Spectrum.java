package org.convexgan.progressive;

import java.util.Optional;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Vector;

/**
 * The leading part of the singular value decomposition of a centred data matrix {@code X_c = X − 1·μᵀ}, with an account
 * of its error.
 *
 * @param mean {@code μ}, d entries
 * @param singularValues {@code σ_1 ≥ … ≥ σ_{k+1} ≥ 0} of {@code X_c}; where they come from a subspace they are lower
 *     bounds (Ritz values)
 * @param directions {@code v_1, …, v_p}, right singular vectors, {@code p ≥ k}; those beyond the first k are kept as a
 *     start for the next stage
 * @param residuals {@code ‖X_cᵀX_c·v_i − σ_i²·v_i‖₂} for {@code i ≤ k}, in the units of {@code σ²}
 * @param next bounds on {@code σ_{k+1}²}
 * @param enclosure what the engine knows about {@code X_cᵀX_c} on all its directions and off them, if it says so
 */
public record Spectrum(
        Vector mean,
        Vector singularValues,
        Directions directions,
        Vector residuals,
        SpectralBound next,
        Optional<Enclosure> enclosure) {
    public Spectrum {
        Require.that(
                mean.size() == directions.columns().rows(),
                "mean",
                "have %d entries".formatted(directions.columns().rows()),
                mean.size());
        Require.that(singularValues.size() >= 2, "singularValues", "be at least two", singularValues.size());
        Require.that(
                IntStream.range(1, singularValues.size())
                                .allMatch(i -> singularValues.get(i) <= singularValues.get(i - 1))
                        && singularValues.get(singularValues.size() - 1) >= 0,
                "singularValues",
                "descend and be >= 0",
                singularValues);
        Require.that(
                residuals.size() == singularValues.size() - 1,
                "residuals",
                "be as many as singular values but one",
                residuals.size());
        Require.that(
                directions.count() >= residuals.size(),
                "directions",
                "be at least %d".formatted(residuals.size()),
                directions.count());
        enclosure.ifPresent(known -> Require.that(
                known.values().size() == directions.count(),
                "enclosure",
                "have %d values".formatted(directions.count()),
                known.values().size()));
    }

    /** Describes a spectrum without an enclosure. */
    public Spectrum(Vector mean, Vector singularValues, Directions directions, Vector residuals, SpectralBound next) {
        this(mean, singularValues, directions, residuals, next, Optional.empty());
    }

    /** Returns the number k of directions that the spectrum was asked for. */
    public int kept() {
        return residuals.size();
    }

    /** Returns {@code σ_i²} counted from 1, {@code i ≤ k + 1}. */
    public double squared(int i) {
        return singularValues.get(i - 1) * singularValues.get(i - 1);
    }
}
