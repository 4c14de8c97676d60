package org.convexgan.progressive;

import java.util.function.UnaryOperator;
import org.convexgan.linalg.Matrix;

/**
 * A bound on what a symmetric operator does off a subspace, where its spectrum is small: coarse, as {@link CoupledBlocks}
 * makes a sharp bound on the whole of it.
 */
final class TailBound {
    /** Of the way from the expected norm to the number that it matters to. */
    private static final double COARSE = 0.6;

    private static final double LEAST_ROOM = 0.02;

    private TailBound() {}

    /**
     * Bounds {@code λ_max(P·A·P)}, {@code P = I − VVᵀ}.
     *
     * @param operator {@code A}, on blocks of d rows; positive semidefinite off V
     * @param v orthonormal, {@code d×p}
     * @param expected about the fraction that it is of the number that it matters to; the closer to 1, the sharper
     * @param failureProbability in (0, 1), of the upper bound
     * @param seed of the random starts
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
}
