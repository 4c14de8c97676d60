package org.convexgan.device;

import org.convexgan.certificate.Require;
import org.hipparchus.special.Beta;

/**
 * How far the largest Ritz value of a block Krylov space with a random start may lie below the largest eigenvalue.
 *
 * <p>For {@code C ⪰ 0} of order n, {@code Ω} an {@code n×b} standard normal matrix and {@code ξ} the largest Ritz value of {@code C} on the span of
 * {@code Ω, CΩ, …, CᵐΩ}:
 *
 * <pre>{@code
 * P(ξ < (1 − ε)·λ_1) ≤ P(tan²θ ≥ sinh²((2m + 1)·artanh √ε)),   cos²θ ~ Beta(b/2, (n − 1)/2)
 * }</pre>
 *
 * <p>where {@code θ} is the angle between {@code u_1} and {@code ΩΩᵀu_1}, one vector of the span of {@code Ω}. The angle does not depend on m: where the bound
 * fails for no m it holds for all, and m may be chosen in the course of the iteration. It is the argument of Kuczynski and
 * Wozniakowski (SIAM J. Matrix Anal. Appl. 13, 1992) with the polynomial {@code s·p(s²) = T_{2m+1}(s)}, {@code s² = 1 − λ/((1 − ε)λ_1)}; they have
 * {@code b = 1}, the block is ours.
 */
final class RandomStart {
    private RandomStart() {}

    /**
     * Returns {@code ε}: with the probability stated, {@code λ_1 ≤ ξ/(1 − ε)}.
     *
     * @param dimension n, {@code > b}
     * @param block b, {@code ≥ 1}
     * @param degree m, {@code ≥ 0}
     * @param failureProbability in (0, 1)
     * @param perturbation {@code η ≥ 0}: the columns multiplied are an orthonormal basis of the span of {@code Ω} but for a change of this Frobenius norm,
     *     which may make {@code cos θ} as much smaller as {@code (cos θ − η)/(1 + η)}
     */
    static double relativeError(int dimension, int block, int degree, double failureProbability, double perturbation) {
        Require.atLeast("block", block, 1);
        Require.that(dimension > block, "dimension", "be > " + block, dimension);
        Require.atLeast("degree", degree, 0);
        Require.that(
                failureProbability > 0 && failureProbability < 1,
                "failureProbability",
                "be in (0, 1)",
                failureProbability);
        double tangent = largestTangent(dimension, block, failureProbability, perturbation);
        double root = Math.tanh(arsinh(tangent) / (2 * degree + 1));
        return root * root;
    }

    /** Returns t with {@code P(tan θ > t) ≤ δ}: the distribution function of Beta(a, b) is at most {@code yᵃ/(a·B(a, b))} for {@code b ≥ 1}. */
    private static double largestTangent(int dimension, int block, double failureProbability, double perturbation) {
        double a = block / 2.0;
        double b = Math.max(1, (dimension - 1) / 2.0);
        double cosine2 = Math.min(1, Math.exp((Math.log(failureProbability) + Math.log(a) + Beta.logBeta(a, b)) / a));
        double cosine = (Math.sqrt(cosine2) - perturbation) / (1 + perturbation);
        return cosine > 0 ? Math.sqrt((1 - cosine) * (1 + cosine)) / cosine : Double.POSITIVE_INFINITY;
    }

    private static double arsinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }
}
