package org.convexgan.device;

import org.convexgan.linalg.Matrix;
import org.nd4j.linalg.api.blas.BlasException;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** {@code S}, formed, in f64. */
final class ScatterMatrix implements AutoCloseable {
    private final INDArray s;

    /** Wraps a symmetric column-major matrix, which becomes its own. */
    ScatterMatrix(INDArray s) {
        this.s = s;
    }

    int order() {
        return s.rows();
    }

    Matrix toMatrix() {
        return Columns.matrix(s);
    }

    double trace() {
        double trace = 0;
        for (int i = 0; i < s.rows(); i++) {
            trace += s.getDouble(i, i);
        }
        return trace;
    }

    /** Returns {@code S·block}. */
    Columns times(Columns block) {
        INDArray product = Columns.allocate(DataType.DOUBLE, s.rows(), block.count());
        Nd4j.gemm(s, block.values(), product, false, false, 1, 0);
        return new Columns(product);
    }

    /**
     * Tells whether {@code λ_max(P·S·P) ≤ c}, {@code P = I − VVᵀ}: whether {@code c·I − S + V·Θ·Vᵀ}, the same off V, has a Cholesky factorization.
     *
     * <p>A factorization that does not break down proves it up to {@code d²·2⁻⁵²·c}, which rounding may hide: {@code (d + 1)·2⁻⁵³} times the trace (Rump, BIT 46,
     * 2006).
     */
    boolean isBoundedOff(RitzPairs pairs, double c) {
        INDArray v = pairs.vectors().values();
        try (INDArray rest = s.dup('f');
                Columns kept = pairs.vectors().times(pairs.theta())) {
            Nd4j.gemm(v, kept.values(), rest, false, true, 1, -1);
            for (int i = 0; i < rest.rows(); i++) {
                rest.putScalar(i, i, rest.getDouble(i, i) + c);
            }
            Nd4j.getBlasWrapper().lapack().potrf(rest, true);
            return true;
        } catch (BlasException indefinite) {
            return false;
        }
    }

    @Override
    public void close() {
        s.close();
    }
}
