package org.convexgan.training;

/** A training of a generator and a discriminator in the plane. */
@FunctionalInterface
public interface RingTraining {
    /**
     * Trains from the start that a seed draws.
     *
     * @param samples generated points to return, {@code ≥ 1}; rounded up to a multiple of {@value GaussianRing#BATCH}
     */
    RingOutcome run(long seed, int samples);
}
