package org.convexgan.progressive;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;

/**
 * Two-sided bounds on {@code ‖A‖₂} of a symmetric operator that is known on a subspace and positive semidefinite off
 * it.
 *
 * <p>On {@code span V} the operator is formed; the complement, where the spectrum is small, needs only a coarse bound,
 * which {@link RandomKrylov} gives; and {@link Arrowhead} adds the coupling between the two. So the bound is sharp
 * although that of the complement is not.
 */
public final class TailBound {
    private static final double COARSE =
            0.6; // of the way from the complement's expected norm to the largest known eigenvalue

    private static final double LEAST_ROOM = 0.02;

    private TailBound() {}

    /**
     * Bounds {@code ‖A‖₂}.
     *
     * @param operator {@code A}, on blocks of d rows; positive semidefinite on the complement of {@code V}
     * @param v orthonormal, {@code d×p}
     * @param image {@code A·V}
     * @param failureProbability in (0, 1), of the upper bound
     * @param seed of the random starts
     */
    public static SpectralBound norm(
            UnaryOperator<Matrix> operator, Matrix v, Matrix image, double failureProbability, long seed) {
        SymmetricEigen inside = SymmetricEigen.of(Products.transposed(v, image));
        Vector coupling = columnNorms(Products.of(Bases.without(v, image), inside.vectors()));
        double lower = Math.max(
                inside.spectralNorm(), Math.max(0, Math.hypot(inside.values().get(0), coupling.get(0))));
        if (v.columns() == v.rows()) {
            return new SpectralBound(lower, lower, 0);
        }
        double expected = Math.abs(inside.values().get(v.columns() - 1));
        SpectralBound outside = complement(operator, v, expected / inside.spectralNorm(), failureProbability, seed);
        double above = Arrowhead.largestEigenvalue(inside.values(), coupling, outside.upper());
        double below = Arrowhead.largestEigenvalue(inside.values().times(-1), coupling, 0);
        lower = Math.max(lower, outside.lower());
        return new SpectralBound(lower, Math.max(lower, Math.max(above, below)), failureProbability);
    }

    /**
     * Bounds {@code λ_max(P·A·P)}, {@code P = I − VVᵀ}.
     *
     * @param expected about the fraction that it is of the number that it matters to; the closer to 1, the sharper
     */
    static SpectralBound complement(
            UnaryOperator<Matrix> operator, Matrix v, double expected, double failureProbability, long seed) {
        int d = v.rows();
        int rest = d - v.columns();
        if (rest == 0) {
            return new SpectralBound(0, 0, 0);
        }
        int steps = RandomKrylov.steps(rest, COARSE * Math.max(LEAST_ROOM, 1 - expected), failureProbability);
        return RandomKrylov.largest(
                operator, block -> Bases.without(v, block), d, rest, steps, failureProbability, seed);
    }

    static Vector columnNorms(Matrix a) {
        return Vector.of(IntStream.range(0, a.columns())
                .mapToDouble(j -> a.column(j).norm())
                .toArray());
    }
}
