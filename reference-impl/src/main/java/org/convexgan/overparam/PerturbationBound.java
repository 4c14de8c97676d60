package org.convexgan.overparam;

import org.convexgan.certificate.Require;

/**
 * How far the Jacobian at one noise vector moves on a ball around Gaussian weights, as Lemma A.9 of OP prints it.
 *
 * <pre>{@code
 * ‖J(W; z) − J(W₀; z)‖ ≤ σ_v‖z‖·(2√m + √(6q·log(k/(3q)))),   q = (2kR/σ_w)^{2/3}         (OP, Lemma A.9)
 * }</pre>
 *
 * <p>The bound is undefined for {@code q > k/3} and false near it; {@code q ≤ k/5} is the range in which no violation was found.
 *
 * @param m outputs, {@code ≥ 1}
 * @param k neurons, {@code ≥ 1}
 * @param sigmaV of the outer weights, {@code > 0}
 * @param sigmaW of the inner weights, {@code > 0}
 */
public record PerturbationBound(int m, int k, double sigmaV, double sigmaW) {
    public PerturbationBound {
        Require.atLeast("m", m, 1);
        Require.atLeast("k", k, 1);
        Require.positive("sigmaV", sigmaV);
        Require.positive("sigmaW", sigmaW);
    }

    /** Returns the radius {@code R} with {@code q = share·k}. */
    public double radius(double share) {
        Require.positive("share", share);
        double q = share * k;
        return q * Math.sqrt(q) * sigmaW / (2 * k);
    }

    /**
     * Returns the bound.
     *
     * @param radius {@code R}, finite and {@code ≥ 0}, small enough for {@code q ≤ k/3}
     * @param norm {@code ‖z‖}
     */
    public double at(double radius, double norm) {
        Require.nonNegative("radius", radius);
        double q = StrictMath.cbrt(StrictMath.pow(2 * k * radius / sigmaW, 2));
        Require.that(3 * q <= k, "radius", "keep q = (2kR/sigmaW)^(2/3) at most k/3", radius);
        double spread = q == 0 ? 0 : 6 * q * StrictMath.log(k / (3 * q));
        return sigmaV * norm * (2 * Math.sqrt(m) + Math.sqrt(spread));
    }
}
