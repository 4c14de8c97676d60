package org.convexgan.progressive;

import org.convexgan.linalg.DefiniteMatrix;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.SymmetricEigen;

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
        Matrix u = centredImage(v, image);
        Matrix negative = negativeComplement(v, u);
        double formed = formed(v, u);
        double bound = tried;
        for (int doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
            if (DefiniteMatrix.isProved(negative, bound)) {
                return bound + formed;
            }
            bound *= 2;
        }
        return s.trace();
    }

    /**
     * Returns a number that {@code λ_max(P·S·P)} is not below, by a decomposition.
     *
     * @param v orthonormal up to rounding, d×p
     * @param image {@code S·V}
     */
    double complement(Matrix v, Matrix image) {
        Matrix u = centredImage(v, image);
        int d = s.rows();
        double decomposed = d * UNIT_ROUNDOFF * s.frobeniusNorm();
        return -SymmetricEigen.of(negativeComplement(v, u)).value(d) - formed(v, u) - decomposed;
    }

    double trace() {
        return s.trace();
    }

    /** Returns U. */
    private static Matrix centredImage(Matrix v, Matrix image) {
        return image.minus(Products.of(v, Products.transposed(v, image)).times(0.5));
    }

    /** Returns {@code −P·S·P}. */
    private Matrix negativeComplement(Matrix v, Matrix u) {
        int d = s.rows();
        double[] entries = s.times(-1).toArray();
        Products.add(
                entries,
                Bases.beside(v, u).toArray(),
                Bases.beside(u, v).transpose().toArray(),
                d,
                2 * v.columns(),
                d);
        return Matrix.of(d, d, entries);
    }

    /** Returns a bound on what rounding changes in it. */
    private double formed(Matrix v, Matrix u) {
        return 2 * (v.columns() + 1) * UNIT_ROUNDOFF * (s.frobeniusNorm() + 2 * v.frobeniusNorm() * u.frobeniusNorm());
    }
}
