package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Passes of 8-bit products against sums of integers in f64; skipped where a native library is missing or does not load. */
class ByteRowsTest {
    private static final int THREADS = 2;
    private static final double UNIT_ROUNDOFF = 0x1p-53;

    @BeforeAll
    static void library() {
        Loading.assume(Device.INTEGER);
    }

    @Test
    void scatter_of_extreme_levels_is_formed_without_an_error() {
        PixelRows rows = new Levels(20_001, 8, 3, 5);
        Matrix expected = Levels.scatter(rows);

        try (ByteRows data = ByteRows.of(rows, THREADS);
                ScatterMatrix formed = data.scatterMatrix()) {
            double error = formed.toMatrix().minus(expected).maxAbs();

            assertThat(error).isLessThanOrEqualTo(rows.columns() * 0x1p-52 * expected.maxAbs());
        }
    }

    /** The sums of one thread pass {@code 2^31}. */
    @Test
    void scatter_of_many_rows_is_formed_without_an_error() {
        PixelRows rows = new Levels(200_001, 4, 1, 5);
        Matrix expected = Levels.scatter(rows);

        try (ByteRows data = ByteRows.of(rows, 1);
                ScatterMatrix formed = data.scatterMatrix()) {
            double error = formed.toMatrix().minus(expected).maxAbs();

            assertThat(error).isLessThanOrEqualTo(rows.columns() * 0x1p-52 * expected.maxAbs());
        }
    }

    @Test
    void scatter_wider_than_a_block_does_not_depend_on_the_number_of_threads() {
        PixelRows rows = new SmoothFields(40, 16, 3, 5);
        Matrix expected = Levels.scatter(rows);

        try (ByteRows one = ByteRows.of(rows, 1);
                ByteRows three = ByteRows.of(rows, 3);
                ScatterMatrix first = one.scatterMatrix();
                ScatterMatrix second = three.scatterMatrix()) {
            assertThat(second.toMatrix()).isEqualTo(first.toMatrix());
            assertThat(three.mean()).isEqualTo(one.mean());
            assertThat(first.toMatrix().minus(expected).maxAbs())
                    .isLessThanOrEqualTo(rows.columns() * 0x1p-52 * expected.maxAbs());
        }
    }

    /** In the first pass the mean is not known, in the second it is. */
    @ParameterizedTest
    @EnumSource(Digits.class)
    void errors_of_products_are_within_the_bound_that_comes_with_them(Digits kind) {
        for (int n : new int[] {9, 150, 2400}) {
            PixelRows rows = new SmoothFields(n, 16, 3, 5);
            Matrix s = Levels.scatter(rows);
            SymmetricEigen eigen = SymmetricEigen.of(s);
            int kept = 6;
            int p = 20;
            Matrix v = Levels.leading(eigen.vectors(), p);
            Matrix leading = Levels.leading(v, kept);
            try (ByteRows data = ByteRows.of(rows, kind, THREADS);
                    Columns exact = HostColumns.from(v);
                    Columns basis = data.representable(exact, eigen.values())) {
                for (int pass = 1; pass <= 2; pass++) {
                    try (CentredProducts.Scattered scattered = data.scatter(basis)) {
                        Matrix q = basis.toMatrix();
                        Matrix images = s.times(q);
                        Matrix gram = q.transpose().times(images).symmetricPart();
                        Matrix error = scattered.images().toMatrix().minus(images);
                        Matrix off =
                                error.minus(leading.times(leading.transpose().times(error)));
                        Matrix bound = scattered.errors().times(eigen.value(kept + 1));
                        double rounding = 10 * n * p * UNIT_ROUNDOFF * eigen.value(1);

                        double excess = SymmetricEigen.of(
                                        off.gram().minus(bound).symmetricPart())
                                .value(1);

                        assertThat(excess).as("%d images", n).isLessThanOrEqualTo(rounding * rounding);
                        assertThat(off.maxAbs()).isGreaterThan(rounding);
                        assertThat(SymmetricEigen.of(
                                                scattered.gram().minus(gram).symmetricPart())
                                        .spectralNorm())
                                .isLessThanOrEqualTo(rounding);
                    }
                }
            }
        }
    }

    /** {@code ‖X_cᵀE‖_F² ≤ λ_max(S)·tr EᵀE}, and rounding of f64. */
    private static double allowed(CentredProducts.Scattered scattered, Matrix s, Matrix images) {
        return Math.sqrt(s.frobeniusNorm() * scattered.errors().trace())
                + s.rows() * 2 * UNIT_ROUNDOFF * images.frobeniusNorm();
    }

    /** Parts of 1,024 columns, of which the last is smaller, and tiles of which the last has fewer rows. */
    @ParameterizedTest
    @EnumSource(Digits.class)
    void products_of_columns_in_several_parts_are_those_with_all_of_them(Digits kind) {
        PixelRows rows = new Levels(91, 20, 3, 5);
        Matrix s = Levels.scatter(rows);
        try (ByteRows data = ByteRows.of(rows, kind, THREADS);
                Columns exact = HostColumns.from(Levels.uniform(rows.columns(), 3, 8));
                Columns used = data.representable(exact);
                CentredProducts.Scattered scattered = data.scatter(used)) {
            Matrix expected = s.times(used.toMatrix());

            Matrix error = scattered.images().toMatrix().minus(expected);

            assertThat(error.frobeniusNorm()).isLessThanOrEqualTo(allowed(scattered, s, expected));
            assertThat(scattered.errors().trace()).isPositive();
        }
    }

    /** Images of which each pixel stands in a square of four: their scores with directions of such squares are four times those of the smaller ones. */
    @ParameterizedTest
    @EnumSource(Digits.class)
    void sketch_by_stored_images_of_half_the_side_is_that_by_all_pixels(Digits kind) {
        PixelRows half = new Levels(77, 6, 3, 5);
        PixelRows whole = new Doubled(half, false);
        Matrix start = repeated(Levels.uniform(half.columns(), 9, 8), half.side(), half.channels());
        try (ByteRows data = ByteRows.of(whole, kind, THREADS);
                ByteRows stored = ByteRows.of(new Doubled(half, true), kind, THREADS);
                CentredProducts.Sketch expected = data.sketch(start).orElseThrow();
                CentredProducts.Sketch found = stored.sketch(start).orElseThrow()) {
            Matrix q = found.directions().toMatrix();
            Matrix s = Levels.scatter(whole);
            Matrix images = s.times(q);

            assertThat(found.scattered().images().toMatrix())
                    .isEqualTo(expected.scattered().images().toMatrix());
            assertThat(found.scattered().gram()).isEqualTo(expected.scattered().gram());
            assertThat(q).isEqualTo(expected.directions().toMatrix());
            assertThat(found.scattered().images().toMatrix().minus(images).frobeniusNorm())
                    .isLessThanOrEqualTo(allowed(expected.scattered(), s, images));
        }
    }

    @ParameterizedTest
    @EnumSource(Digits.class)
    void leading_directions_get_a_digit_more(Digits kind) {
        PixelRows rows = new SmoothFields(150, 16, 3, 5);
        Matrix v = Levels.uniform(rows.columns(), 4, 3);
        try (ByteRows data = ByteRows.of(rows, kind, THREADS);
                Columns exact = HostColumns.from(v);
                Columns near = data.representable(exact, Vector.of(1000, 900, 2, 1));
                Columns again = data.representable(near, Vector.of(1000, 900, 2, 1))) {
            Matrix error = near.toMatrix().minus(v);

            assertThat(error.column(0).maxAbs()).isLessThanOrEqualTo(1.0 / kind.largest(3));
            assertThat(error.column(1).maxAbs()).isLessThanOrEqualTo(1.0 / kind.largest(3));
            assertThat(error.column(2).maxAbs()).isBetween(4.0 / kind.largest(3), 1.0 / kind.largest(2));
            assertThat(error.column(3).maxAbs()).isBetween(4.0 / kind.largest(3), 1.0 / kind.largest(2));
            assertThat(again.toMatrix()).isEqualTo(near.toMatrix());
        }
    }

    @Test
    void products_about_another_mean_are_those_of_the_images_less_that_mean() {
        PixelRows rows = new SmoothFields(60, 8, 3, 5);
        Vector shift = Levels.uniform(rows.columns(), 1, 4).column(0).times(0.1);
        Matrix block = Levels.uniform(rows.columns(), 3, 6);
        try (ByteRows data = ByteRows.of(rows, THREADS);
                ScatterMatrix formed = data.scatterMatrix()) {
            Vector mean = data.mean().plus(shift);
            Matrix s = formed.toMatrix().plus(shift.outer(shift).times(rows.rows()));

            Matrix images = new BlockSpectrum("integer", 1, new Products.OfBytes(THREADS)).scatter(rows, mean, block);

            assertThat(images.minus(s.times(block)).maxAbs())
                    .isLessThanOrEqualTo(8.0
                            / ByteProducts.digits().largest(3)
                            * s.times(block).maxAbs());
        }
    }

    @ParameterizedTest
    @EnumSource(Digits.class)
    void sketch_is_a_product_with_directions_of_one_digit(Digits kind) {
        PixelRows rows = new SmoothFields(400, 16, 1, 5);
        Matrix s = Levels.scatter(rows);
        Matrix v = Levels.leading(SymmetricEigen.of(s).vectors(), 5);
        try (ByteRows data = ByteRows.of(rows, kind, THREADS);
                CentredProducts.Sketch sketch = data.sketch(v).orElseThrow()) {
            Matrix used = sketch.directions().toMatrix();
            Matrix images = s.times(used);
            Matrix off = sketch.scattered().images().toMatrix().minus(images);

            assertThat(used.minus(v).maxAbs()).isLessThanOrEqualTo(v.maxAbs() / kind.largest(1));
            assertThat(off.frobeniusNorm()).isLessThanOrEqualTo(allowed(sketch.scattered(), s, images));
        }
    }

    @Test
    void directions_that_are_not_representable_are_refused() {
        PixelRows rows = new SmoothFields(20, 8, 1, 5);
        try (ByteRows data = ByteRows.of(rows, THREADS);
                Columns any = HostColumns.from(Levels.uniform(64, 2, 1))) {
            assertThatThrownBy(() -> data.scatter(any))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("directions must have entries of at most 3 digits");
        }
    }

    @Test
    void images_too_wide_for_sums_of_32_bits_are_refused() {
        PixelRows wide = new SmoothFields(2, 160, 3, 5);

        assertThatThrownBy(() -> ByteRows.of(wide, THREADS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns of the images must be at most 65536 for 8-bit products, but was 76800");
    }

    @Test
    void directions_of_more_digits_than_an_array_holds_are_refused() {
        ByteDirections.requireRoom(1 << 16, 10_922, 3 * 10_922); // 3·10922·2^16 is 2^31 − 2^17

        assertThatThrownBy(() -> ByteDirections.requireRoom(1 << 16, 10_923, 3 * 10_923))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "10923 directions of 65536 columns must have at most 32767 digits together for 8-bit products, but was 32769");
    }

    /** Returns directions that repeat each entry of a pixel in a square of four. */
    private static Matrix repeated(Matrix directions, int side, int channels) {
        double[] entries = new double[4 * directions.rows() * directions.columns()];
        int p = directions.columns();
        for (int i = 0; i < 4 * directions.rows(); i++) {
            for (int j = 0; j < p; j++) {
                entries[i * p + j] = directions.get(Doubled.source(i, side, channels), j);
            }
        }
        return Matrix.of(4 * directions.rows(), p, entries);
    }

    /** Images of twice the side, each pixel four times. */
    private record Doubled(PixelRows half, boolean isHalfStored) implements PixelRows {
        static int source(int entry, int side, int channels) {
            int pixel = entry / channels;
            int row = pixel / (2 * side) / 2;
            int column = pixel % (2 * side) / 2;
            return (row * side + column) * channels + entry % channels;
        }

        @Override
        public long rows() {
            return half.rows();
        }

        @Override
        public int side() {
            return 2 * half.side();
        }

        @Override
        public int channels() {
            return half.channels();
        }

        @Override
        public Optional<PixelRows> halved() {
            return isHalfStored ? Optional.of(half) : Optional.empty();
        }

        @Override
        public void read(long first, int count, float[] target) {
            float[] small = new float[count * half.columns()];
            half.read(first, count, small);
            for (int i = 0; i < count * columns(); i++) {
                int image = i / columns();
                target[i] = small[image * half.columns() + source(i % columns(), half.side(), channels())];
            }
        }
    }
}
