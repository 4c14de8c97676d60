package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passes over the data against sums of integers and of f64; skipped where the native library is missing or does not load. */
class CentredRowsTest {
    private static final int THREADS = 2;
    private static final double UNIT_ROUNDOFF = 0x1p-24;

    @BeforeAll
    static void library() {
        Loading.assume(Device.NATIVE);
    }

    @Test
    void scatter_of_extreme_levels_is_formed_without_an_error_in_f32() {
        PixelRows rows = new Levels(8001, 8, 3, 5);
        Matrix expected = Levels.scatter(rows);

        try (CentredRows data = CentredRows.of(rows, THREADS);
                ScatterMatrix formed = data.scatterMatrix()) {
            double error = formed.toMatrix().minus(expected).maxAbs();

            assertThat(error).isLessThanOrEqualTo(rows.columns() * 0x1p-52 * expected.maxAbs());
            assertThat(Math.abs(data.trace() - expected.trace())).isLessThanOrEqualTo(1e-12 * expected.trace());
        }
    }

    @Test
    void scatter_wider_than_a_block_is_put_together() {
        PixelRows rows = new SmoothFields(40, 16, 3, 5);
        Matrix expected = Levels.scatter(rows);

        try (CentredRows data = CentredRows.of(rows, THREADS);
                ScatterMatrix formed = data.scatterMatrix()) {
            double error = formed.toMatrix().minus(expected).maxAbs();

            assertThat(error).isLessThanOrEqualTo(rows.columns() * 0x1p-52 * expected.maxAbs());
        }
    }

    @Test
    void sums_do_not_depend_on_the_number_of_threads_where_they_are_exact() {
        PixelRows rows = new Levels(1500, 8, 1, 3);

        try (CentredRows one = CentredRows.of(rows, 1);
                CentredRows three = CentredRows.of(rows, 3);
                ScatterMatrix first = one.scatterMatrix();
                ScatterMatrix second = three.scatterMatrix()) {
            assertThat(second.toMatrix()).isEqualTo(first.toMatrix());
            assertThat(three.mean()).isEqualTo(one.mean());
        }
    }

    @Test
    void products_with_repeated_directions_are_those_with_the_directions() {
        PixelRows rows = new SmoothFields(500, 16, 3, 5);
        Matrix coarse = Levels.uniform(rows.columns() / 4, 7, 1);
        Matrix repeated = repeat(coarse, 16, 3);

        try (CentredRows data = CentredRows.of(rows, THREADS);
                CentredProducts.Sketch sketch = data.sketch(repeated).orElseThrow();
                CentredProducts.Scattered expected = data.scatter(sketch.directions())) {
            CentredProducts.Scattered found = sketch.scattered();
            Matrix difference =
                    found.images().toMatrix().minus(expected.images().toMatrix());

            assertThat(difference.maxAbs())
                    .isLessThanOrEqualTo(
                            100 * UNIT_ROUNDOFF * expected.images().toMatrix().maxAbs());
            assertThat(found.gram().minus(expected.gram()).maxAbs())
                    .isLessThanOrEqualTo(100 * UNIT_ROUNDOFF * expected.gram().maxAbs());
        }
    }

    /** What is allowed for, on data that are small, and on the directions whose products are largest. */
    @Test
    void rounding_of_a_pass_is_within_what_is_allowed_for() {
        for (int n : new int[] {150, 600, 2400}) {
            PixelRows rows = new SmoothFields(n, 16, 3, 5);
            Matrix s = Levels.scatter(rows);
            SymmetricEigen eigen = SymmetricEigen.of(s);
            int p = 40;
            Matrix v = Levels.leading(eigen.vectors(), p);
            try (CentredRows data = CentredRows.of(rows, THREADS);
                    Columns exact = HostColumns.from(v);
                    Columns basis = data.representable(exact, Vector.zeros(0));
                    CentredProducts.Scattered scattered = data.scatter(basis);
                    RitzPairs pairs = RitzPairs.of(basis, scattered.images(), scattered.gram())) {
                Matrix rounded = basis.toMatrix();
                Matrix images = s.times(rounded);
                Matrix gram = rounded.transpose().times(images).symmetricPart();

                double error = SymmetricEigen.of(scattered.gram().minus(gram).symmetricPart())
                        .spectralNorm();
                Matrix off = scattered.images().toMatrix().minus(images);
                Matrix allowed = data.coupling(pairs, scattered.errors(), eigen.value(p + 1))
                        .minus(pairs.coupling());

                assertThat(error).isLessThanOrEqualTo(data.scoreRounding(eigen.value(1), p));
                for (int i = 1; i <= p; i++) {
                    assertThat(off.column(i - 1).norm())
                            .as("column %d of %d images", i, n)
                            .isLessThanOrEqualTo(Math.sqrt(allowed.get(i - 1, i - 1)));
                }
            }
        }
    }

    @Test
    void faulty_rows_end_a_pass_with_their_message() {
        PixelRows rows = new Levels(5000, 8, 3, 5) {
            @Override
            public void readLevels(long first, int count, byte[] target) {
                if (first > 4000) {
                    throw new IllegalStateException("block 17 must have checksum 1, but had 2");
                }
                super.readLevels(first, count, target);
            }
        };

        try (CentredRows data = CentredRows.of(rows, THREADS)) {
            assertThatThrownBy(data::scatterMatrix)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("block 17 must have checksum 1, but had 2");
        }
    }

    @Test
    void bounds_off_a_subspace_are_proved_where_they_hold_and_only_there() {
        PixelRows rows = new SmoothFields(200, 8, 3, 5);
        Matrix s = Levels.scatter(rows);
        SymmetricEigen eigen = SymmetricEigen.of(s);
        Matrix v = Levels.leading(eigen.vectors(), 10);

        try (CentredRows data = CentredRows.of(rows, THREADS);
                ScatterMatrix formed = data.scatterMatrix();
                Columns basis = HostColumns.from(v);
                Columns images = formed.times(basis);
                RitzPairs pairs = RitzPairs.of(basis, images, basis.transposeTimes(images))) {
            double next = eigen.value(11);

            assertThat(formed.isBoundedOff(pairs, next * (1 + 1e-6))).isTrue();
            assertThat(formed.isBoundedOff(pairs, next * (1 - 1e-6))).isFalse();
        }
    }

    private static Matrix repeat(Matrix coarse, int side, int channels) {
        double[] entries = new double[4 * coarse.rows() * coarse.columns()];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                for (int channel = 0; channel < channels; channel++) {
                    int to = (row * side + column) * channels + channel;
                    int from = (row / 2 * (side / 2) + column / 2) * channels + channel;
                    for (int j = 0; j < coarse.columns(); j++) {
                        entries[to * coarse.columns() + j] = coarse.get(from, j);
                    }
                }
            }
        }
        Matrix repeated = Matrix.of(4 * coarse.rows(), coarse.columns(), entries);
        assertThat(Repeated.coarse(side, channels, repeated)).contains(coarse);
        return repeated;
    }
}
