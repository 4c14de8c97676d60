package org.convexgan.progressive;

import org.convexgan.linalg.DefiniteMatrix;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;

/**
 * {@code S = X_cᵀX_c} as a matrix, about which bounds can be proved.
 *
 * <p>{@code P·S·P = S − V·Uᵀ − U·Vᵀ} with {@code U = S·V − V·(VᵀSV)/2} and {@code P = I − VVᵀ}.
 */
final class HeldScatter {
    private static final double UNIT_ROUNDOFF = 0x1p-53;
    private static final int MOST_DOUBLINGS = 60;

    private final Matrix s;
    private final double rounding;

    private HeldScatter(Matrix s, double rounding) {
        this.s = s;
        this.rounding = rounding;
    }

    /** Forms S; rounding of sums over N rows of {@code |x_i·x_j|} may put it {@code (N + 2)·u·tr S} away. */
    static HeldScatter of(CentredRows centred, long rows) {
        Matrix s = centred.gram();
        return new HeldScatter(s, (rows + 2) * UNIT_ROUNDOFF * s.trace());
    }

    Matrix times(Matrix block) {
        return Products.of(s, block);
    }

    /** Returns a bound on how far rounding has put this from S, in the spectral norm. */
    double rounding() {
        return rounding;
    }

    /**
     * Returns a bound on {@code λ_max(P·S·P)} that a factorization proves: the one tried, or a larger one if that fails.
     *
     * @param v orthonormal up to rounding, d×p
     * @param image {@code S·V}
     * @param tried {@code > 0}
     */
    double provedComplement(Matrix v, Matrix image, double tried) {
        Matrix u = image.minus(Products.of(v, Products.transposed(v, image)).times(0.5));
        int d = s.rows();
        int p = v.columns();
        double[] entries = s.times(-1).toArray();
        Products.add(
                entries,
                Bases.beside(v, u).toArray(),
                Bases.beside(u, v).transpose().toArray(),
                d,
                2 * p,
                d);
        Matrix negative = Matrix.of(d, d, entries);
        double formed = 8 * (p + 2) * UNIT_ROUNDOFF * v.frobeniusNorm() * image.frobeniusNorm();
        double bound = tried;
        for (int doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
            if (DefiniteMatrix.isProved(negative, bound)) {
                return bound + formed;
            }
            bound *= 2;
        }
        return s.trace();
    }
}
