package org.convexgan.overparam;

import org.convexgan.certificate.Require;

/**
 * Dimensions of the model, without its width.
 *
 * @param m outputs, {@code ≥ 1}
 * @param d noise variables, {@code ≥ 2}: for {@code d = 1} the width {@code C·m·d⁴·log³d} of the theorems is no condition
 * @param n noise vectors, {@code ≥ 1}
 */
public record ProofSizes(int m, int d, int n) {
    public ProofSizes {
        Require.atLeast("m", m, 1);
        Require.atLeast("d", d, 2);
        Require.atLeast("n", n, 1);
    }

    /** Returns {@code s = √((d + (n − 1)/π)/2n)} (OP, Lemma A.6). */
    double scale() {
        return Math.sqrt(new GaussianSetup(m, 1, d, n, 1, 1, 1).meanSquaredActiveMean());
    }

    /** Returns {@code m·d⁴·log³d}, which a constant times is the printed width. */
    public double printedWidth() {
        double log = StrictMath.log(d);
        return m * Math.pow(d, 4) * log * log * log;
    }

    /**
     * Returns the sum of those terms of the printed probability of failure that have no unnamed constant: {@code (n+5)·e^{−m/1500} + (2k+2)·e^{−d/216}}.
     *
     * @param width {@code k ≥ 1}
     */
    public double namedFailureTerms(double width) {
        Require.atLeast("width", width, 1);
        return (n + 5.0) * StrictMath.exp(-m / 1500.0) + (2 * width + 2) * StrictMath.exp(-d / 216.0);
    }
}
