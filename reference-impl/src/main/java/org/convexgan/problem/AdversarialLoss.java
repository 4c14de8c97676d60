package org.convexgan.problem;

/** The two losses of Claim 1 (PD). */
public enum AdversarialLoss {
    /** {@code E log D(x) + E log(1 − D(g))} over {@code 0 ≤ D ≤ 1}. */
    GAN {
        @Override
        public double generatorSlope(double d) {
            return -1 / (1 - d);
        }
    },
    /** {@code E D(x) − E D(g)} over Lipschitz functions. */
    WGAN {
        @Override
        public double generatorSlope(double d) {
            return -1;
        }
    };

    /** Returns the derivative of what the generator minimizes, {@code log(1 − D)} or {@code −D}, with respect to {@code D}. */
    public abstract double generatorSlope(double d);
}
