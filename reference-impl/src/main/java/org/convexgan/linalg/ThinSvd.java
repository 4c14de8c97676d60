package org.convexgan.linalg;

import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.MatrixStore;

/**
 * Thin singular value decomposition {@code A = U·diag(σ)·Vᵀ} with {@code min(n, d)} columns in {@code U} and {@code V}, singular values
 * descending.
 */
public final class ThinSvd {
    private final Matrix left;
    private final Vector values;
    private final Matrix right;
    private final int largestDimension;

    private ThinSvd(Matrix left, Vector values, Matrix right, int largestDimension) {
        this.left = left;
        this.values = values;
        this.right = right;
        this.largestDimension = largestDimension;
    }

    /** Decomposes an {@code n×d} matrix. */
    public static ThinSvd of(Matrix a) {
        SingularValue<Double> decomposition = SingularValue.R064.make(false);
        decomposition.decompose(a.toStore());
        int count = Math.min(a.rows(), a.columns());
        double[] sigma = IntStream.range(0, count)
                .mapToDouble(decomposition.getSingularValues()::doubleValue)
                .toArray();
        return new ThinSvd(
                leading("left singular vectors", decomposition.getU(), count),
                Vector.ofResult("singular values", sigma),
                leading("right singular vectors", decomposition.getV(), count),
                Math.max(a.rows(), a.columns()));
    }

    private static Matrix leading(String name, MatrixStore<Double> vectors, int count) {
        return Matrix.from(name, vectors.limits(vectors.countRows(), count));
    }

    /** Returns {@code U}, {@code n×min(n,d)}, orthonormal columns. */
    public Matrix left() {
        return left;
    }

    /** Returns {@code σ_1 ≥ σ_2 ≥ … ≥ 0}. */
    public Vector values() {
        return values;
    }

    /** Returns {@code V}, {@code d×min(n,d)}, orthonormal columns. */
    public Matrix right() {
        return right;
    }

    /** Returns {@code max(n, d)·eps·σ_1}: singular values up to here are rounding, and never divided by. */
    public double rankTolerance() {
        return largestDimension * Math.ulp(1.0) * values.maxAbs();
    }

    /** Returns the numerical rank: the number of singular values above {@link #rankTolerance()}. */
    public int rank() {
        double tolerance = rankTolerance();
        return (int) values.stream().filter(sigma -> sigma > tolerance).count();
    }
}
