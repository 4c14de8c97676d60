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

    /**
     * Forms S. To first order, rounding of sums over N rows of {@code |x_i·x_j|} may put it {@code N·u·tr S} away, and
     * that of the entries of {@code X_c}, {@code ‖ΔX_c‖_F ≤ u·(‖X‖_F + ‖X_c‖_F)}, twice {@code ‖X_c‖_F} times that.
     */
    static HeldScatter of(CentredRows centred, long rows) {
        Matrix s = centred.gram();
        double spread = s.trace();
        double whole = spread + rows * centred.mean().dot(centred.mean());
        return new HeldScatter(s, UNIT_ROUNDOFF * ((rows + 2) * spread + 2 * Math.sqrt(spread * whole)));
    }

    Matrix times(Matrix block) {
        return Products.of(s, block);
    }

    /** Returns a bound on how far rounding has put this from S, in the spectral norm. */
    double rounding() {
        return rounding;
    }

    /**
     * Returns a bound on how far rounding of {@link #times} puts a symmetric matrix that is put together from
     * {@code S·V} and its transpose: inner products of d terms.
     */
    double rounding(Matrix v) {
        return 2 * s.rows() * UNIT_ROUNDOFF * s.frobeniusNorm() * v.frobeniusNorm();
    }

    /**
     * Returns a bound on {@code λ_max(P·S·P)} that a factorization proves: the one tried, or a larger one if that fails.
     * It does not depend on U: for {@code Vᵀx = 0} all terms of {@code xᵀ(V·Uᵀ + U·Vᵀ − S)x} vanish but the last.
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
        double formed = 2 * (p + 1) * UNIT_ROUNDOFF * (s.frobeniusNorm() + 2 * v.frobeniusNorm() * u.frobeniusNorm());
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
