package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Vector;
import org.convexgan.training.GaussianRing;
import org.convexgan.training.RingOutcome;
import org.convexgan.training.RingTraining;

/** Trainings that miss Gaussians. */
public enum BrokenGaussianRing implements WrongSubject<RingTraining> {
    COLLAPSED("every sample is the first one") {
        @Override
        public RingTraining subject() {
            return (seed, samples) -> {
                RingOutcome outcome = SHORT.run(seed, samples);
                Vector first = outcome.samples().row(0);
                Vector ones = Vector.zeros(samples).map(zero -> 1);
                return new RingOutcome(ones.outer(first), outcome.discriminator());
            };
        }
    },
    UNTRAINED("the initial generator") {
        @Override
        public RingTraining subject() {
            return SHORT;
        }
    },
    FEWER_MODES("trained on four Gaussians") {
        @Override
        public RingTraining subject() {
            return FOUR;
        }
    };

    private static final GaussianRing SHORT = new GaussianRing(8, 32, 4, 0.5, 1, 1);
    private static final GaussianRing FOUR = new GaussianRing(4, 32, 4, 0.5, 500, 1000);

    private final String fault;

    BrokenGaussianRing(String fault) {
        this.fault = fault;
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return Check.VALUE;
    }
}
