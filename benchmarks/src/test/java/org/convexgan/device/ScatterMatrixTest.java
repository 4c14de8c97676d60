package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proofs that eigenvalues are bounded off a subspace; skipped where the native library is missing. */
class ScatterMatrixTest {
    private static final int KEPT = 12;

    @BeforeAll
    static void library() {
        Loading.assume(Device.NATIVE);
    }

    @Test
    void bound_off_ritz_vectors_is_proved_above_the_next_eigenvalue_and_not_below_it() {
        Matrix s = scatter();
        SymmetricEigen eigen = SymmetricEigen.of(s);
        double next = eigen.value(KEPT + 1);
        try (ScatterMatrix matrix = new ScatterMatrix(HostColumns.array(s));
                Columns basis = HostColumns.from(Levels.leading(eigen.vectors(), KEPT));
                Columns images = matrix.times(basis);
                RitzPairs pairs = RitzPairs.of(basis, images, basis.transposeTimes(images))) {
            assertThat(matrix.isBoundedOff(pairs, next * (1 + 1e-6))).isTrue();
            assertThat(matrix.isBoundedOff(pairs, next * (1 - 1e-6))).isFalse();
            assertThat(matrix.isBoundedOff(pairs, eigen.value(KEPT))).isTrue();
        }
    }

    @Test
    void proof_leaves_the_matrix_as_it_was() {
        Matrix s = scatter();
        try (ScatterMatrix matrix = new ScatterMatrix(HostColumns.array(s));
                Columns basis = HostColumns.from(Levels.leading(Matrix.identity(s.rows()), KEPT));
                Columns images = matrix.times(basis);
                RitzPairs pairs = RitzPairs.of(basis, images, basis.transposeTimes(images))) {
            for (double bound : new double[] {2 * s.trace(), 0}) {
                matrix.isBoundedOff(pairs, bound);
                try (Columns again = matrix.times(basis)) {
                    assertThat(again.toMatrix()).isEqualTo(images.toMatrix());
                }
                assertThat(matrix.toMatrix()).isEqualTo(s);
            }
            assertThat(matrix.trace()).isEqualTo(s.trace());
        }
    }

    /** Wider than what is mirrored at a time. */
    private static Matrix scatter() {
        PixelRows rows = new SmoothFields(300, 8, 3, 5);
        return Levels.scatter(rows);
    }
}
