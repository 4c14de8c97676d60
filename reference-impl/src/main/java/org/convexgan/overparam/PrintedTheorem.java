package org.convexgan.overparam;

import org.convexgan.certificate.Require;

/**
 * The two theorems on convergence, with the constants that their proofs name.
 *
 * <pre>{@code
 * GDA:  ‖r_τ‖ ≤ 5·(1 − 10⁻⁵·η̄μ)^τ·‖r₀‖                                                     (OP, eq. (4))
 * GD:   ‖r_τ‖ ≤   (1 − 4·10⁻⁶·η̄)^τ·‖r₀‖                                                      (OP, eq. (6))
 *
 * the proofs need  (5/4)·√d·(2√m + √(6q·log(k/3q))) ≤ ε,  q = (2kR)^{2/3} < k/3                            (OP, eq. (35))
 * a = (√(k−9)/2 − 2√m)·s,  β = 3(√k + 2√m)·s,  ‖r₀‖ = (4/3)·√(kdm/2π)                           (OP, Lemmas A.7, A.8, A.10)
 * GDA: α = a,    ε = α²/(4γβ), γ = 5,  R = 2γ(β²/α²)·‖r₀‖/α + 18εβ²γ²/α⁴·‖r₀‖                           (OP, eq. (24))
 * GD:  α = a/2,  ε = α/3,              R = 3‖r₀‖/α                                                        (OP, eq. (37))
 * }</pre>
 */
public enum PrintedTheorem implements ConvergenceTheorem {
    /** Theorem 2.1: simultaneous gradient descent-ascent. */
    GDA(5, 1e-5) {
        @Override
        boolean closes(double k, ProofSizes sizes) {
            double alpha = leastSingularValue(k, sizes);
            if (!(alpha > 0)) {
                return false;
            }
            double beta = 3 * (Math.sqrt(k) + 2 * Math.sqrt(sizes.m())) * sizes.scale();
            double epsilon = alpha * alpha / (4 * GAMMA * beta);
            double square = beta * beta / (alpha * alpha);
            double radius = 2 * GAMMA * square * misfit(k, sizes) / alpha
                    + 18 * epsilon * square * GAMMA * GAMMA / (alpha * alpha) * misfit(k, sizes);
            return perturbation(k, radius, sizes) <= epsilon;
        }
    },
    /** Theorem 2.2: gradient descent on the value of the inner maximum. */
    GD(1, 4e-6) {
        @Override
        boolean closes(double k, ProofSizes sizes) {
            double alpha = leastSingularValue(k, sizes) / 2;
            return alpha > 0 && perturbation(k, 3 * misfit(k, sizes) / alpha, sizes) <= alpha / 3;
        }
    };

    private static final double GAMMA = 5;
    private static final double LARGEST_LOG = 80;
    private static final int BISECTIONS = 60;

    private final double factor;
    private final double rate;

    PrintedTheorem(double factor, double rate) {
        this.factor = factor;
        this.rate = rate;
    }

    /** Tells whether the inequalities of the proof hold at width {@code k}. */
    abstract boolean closes(double k, ProofSizes sizes);

    /** Returns the rate {@code −log} of the bound per step; {@code product} as in {@link #bound}. */
    public double rate(double product) {
        return -StrictMath.log1p(-rate * requireUnit("product", product));
    }

    @Override
    public double bound(long tau, double product) {
        Require.that(tau >= 0, "tau", "be >= 0", tau);
        return factor * StrictMath.exp(-tau * rate(product));
    }

    @Override
    public long silentUntil(double product) {
        return (long) Math.floor(StrictMath.log(factor) / rate(product));
    }

    @Override
    public double logLeastWidth(ProofSizes sizes) {
        double low = 0;
        double high = LARGEST_LOG;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (closes(StrictMath.pow(10, middle), sizes)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Returns the bound of Lemma A.7 for {@code δ = 1/2}, {@code η = 1/3}; NaN below width 9. */
    private static double leastSingularValue(double k, ProofSizes sizes) {
        return (Math.sqrt(k - 9) / 2 - 2 * Math.sqrt(sizes.m())) * sizes.scale();
    }

    private static double misfit(double k, ProofSizes sizes) {
        return 4.0 / 3 * Math.sqrt(k * sizes.d() * sizes.m() / (2 * Math.PI));
    }

    private static double perturbation(double k, double radius, ProofSizes sizes) {
        double q = StrictMath.pow(2 * k * radius, 2.0 / 3);
        return q < k / 3
                ? 1.25
                        * Math.sqrt(sizes.d())
                        * (2 * Math.sqrt(sizes.m()) + Math.sqrt(6 * q * StrictMath.log(k / (3 * q))))
                : Double.POSITIVE_INFINITY;
    }

    private static double requireUnit(String name, double value) {
        Require.that(value > 0 && value <= 1, name, "be in (0, 1]", value);
        return value;
    }
}
