package org.convexgan.device;

import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.CoupledBlocks;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Ritz pairs of S on the same subspace, in f64 but for the product with S.
 *
 * <p>In f32 directions are orthonormal up to some {@code 1e-7}, which times {@code σ_1²} may be more than what a certificate allows of
 * {@code σ_{k+1}²}. With {@code VᵀV = UDUᵀ} and {@code T = UD^{-1/2}} the directions {@code VT} are orthonormal, and {@code S(VT) = (SV)T}.
 *
 * @param values {@code θ_1 ≥ … ≥ θ_p}
 * @param vectors orthonormal columns
 * @param coupling {@code RᵀR}
 */
record RefinedPairs(Vector values, Matrix vectors, Matrix coupling) {
    /** Refines pairs, whose directions must be independent. */
    static RefinedPairs of(RitzPairs pairs) {
        try (INDArray v = pairs.vectors().values().castTo(DataType.DOUBLE);
                INDArray images = pairs.images().values().castTo(DataType.DOUBLE)) {
            SymmetricEigen gram = SymmetricEigen.of(small(v, v));
            double[] inverse = gram.values().stream().map(d -> 1 / Math.sqrt(d)).toArray();
            Matrix whitening = gram.vectors().times(Matrix.diagonal(inverse.length, inverse.length, inverse));
            SymmetricEigen ritz = SymmetricEigen.of(whitening
                    .transpose()
                    .times(small(v, images))
                    .times(whitening)
                    .symmetricPart());
            return rotated(v, images, whitening.times(ritz.vectors()), ritz.values());
        }
    }

    private static RefinedPairs rotated(INDArray v, INDArray images, Matrix rotation, Vector values) {
        Matrix theta = Matrix.diagonal(values.size(), values.size(), values.toArray());
        try (INDArray right = Columns.array(rotation);
                INDArray scaled = Columns.array(rotation.times(theta));
                INDArray vectors = Columns.allocate(DataType.DOUBLE, v.rows(), v.columns());
                INDArray residuals = Columns.allocate(DataType.DOUBLE, v.rows(), v.columns())) {
            Nd4j.gemm(v, right, vectors, false, false, 1, 0);
            Nd4j.gemm(images, right, residuals, false, false, 1, 0);
            Nd4j.gemm(v, scaled, residuals, false, false, -1, 1);
            return new RefinedPairs(values, Columns.matrix(vectors), small(residuals, residuals));
        }
    }

    private static Matrix small(INDArray left, INDArray right) {
        try (INDArray product = Columns.allocate(DataType.DOUBLE, left.columns(), right.columns())) {
            Nd4j.gemm(left, right, product, true, false, 1, 0);
            return Columns.matrix(product);
        }
    }

    /** Returns {@code θ_i} counted from 1; 0 beyond the subspace. */
    double value(int i) {
        return i <= values.size() ? Math.max(0, values.get(i - 1)) : 0;
    }

    /** Returns the norms of the first columns of R. */
    Vector residuals(int count) {
        return Vector.of(IntStream.range(0, count)
                .mapToDouble(i -> Math.sqrt(Math.max(0, coupling.get(i, i))))
                .toArray());
    }

    /**
     * Bounds an eigenvalue of S from above.
     *
     * @param i counted from 1
     * @param complement an upper bound on the eigenvalues of the compression of S to the complement of the subspace
     */
    double upperBound(int i, double complement) {
        if (i > values.size()) {
            return complement;
        }
        Matrix theta = Matrix.diagonal(values.size(), values.size(), values.toArray());
        return CoupledBlocks.upperBound(theta, values.get(i - 1), coupling, complement, i);
    }
}
