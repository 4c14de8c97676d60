package org.convexgan.device;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;

import java.util.Arrays;
import org.bytedeco.openblas.global.openblas;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;

/** Products of square matrices of some hundred rows by BLAS: those of {@code linalg} take several times as long. */
final class Dense {
    private Dense() {}

    /** Returns {@code A·B}. */
    static Matrix times(Matrix a, Matrix b) {
        return product(CblasNoTrans, a, CblasNoTrans, b);
    }

    /** Returns {@code A·Bᵀ}. */
    static Matrix timesTransposed(Matrix a, Matrix b) {
        return product(CblasNoTrans, a, CblasTrans, b);
    }

    /** Returns {@code TᵀAT}, symmetric if A is. */
    static Matrix compressed(Matrix a, Matrix t) {
        return product(CblasTrans, t, CblasNoTrans, times(a, t)).symmetricPart();
    }

    private static Matrix product(int firstOrder, Matrix a, int secondOrder, Matrix b) {
        int m = firstOrder == CblasNoTrans ? a.rows() : a.columns();
        int inner = firstOrder == CblasNoTrans ? a.columns() : a.rows();
        int n = secondOrder == CblasNoTrans ? b.columns() : b.rows();
        int found = secondOrder == CblasNoTrans ? b.rows() : b.columns();
        Require.that(found == inner, "right factor", "have %d rows".formatted(inner), found);
        double[] product = new double[m * n];
        openblas.cblas_dgemm(
                CblasRowMajor,
                firstOrder,
                secondOrder,
                m,
                n,
                inner,
                1,
                a.toArray(),
                a.columns(),
                b.toArray(),
                b.columns(),
                0,
                product,
                n);
        return Matrix.of(m, n, product);
    }

    /**
     * Returns the triangular R above the diagonal with {@code A = RᵀR}.
     *
     * @param a symmetric, positive definite
     */
    static Matrix factor(Matrix a) {
        int n = a.rows();
        double[] entries = a.toArray();
        int info = openblas.LAPACKE_dpotrf(openblas.LAPACK_ROW_MAJOR, (byte) 'U', n, entries, n);
        if (info != 0) {
            throw new IllegalStateException("a matrix of order %d was not positive definite: %d".formatted(n, info));
        }
        for (int i = 0; i < n; i++) {
            Arrays.fill(entries, i * n, i * n + i, 0);
        }
        return Matrix.of(n, n, entries);
    }

    /** Returns {@code R⁻¹} of a triangular matrix above the diagonal. */
    static Matrix inverse(Matrix r) {
        int n = r.rows();
        double[] entries = r.toArray();
        int info = openblas.LAPACKE_dtrtri(openblas.LAPACK_ROW_MAJOR, (byte) 'U', (byte) 'N', n, entries, n);
        if (info != 0) {
            throw new IllegalStateException("a triangle of order %d was singular: %d".formatted(n, info));
        }
        return Matrix.of(n, n, entries);
    }

    /** Returns {@code diag(left)·A·diag(right)}, of as many columns as there are numbers on the right. */
    static Matrix scaled(double[] left, Matrix a, double[] right) {
        double[] entries = new double[left.length * right.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                entries[i * right.length + j] = left[i] * a.get(i, j) * right[j];
            }
        }
        return Matrix.of(left.length, right.length, entries);
    }

    /** Returns {@code A·diag(right)}. */
    static Matrix scaled(Matrix a, double[] right) {
        double[] entries = a.toArray();
        for (int at = 0; at < entries.length; at++) {
            entries[at] *= right[at % right.length];
        }
        return Matrix.of(a.rows(), right.length, entries);
    }
}
