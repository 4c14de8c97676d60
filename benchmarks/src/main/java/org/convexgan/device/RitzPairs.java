package org.convexgan.device;

import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.CoupledBlocks;

/**
 * Ritz pairs of S on a subspace: {@code S V = VΘ + R}, {@code VᵀR = 0}.
 *
 * @param values {@code θ_1 ≥ … ≥ θ_p}: each a lower bound on the eigenvalue of S with its index
 * @param vectors V, orthonormal columns
 * @param images {@code S V}
 * @param coupling {@code RᵀR}
 */
record RitzPairs(Vector values, Columns vectors, Columns images, Matrix coupling) implements AutoCloseable {
    /**
     * Diagonalizes S on a subspace.
     *
     * @param basis orthonormal columns
     * @param scattered S times them
     */
    static RitzPairs of(Columns basis, Columns scattered) {
        SymmetricEigen eigen = SymmetricEigen.of(basis.transposeTimes(scattered));
        Columns vectors = basis.times(eigen.vectors());
        Columns images = scattered.times(eigen.vectors());
        int p = vectors.count();
        Matrix theta = Matrix.diagonal(p, p, eigen.values().toArray());
        try (Columns residuals = images.copy().subtract(vectors, theta)) {
            return new RitzPairs(eigen.values(), vectors, images, residuals.transposeTimes(residuals));
        }
    }

    /** Returns {@code θ_i} counted from 1; 0 beyond the subspace. */
    double value(int i) {
        return i <= values.size() ? Math.max(0, values.get(i - 1)) : 0;
    }

    /**
     * Bounds an eigenvalue of S from above.
     *
     * @param i counted from 1, at most p
     * @param complement an upper bound on the eigenvalues of the compression of S to the complement of V
     */
    double upperBound(int i, double complement) {
        Matrix theta = Matrix.diagonal(values.size(), values.size(), values.toArray());
        return CoupledBlocks.upperBound(theta, values.get(i - 1), coupling, complement, i);
    }

    /**
     * Bounds {@code ‖S − V_k·(Θ_k − θ_{k+1}·I)·V_kᵀ‖₂}, which is {@code σ_{k+1}²} for exact directions. Errors of {@code θ_i} are of the second order in R,
     * and so is this, but over the distance of {@code θ_{k+1}} to the complement.
     *
     * @param k less than p
     * @param complement an upper bound on the eigenvalues of the compression of S to the complement of V
     */
    double stageBound(int k, double complement) {
        double next = value(k + 1);
        double[] rest = values.stream().map(theta -> Math.min(theta, next)).toArray();
        Matrix inside = Matrix.diagonal(rest.length, rest.length, rest);
        return CoupledBlocks.upperBound(inside, next, coupling, complement, 1);
    }

    @Override
    public void close() {
        vectors.close();
        images.close();
    }
}
