package org.convexgan.problem;

/** The logistic loss, its derivative and its conjugate, stable for arguments of any size and the same on every JDK. */
public final class LogisticLoss {
    private LogisticLoss() {}

    /** Returns {@code log(1 + e^t)} without overflow: {@code t} for large {@code t}. */
    public static double softplus(double t) {
        return Math.max(t, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(t)));
    }

    /** Returns {@code 1/(1 + e^−t)}, the derivative of {@link #softplus}; tiny values keep their relative accuracy. */
    public static double sigmoid(double t) {
        double small = StrictMath.exp(-Math.abs(t));
        return (t >= 0 ? 1 : small) / (1 + small);
    }

    /**
     * Returns the entropy {@code H(u) = −u·log u − (1 − u)·log(1 − u)} in nats, {@code H(0) = H(1) = 0}. It is the negative conjugate of the loss:
     * {@code H(u) = min_t softplus(−t) + u·t}.
     *
     * @param u in {@code [0, 1]}
     */
    public static double entropy(double u) {
        return product(u) + product(1 - u);
    }

    private static double product(double u) {
        return u == 0 ? 0 : -u * StrictMath.log(u);
    }
}
