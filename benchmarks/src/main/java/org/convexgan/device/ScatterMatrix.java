package org.convexgan.device;

import java.nio.DoubleBuffer;
import java.util.stream.IntStream;
import org.bytedeco.openblas.global.openblas;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** {@code S}, formed, in f64. */
class ScatterMatrix implements AutoCloseable {
    private final INDArray s;
    private final Vector diagonal;

    /** Whether something else stands above and on the diagonal. */
    private boolean isOverwritten;

    /** Wraps a symmetric column-major matrix, which becomes its own. */
    ScatterMatrix(INDArray s) {
        this.s = s;
        DoubleBuffer entries = s.data().asNioDouble();
        this.diagonal = Vector.of(IntStream.range(0, order())
                .mapToDouble(i -> entries.get(i * (order() + 1)))
                .toArray());
    }

    int order() {
        return s.rows();
    }

    Matrix toMatrix() {
        restore();
        return HostColumns.matrix(s);
    }

    double trace() {
        return diagonal.sum();
    }

    /** Copies to columns that can be multiplied. */
    Columns columns(Matrix matrix) {
        return HostColumns.from(matrix);
    }

    /** Returns {@code S·block}. */
    Columns times(Columns block) {
        restore();
        INDArray product = HostColumns.allocate(DataType.DOUBLE, order(), block.count());
        Nd4j.gemm(s, HostColumns.of(block).values(), product, false, false, 1, 0);
        return new HostColumns(product);
    }

    /**
     * Tells whether {@code λ_max(P·S·P) ≤ c}, {@code P = I − VVᵀ}: whether {@code c·I − S + V·Θ·Vᵀ}, the same off V, has a Cholesky factorization.
     *
     * <p>A factorization that does not break down proves it up to {@code d²·2⁻⁵²·c}, which rounding may hide: {@code (d + 1)·2⁻⁵³} times the trace (Rump, BIT 46,
     * 2006). It is computed where S is, above the diagonal, and S restored from below it if it is asked for again.
     */
    boolean isBoundedOff(RitzPairs pairs, double c) {
        restore();
        isOverwritten = true;
        int d = order();
        DoubleBuffer rest = s.data().asNioDouble();
        double[] roots =
                pairs.values().map(theta -> Math.sqrt(Math.max(0, theta))).toArray();
        try (Columns scaled = pairs.vectors().scaled(roots);
                HostColumns kept = toHost(scaled)) {
            openblas.cblas_dsyrk(
                    openblas.CblasColMajor,
                    openblas.CblasUpper,
                    openblas.CblasNoTrans,
                    d,
                    kept.count(),
                    1,
                    kept.values().data().asNioDouble(),
                    d,
                    -1,
                    rest,
                    d);
        }
        for (int i = 0; i < d; i++) {
            rest.put(i * (d + 1), rest.get(i * (d + 1)) + c);
        }
        return openblas.LAPACKE_dpotrf(openblas.LAPACK_COL_MAJOR, (byte) 'U', d, rest, d) == 0;
    }

    /** Copies to the host. */
    HostColumns toHost(Columns columns) {
        return HostColumns.of(columns).copy();
    }

    private void restore() {
        if (!isOverwritten) {
            return;
        }
        int d = order();
        DoubleBuffer entries = s.data().asNioDouble();
        for (int i = 0; i < d; i++) {
            entries.put(i * (d + 1), diagonal.get(i));
        }
        LowerTriangle.mirror(entries, d);
        isOverwritten = false;
    }

    @Override
    public void close() {
        s.close();
    }
}
