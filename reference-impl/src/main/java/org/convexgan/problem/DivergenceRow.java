package org.convexgan.problem;

import java.util.Locale;

/**
 * A row of Table 1 (PD): a pair of concave functions whose Lagrangian {@code p_d·f₀(D) + p_g·f₁(D)} has its saddle at {@code p_g = p_d}.
 *
 * <p>{@link #bound} is an upper bound on that Lagrangian over all {@code D} of the domain, each by the inequality named at its row; logarithms are natural.
 */
public enum DivergenceRow {
    /** {@code f₀ = log D, f₁ = 1 − D}; bound by {@code log t ≤ t − 1} at {@code t = D·p_g/p_d}. */
    KL(0, Double.POSITIVE_INFINITY, 1) {
        @Override
        public double real(double d, double eps) {
            return StrictMath.log(d);
        }

        @Override
        public double generated(double d) {
            return 1 - d;
        }

        @Override
        public double bound(double pd, double pg, double eps) {
            return pd * StrictMath.log(pd / pg) + (pg - pd);
        }
    },
    /** {@code f₀ = −D, f₁ = log D}; bound by {@code log t ≤ t − 1} at {@code t = D·p_d/p_g}. */
    REVERSE_KL(0, Double.POSITIVE_INFINITY, 1) {
        @Override
        public double real(double d, double eps) {
            return -d;
        }

        @Override
        public double generated(double d) {
            return StrictMath.log(d);
        }

        @Override
        public double bound(double pd, double pg, double eps) {
            return pg * StrictMath.log(pg / pd) - pg;
        }
    },
    /** {@code f₀ = D, f₁ = −D²/4 − D}; the Lagrangian is the bound minus {@code p_g·(D − D*)²/4}. */
    PEARSON(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0) {
        @Override
        public double real(double d, double eps) {
            return d;
        }

        @Override
        public double generated(double d) {
            return -d * d / 4 - d;
        }

        @Override
        public double bound(double pd, double pg, double eps) {
            return (pd - pg) * ((pd - pg) / pg);
        }
    },
    /** {@code f₀ = 1 − D, f₁ = 1 − 1/D}; bound by {@code p_d·D + p_g/D ≥ 2√(p_d·p_g)}. */
    HELLINGER(0, Double.POSITIVE_INFINITY, 1) {
        @Override
        public double real(double d, double eps) {
            return 1 - d;
        }

        @Override
        public double generated(double d) {
            return 1 - 1 / d;
        }

        @Override
        public double bound(double pd, double pg, double eps) {
            double difference = Math.sqrt(pd) - Math.sqrt(pg);
            return difference * difference;
        }
    },
    /** {@code f₀ = log D, f₁ = log(1 − D) − log ½}; bound by Gibbs' inequality for {@code (D, 1 − D)}. */
    JS(0, 1, 0.5) {
        @Override
        public double real(double d, double eps) {
            return StrictMath.log(d);
        }

        @Override
        public double generated(double d) {
            return StrictMath.log1p(-d) + LOG_TWO;
        }

        @Override
        public double bound(double pd, double pg, double eps) {
            return -pd * StrictMath.log1p(pg / pd) - pg * StrictMath.log1p(pd / pg) + pg * LOG_TWO;
        }
    },
    /** {@code f₀ = D − ε·D², f₁ = −D}; the Lagrangian is the bound minus {@code ε·p_d·(D − D*)²}. */
    APPROXIMATE_WGAN(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0) {
        @Override
        public double real(double d, double eps) {
            return d - eps * d * d;
        }

        @Override
        public double generated(double d) {
            return -d;
        }

        @Override
        public double bound(double pd, double pg, double eps) {
            return (pd - pg) * ((pd - pg) / pd) / (4 * eps);
        }
    },
    /** {@code f₀ = −D²/2 + D, f₁ = D − 2}; the Lagrangian is the bound minus {@code p_d·(D − D*)²/2}. */
    OTHER(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 2) {
        @Override
        public double real(double d, double eps) {
            return d - d * d / 2;
        }

        @Override
        public double generated(double d) {
            return d - 2;
        }

        @Override
        public double bound(double pd, double pg, double eps) {
            return (pd - pg) * ((pd - pg) / pd) / 2;
        }
    };

    private static final double LOG_TWO = StrictMath.log(2);

    private final double infimum;
    private final double supremum;
    private final double balanced;

    DivergenceRow(double infimum, double supremum, double balanced) {
        this.infimum = infimum;
        this.supremum = supremum;
        this.balanced = balanced;
    }

    /** Returns {@code f₀(D)}; {@code eps} is {@code ε} of the approximate WGAN, which no other row reads. */
    public abstract double real(double d, double eps);

    /** Returns {@code f₁(D)}. */
    public abstract double generated(double d);

    /** Returns {@code φ ≥ p_d·f₀(D) + p_g·f₁(D)} for all {@code D} of the domain. */
    public abstract double bound(double pd, double pg, double eps);

    /** Returns the open end of the domain below; may be infinite. */
    public double infimum() {
        return infimum;
    }

    /** Returns the open end of the domain above; may be infinite. */
    public double supremum() {
        return supremum;
    }

    /** Returns {@code D₀}: where {@code f₁} vanishes, and what the table prints for {@code p_g = p_d}. */
    public double balanced() {
        return balanced;
    }

    /** Returns the name on the wire, e.g. {@code reverse-kl}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
