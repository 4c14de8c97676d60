package org.convexgan.device;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.hipparchus.special.Beta;

/**
 * How far the largest eigenvalue of a matrix may lie above the largest Ritz value of a block Krylov space with a random start.
 *
 * <p>For {@code C ⪰ 0} of order n with largest eigenvalue {@code λ = u₁ᵀCu₁}, Q an orthonormal basis of the span of an {@code n×b} standard normal matrix,
 * {@code Z = Q + D}, {@code ‖D‖ ≤ η}, and {@code ξ} the largest Ritz value of C on the span of {@code Z, CZ, …, CᵐZ}:
 *
 * <pre>{@code
 * T_{2m+1}(√(λ/ξ))² ≤ (1 + η)²/z²,   λ·T_{2m}(√(λ/ξ))² ≤ κ/z²,   κ = λ_max(ZᵀCZ),   z = ‖Zᵀu₁‖ ≥ c − η,   c² ~ Beta(b/2, (n − b)/2)
 * }</pre>
 *
 * <p>Both are the argument of Kuczynski and Wozniakowski (SIAM J. Matrix Anal. Appl. 13, 1992), who have {@code b = 1} and the first: the Ritz value is at
 * least the Rayleigh quotient of {@code p(C)·v}, {@code v = ZZᵀu₁}, for every polynomial p of degree m, which is
 *
 * <pre>{@code
 * ξ·|f(i√(λ/ξ − 1))|²·v₁² ≤ ξ·Σ_{λ_i < ξ} f(s_i)²·v_i²,   f(s) = s·p(ξ(1 − s²)),   s_i² = 1 − λ_i/ξ
 * }</pre>
 *
 * <p>{@code f = T_{2m+1}} is at most 1, and {@code |v|} at most {@code (1 + η)·z} while {@code v₁ = z²}. {@code f = (1 − s²)·U_{2m−1}} (ours) is at most
 * {@code √(1 − s²) = √(λ_i/ξ)}, which leaves {@code vᵀCv − λ·v₁² ≤ κ·z² − λ·z⁴} on the right: many small eigenvalues matter as little as their sum does, not as
 * many.
 *
 * <p>The angle between {@code u₁} and the span of Q does not depend on m: where the bounds fail for no m they hold for all, and m may be chosen in the course
 * of the iteration.
 *
 * <p>If it is a Krylov space not of C but of {@code C' = C + Δ}, {@code ‖Δ‖ ≤ δ}, where Δ may depend on the start, then {@code ‖(C' − λ)u₁‖ ≤ δ}: at most
 * {@code δ/τ} of u₁ belongs to eigenvalues of {@code C'} below {@code λ − τ}. With {@code z' = z − (1 + η)·δ/τ} in the place of z, and {@code C' + δ·I ⪰ 0} in that
 * of C, both bounds hold for {@code λ + δ − τ}, whatever {@code τ > 0}. κ alone bounds λ without a Krylov space: {@code m = 0}.
 *
 * <p>Nothing of this needs a Chebyshev polynomial (ours): any p that grows from some μ on, where it is 1, has
 *
 * <pre>{@code
 * λ_max(Zᵀp(C')²Z) ≥ ‖p(C')·Zy‖² ≥ p(λ − τ)²·(z − (1 + η)·δ/τ)²,   y = Zᵀu₁/z,   so that λ ≤ μ + τ if the left side is less than z'²
 * }</pre>
 *
 * <p>The left side is known for all p of degree m + 1, and p may be chosen for the start that was drawn: {@link Christoffel}.
 *
 * @param dimension n, {@code > b}
 * @param block b, {@code ≥ 1}
 * @param failureProbability in (0, 1)
 * @param perturbation {@code η ≥ 0}
 */
record RandomStart(int dimension, int block, double failureProbability, double perturbation) {
    /** Halvings of an interval, after which it is at the rounding of its ends. */
    private static final int HALVINGS = 60;

    /** {@code (z − z')/z}: fixed, as then all bounds grow in proportion to what they are told. */
    private static final double[] SHARES = {0x1p-1, 0x1p-3, 0x1p-5, 0x1p-7};

    RandomStart {
        Require.atLeast("block", block, 1);
        Require.that(dimension > block, "dimension", "be > " + block, dimension);
        Require.that(
                failureProbability > 0 && failureProbability < 1,
                "failureProbability",
                "be in (0, 1)",
                failureProbability);
        Require.nonNegative("perturbation", perturbation);
    }

    /**
     * Returns an upper bound on {@code λ}, wrong with the probability stated over the start, for whatever degrees it is asked for.
     *
     * @param ritz {@code ξ} of C, or an upper bound on it
     * @param first {@code κ} of C, or an upper bound on it; infinite if it is not known
     * @param degree m, {@code ≥ 0}
     * @param departure {@code δ ≥ 0}; if it is large, κ alone is what counts
     */
    double upperBound(double ritz, double first, int degree, double departure) {
        Require.atLeast("degree", degree, 0);
        double z = leastCosine() - perturbation;
        if (departure == 0) {
            return bound(ritz, first, degree, z);
        }
        double norm = 1 + perturbation;
        double least = bound(first, first, 0, z);
        for (double share : SHARES) {
            double below = norm * departure / (share * z);
            double above = bound(ritz + 2 * departure, first + 2 * departure * norm * norm, degree, z * (1 - share));
            least = Math.min(least, below + above);
        }
        return least;
    }

    /**
     * Returns an upper bound on {@code λ}, as a function of {@code δ}, by polynomials that suit the start instead of those for the worst one; wrong in the same
     * cases.
     *
     * @param polynomials of {@code C'}, small on Z
     */
    DoubleUnaryOperator upperBound(Christoffel polynomials) {
        double z = leastCosine() - perturbation;
        double exact = least(polynomials, z);
        double[] changed = Arrays.stream(SHARES)
                .map(share -> least(polynomials, z * (1 - share)))
                .toArray();
        return departure -> departure == 0
                ? exact
                : IntStream.range(0, SHARES.length)
                        .mapToDouble(i -> changed[i] + (1 + perturbation) * departure / (SHARES[i] * z))
                        .min()
                        .orElseThrow();
    }

    private static double least(Christoffel polynomials, double z) {
        return z > 0 ? polynomials.least(z * z) : Double.POSITIVE_INFINITY;
    }

    private double bound(double ritz, double first, int degree, double z) {
        if (!(z > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        if (ritz == 0) {
            return 0;
        }
        double whole = Math.cosh(arcosh((1 + perturbation) / z) / (2 * degree + 1));
        double largest = ritz * whole * whole;
        double most = first / z / z;
        return most < largest * chebyshev(2 * degree, whole) ? weighted(ritz, most, degree, whole) : largest;
    }

    /** Returns the largest {@code λ = ξ·x²} with {@code λ·T_{2m}(x)² ≤ most}, x at least 1 and less than {@code above}. */
    private static double weighted(double ritz, double most, int degree, double above) {
        double low = 1;
        double high = above;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (ritz * middle * middle * chebyshev(2 * degree, middle) > most) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return ritz * high * high;
    }

    /** Returns {@code T_j(x)²}, {@code x ≥ 1}. */
    private static double chebyshev(int j, double x) {
        double value = Math.cosh(j * arcosh(x));
        return value * value;
    }

    /**
     * Returns a number that c is below with at most the failure probability: the distribution function of Beta(α, β) is at most {@code yᵅ/(α·B(α, β))},
     * {@code β ≥ 1}.
     */
    private double leastCosine() {
        double alpha = block / 2.0;
        double beta = Math.max(1, (dimension - block) / 2.0);
        return Math.sqrt(Math.min(
                1, Math.exp((Math.log(failureProbability) + Math.log(alpha) + Beta.logBeta(alpha, beta)) / alpha)));
    }

    private static double arcosh(double x) {
        return x <= 1 ? 0 : Math.log(x + Math.sqrt((x - 1) * (x + 1)));
    }
}
