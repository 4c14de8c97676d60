package org.convexgan.device;

import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.CoupledBlocks;

/**
 * Ritz pairs of S on a subspace: {@code S V = VΘ + R}, {@code VᵀR = 0}; all in f64 but for the product with S.
 *
 * <p>Directions that products can represent are orthonormal up to some {@code 1e-4} of integers, or {@code 1e-7} of f32, which times {@code σ_1²} may be more
 * than what a certificate allows of {@code σ_{k+1}²}. With {@code QᵀQ = UDUᵀ} and {@code T = UD^{-1/2}} the directions {@code QT} are orthonormal, and
 * {@code S(QT) = (SQ)T}. What errors of products leave of R in the subspace is taken out: {@code QᵀSQ} is known better.
 *
 * @param values {@code θ_1 ≥ … ≥ θ_p}: each a lower bound on the eigenvalue of S with its index
 * @param vectors V, orthonormal columns in f64
 * @param residuals R
 * @param coupling {@code RᵀR}
 * @param rotation {@code V = Q·rotation}
 */
record RitzPairs(Vector values, Columns vectors, Columns residuals, Matrix coupling, Matrix rotation)
        implements AutoCloseable {
    /**
     * Diagonalizes S on a subspace.
     *
     * @param q a basis, nearly orthonormal
     * @param images {@code S·q}
     * @param gram {@code qᵀ·S·q}
     */
    static RitzPairs of(Columns q, Columns images, Matrix gram) {
        Rotation rotation = Rotation.of(q, gram);
        Columns vectors = q.times(rotation.matrix());
        Columns residuals = images.times(rotation.matrix()).subtractSpan(vectors);
        return new RitzPairs(
                rotation.values(),
                vectors,
                residuals,
                residuals.transposeTimes(residuals).symmetricPart(),
                rotation.matrix());
    }

    /**
     * What makes a basis one of Ritz vectors.
     *
     * @param values Ritz values, descending
     * @param matrix {@code T}: the basis is multiplied by it from the right
     */
    record Rotation(Vector values, Matrix matrix) {
        /**
         * Diagonalizes S on a subspace.
         *
         * @param q a basis, nearly orthonormal
         * @param gram {@code qᵀ·S·q}
         */
        static Rotation of(Columns q, Matrix gram) {
            EigenPairs metric = EigenPairs.of(q.transposeTimes(q).symmetricPart());
            double[] inverse =
                    metric.values().stream().map(d -> 1 / Math.sqrt(d)).toArray();
            Matrix whitening = Dense.scaled(metric.vectors(), inverse);
            EigenPairs ritz = EigenPairs.of(Dense.compressed(gram, whitening));
            return new Rotation(ritz.values(), Dense.times(whitening, ritz.vectors()));
        }
    }

    /** Returns how many there are. */
    int count() {
        return values.size();
    }

    /** Returns {@code θ_i} counted from 1; 0 beyond the subspace. */
    double value(int i) {
        return i <= values.size() ? Math.max(0, values.get(i - 1)) : 0;
    }

    /** Returns {@code S·V = VΘ + R}. */
    Columns images() {
        return vectors.times(theta()).add(1, residuals);
    }

    /** Returns {@code diag(θ)}. */
    Matrix theta() {
        return Matrix.diagonal(values.size(), values.size(), values.toArray());
    }

    /** Returns the norms of the first columns of R. */
    Vector residualNorms(int count) {
        return Vector.of(IntStream.range(0, count)
                .mapToDouble(i -> Math.sqrt(Math.max(0, coupling.get(i, i))))
                .toArray());
    }

    /**
     * Bounds an eigenvalue of S from above.
     *
     * @param i counted from 1
     * @param complement an upper bound on the eigenvalues of the compression of S to the complement of V
     */
    double upperBound(int i, double complement) {
        return i <= values.size()
                ? CoupledBlocks.upperBound(theta(), values.get(i - 1), coupling, complement, i, EigenPairs::valuesOf)
                : complement;
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
        return CoupledBlocks.upperBound(inside, next, coupling, complement, 1, EigenPairs::valuesOf);
    }

    @Override
    public void close() {
        vectors.close();
        residuals.close();
    }
}
