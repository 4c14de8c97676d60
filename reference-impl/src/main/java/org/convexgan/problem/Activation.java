package org.convexgan.problem;

/** Activations of the discriminator whose supremum over the unit ball has a closed form. */
public enum Activation {
    /** {@code σ(t) = t}. */
    LINEAR {
        @Override
        public double apply(double t) {
            return t;
        }
    },
    /** {@code σ(t) = t²}. */
    QUADRATIC {
        @Override
        public double apply(double t) {
            return t * t;
        }
    },
    /** {@code σ(t) = max(t, 0)}. */
    RELU {
        @Override
        public double apply(double t) {
            return Math.max(t, 0);
        }
    };

    /** Returns {@code σ(t)}. */
    public abstract double apply(double t);
}
