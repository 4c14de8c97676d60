package org.convexgan.progressive;

import java.util.function.Function;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;

/**
 * Eigenvalues of a symmetric matrix that is known on a subspace, with its coupling to the complement and a bound there.
 *
 * <pre>{@code
 * A = (M  Rᵀ)   C ⪯ c·I,  μ > c,  λ_i(M + RᵀR/(μ − c)) ≤ μ   ⇒   λ_i(A) ≤ μ            (ours)
 *     (R  C )
 * }</pre>
 *
 * <p>The inertia of {@code A − μI} is that of {@code C − μI ≺ 0} and of the Schur complement
 * {@code M − μI + Rᵀ(μI − C)⁻¹R}.
 */
public final class CoupledBlocks {
    private CoupledBlocks() {}

    /**
     * Returns an upper bound on {@code λ_i(A)}: the left side of the condition falls with μ, so one evaluation at any
     * {@code μ₀ > c} proves {@code max(μ₀, λ_i(M + RᵀR/(μ₀ − c)))}.
     *
     * @param inside M
     * @param coupling {@code RᵀR}
     * @param complement c
     * @param i counted from 1, at most the order of M
     */
    public static double upperBound(Matrix inside, Matrix coupling, double complement, int i) {
        return upperBound(inside, SymmetricEigen.valuesOf(inside).get(i - 1), coupling, complement, i);
    }

    /**
     * Returns the bound, where {@code λ_i(M)} is known.
     *
     * @param known {@code λ_i(M)}
     */
    public static double upperBound(Matrix inside, double known, Matrix coupling, double complement, int i) {
        return upperBound(inside, known, coupling, complement, i, SymmetricEigen::valuesOf);
    }

    /**
     * Returns the bound by {@code μ₀ = λ_i(M)}, the best if it lies well above c, or by {@code c + √tr RᵀR}, which is better
     * otherwise.
     *
     * @param known {@code λ_i(M)}
     * @param eigenvalues returns those of a symmetric matrix, descending
     */
    public static double upperBound(
            Matrix inside,
            double known,
            Matrix coupling,
            double complement,
            int i,
            Function<Matrix, Vector> eigenvalues) {
        double spread = Math.sqrt(Math.max(0, coupling.trace()));
        if (spread == 0 || complement == Double.POSITIVE_INFINITY) {
            return Math.max(known, complement);
        }
        double far = Math.max(complement + spread, Math.nextUp(complement));
        double near = known > complement
                ? provedBy(known, inside, coupling, complement, i, eigenvalues)
                : Double.POSITIVE_INFINITY;
        return near <= far ? near : Math.min(near, provedBy(far, inside, coupling, complement, i, eigenvalues));
    }

    /** Returns the bound that {@code μ₀ > c} proves: a useless one where it is so near to c that the quotient overflows. */
    private static double provedBy(
            double trial,
            Matrix inside,
            Matrix coupling,
            double complement,
            int i,
            Function<Matrix, Vector> eigenvalues) {
        double factor = 1 / (trial - complement);
        if (!(factor * coupling.maxAbs() < Double.POSITIVE_INFINITY)) {
            return Double.POSITIVE_INFINITY;
        }
        Matrix raised = inside.plus(coupling.times(factor));
        return Math.max(trial, eigenvalues.apply(raised).get(i - 1));
    }
}
