package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.Directions;
import org.convexgan.progressive.NoiseStream;
import org.convexgan.progressive.ProgressiveTraining;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.Rules;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.SpectralBound;
import org.convexgan.progressive.Spectrum;
import org.convexgan.progressive.SpectrumEngine;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leading spectra against the singular value decomposition in f64, for any products; skipped where the native library is missing or does not load. */
abstract class BlockSpectrumContract {
    private static final double UNIT_ROUNDOFF = 0x1p-24;

    private static final int LARGEST_GRAM = 192;
    private static final int LEAST_WIDTH = 48;

    /** Wide enough that the Gram matrix is not formed, with fewer images than pixels. */
    private static final PixelRows WIDE = new SmoothFields(200, 16, 1, 7);

    private static final int KEPT = 20;
    private static final double TOLERANCE = 1e-3;

    /** Returns the device whose library is needed. */
    abstract Device device();

    /** Returns where products are computed. */
    Products products() {
        return device().products();
    }

    private SpectrumEngine engine() {
        return engine(LARGEST_GRAM, LEAST_WIDTH);
    }

    private SpectrumEngine engine(int largestFormed, int leastWidth) {
        return new BlockSpectrum("engine", 42, products(), largestFormed, leastWidth);
    }

    @BeforeEach
    void library() {
        Loading.assume(device());
    }

    @Test
    void wide_images_have_the_singular_values_of_the_centred_matrix() {
        ThinSvd exact = ThinSvd.of(centred(WIDE));

        Spectrum spectrum = engine().leading(WIDE, KEPT, null, TOLERANCE);

        for (int i = 1; i <= KEPT + 1; i++) {
            double expected = squared(exact, i);
            assertThat(spectrum.squared(i)).isLessThanOrEqualTo(expected + rounding(exact, expected));
            assertThat(expected - spectrum.squared(i)).isLessThanOrEqualTo(TOLERANCE * expected);
        }
    }

    @Test
    void bounds_contain_the_next_eigenvalue_and_are_as_narrow_as_asked_for() {
        double expected = squared(ThinSvd.of(centred(WIDE)), KEPT + 1);

        SpectralBound bound = engine().leading(WIDE, KEPT, null, TOLERANCE).next();

        assertThat(bound.lower()).isLessThanOrEqualTo(expected);
        assertThat(bound.upper()).isGreaterThanOrEqualTo(expected);
        assertThat(bound.upper() - bound.lower()).isLessThanOrEqualTo(2 * TOLERANCE * expected);
        assertThat(bound.failureProbability()).isEqualTo(1e-6);
    }

    @Test
    void directions_are_orthonormal_and_residuals_are_those_of_the_scatter() {
        Spectrum spectrum = engine().leading(WIDE, KEPT, null, TOLERANCE);

        Matrix v = spectrum.directions().leading(KEPT).columns();
        Matrix gram = centred(WIDE).gram();
        double[] squares = new double[KEPT];
        for (int i = 0; i < KEPT; i++) {
            squares[i] = spectrum.squared(i + 1);
        }
        Matrix residuals = gram.times(v).minus(v.times(Matrix.diagonal(KEPT, KEPT, squares)));
        assertThat(v.gram().minus(Matrix.identity(KEPT)).maxAbs()).isLessThanOrEqualTo(100 * UNIT_ROUNDOFF);
        for (int i = 0; i < KEPT; i++) {
            assertThat(Math.abs(
                            residuals.column(i).norm() - spectrum.residuals().get(i)))
                    .isLessThanOrEqualTo(100 * UNIT_ROUNDOFF * gram.trace());
        }
    }

    @Test
    void small_images_agree_with_the_reference_engine() {
        PixelRows rows = new SmoothFields(300, 8, 3, 7);
        SpectrumEngine reference = new ReferenceEngine();
        Spectrum expected = reference.leading(rows, KEPT, null, 1e-9);

        Spectrum spectrum = engine().leading(rows, KEPT, null, 1e-9);

        for (int i = 1; i <= KEPT + 1; i++) {
            assertThat(Math.abs(spectrum.squared(i) - expected.squared(i)))
                    .isLessThanOrEqualTo(1e-12 * expected.squared(1));
        }
        assertThat(spectrum.mean().minus(expected.mean()).maxAbs()).isLessThanOrEqualTo(1e-12);
        assertThat(spectrum.next().failureProbability()).isZero();
        assertThat(spectrum.next().contains(expected.squared(KEPT + 1))).isTrue();
    }

    @Test
    void iteration_on_the_formed_scatter_agrees_with_the_reference_engine() {
        SpectrumEngine forming = engine(768, LEAST_WIDTH);
        Spectrum expected = Expected.SPECTRUM;

        Spectrum spectrum = forming.leading(Expected.ROWS, KEPT, null, TOLERANCE);

        double next = expected.squared(KEPT + 1);
        for (int i = 1; i <= KEPT; i++) {
            assertThat(Math.abs(spectrum.squared(i) - expected.squared(i))).isLessThanOrEqualTo(1e-3 * next);
        }
        assertThat(spectrum.next().failureProbability()).isZero();
        assertThat(spectrum.next().contains(next))
                .as("%s, %s", spectrum.next(), next)
                .isTrue();
        assertThat(spectrum.next().upper() - spectrum.next().lower()).isLessThanOrEqualTo(TOLERANCE * next);
    }

    @Test
    void fewer_images_than_directions_that_are_computed_have_their_spectrum() {
        PixelRows few = new SmoothFields(60, 16, 1, 7);
        ThinSvd exact = ThinSvd.of(centred(few));
        double expected = squared(exact, KEPT + 1);
        SpectrumEngine streaming = engine(LARGEST_GRAM, 70);
        SpectrumEngine forming = engine(256, 70);

        for (SpectrumEngine each : List.of(streaming, forming)) {
            Spectrum spectrum = each.leading(few, KEPT, null, TOLERANCE);

            assertThat(spectrum.next().contains(expected))
                    .as("%s, %s", spectrum.next(), expected)
                    .isTrue();
            assertThat(spectrum.next().upper() - spectrum.next().lower())
                    .isLessThanOrEqualTo(TOLERANCE * expected + 2 * rounding(exact, expected));
        }
    }

    @Test
    void scatter_agrees_with_the_reference_engine() {
        Spectrum spectrum = engine().leading(WIDE, 3, null, TOLERANCE);
        Matrix block = spectrum.directions().leading(3).columns();
        Matrix expected = new ReferenceEngine().scatter(WIDE, spectrum.mean(), block);

        Matrix images = engine().scatter(WIDE, spectrum.mean(), block);

        assertThat(images.minus(expected).maxAbs()).isLessThanOrEqualTo(100 * UNIT_ROUNDOFF * expected.maxAbs());
    }

    @Test
    void the_previous_stage_is_a_start_that_gives_the_same_answer() {
        PixelRows half = new SmoothFields(200, 8, 1, 7);
        Directions start =
                engine().leading(half, KEPT, null, TOLERANCE).directions().upsampled();
        double expected = squared(ThinSvd.of(centred(WIDE)), KEPT + 1);

        Spectrum spectrum = engine().leading(WIDE, KEPT, start, TOLERANCE);

        assertThat(Math.abs(spectrum.squared(KEPT + 1) - expected)).isLessThanOrEqualTo(TOLERANCE * expected);
        assertThat(spectrum.next().contains(expected)).isTrue();
    }

    @Test
    void images_with_fewer_directions_than_asked_for_have_zero_singular_values() {
        PixelRows few = new Repeated(new SmoothFields(10, 16, 1, 7), 150);

        Spectrum spectrum = engine().leading(few, KEPT, null, TOLERANCE);

        double largest = spectrum.squared(1);
        assertThat(spectrum.squared(9)).isGreaterThan(1e-4 * largest);
        assertThat(spectrum.squared(10)).isLessThanOrEqualTo(100 * UNIT_ROUNDOFF * largest);
        assertThat(spectrum.next().upper()).isLessThanOrEqualTo(100 * UNIT_ROUNDOFF * largest);
    }

    @Test
    void a_stage_is_certified_and_its_bounds_contain_the_error_of_its_outputs() {
        List<PixelRows> pyramid = List.of(new SmoothFields(400, 8, 1, 7), new SmoothFields(400, 16, 1, 7));
        Setting setting = new Setting(Variant.GROWING, List.of(20, 60), 48, 400, 1, TOLERANCE);

        Trained trained = new ProgressiveTraining(setting, engine(), Rules.SOUND).train(pyramid, stage -> {});

        Matrix noise = new NoiseStream(setting.seed())
                .block(0, 400, 0, trained.generator().noiseColumns());
        Matrix rest = centred(pyramid.get(1))
                .gram()
                .minus(trained.generator().outputs(noise).get(1).gram());
        StageCertificate stage = trained.certificates().get(1);
        assertThat(stage.isCertified()).as("%s", stage).isTrue();
        assertThat(stage.error().contains(SymmetricEigen.of(rest).spectralNorm()))
                .as("%s", stage)
                .isTrue();
    }

    /** Where the directions never become accurate, what is left of the passes bounds the complement. */
    @Test
    void bounds_of_a_nearly_flat_spectrum_are_within_a_small_factor() {
        PixelRows noise = new Noise(400, 16);
        double expected = squared(ThinSvd.of(centred(noise)), KEPT + 1);

        SpectralBound bound = engine().leading(noise, KEPT, null, 1e-9).next();

        assertThat(bound.lower()).isLessThanOrEqualTo(expected);
        assertThat(bound.upper()).isBetween(expected, 2 * expected);
    }

    @Test
    void more_directions_than_the_data_have_are_refused() {
        assertThatThrownBy(() -> engine().leading(WIDE, 200, null, TOLERANCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("k must be")
                .hasMessageContaining("200");
    }

    @Test
    void start_of_another_side_is_refused() {
        Directions start = new Directions(4, 1, Matrix.diagonal(16, 1, 1));

        assertThatThrownBy(() -> engine().leading(WIDE, KEPT, start, TOLERANCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("start must have side 16 and 1 channels, but was side 4 and 1 channels");
    }

    private static double squared(ThinSvd svd, int i) {
        return Math.pow(svd.values().get(i - 1), 2);
    }

    /** The first-order effect of entries rounded to f32: {@code |Δσ²| ≤ 2σ‖ΔX‖_F}. */
    private static double rounding(ThinSvd svd, double squared) {
        return 2 * UNIT_ROUNDOFF * svd.values().norm() * Math.sqrt(squared);
    }

    private static Matrix centred(PixelRows rows) {
        int n = (int) rows.rows();
        float[] pixels = new float[n * rows.columns()];
        rows.read(0, n, pixels);
        double[] entries = new double[pixels.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = Math.round(255 * pixels[i]) / 255.0;
        }
        Matrix images = Matrix.of(n, rows.columns(), entries);
        Vector mean = images.columnSums().times(1.0 / n);
        return images.minus(Vector.zeros(n).map(zero -> 1).outer(mean));
    }

    /** What the reference engine takes seconds for, once for all products. */
    private static final class Expected {
        static final PixelRows ROWS = new SmoothFields(300, 16, 3, 7);
        static final Spectrum SPECTRUM = new ReferenceEngine().leading(ROWS, KEPT, null, 1e-9);
    }

    /** Independent levels. */
    private record Noise(long rows, int side) implements PixelRows {
        @Override
        public int channels() {
            return 1;
        }

        @Override
        public void read(long first, int count, float[] target) {
            for (int i = 0; i < count; i++) {
                Random random = new Random(first + i);
                for (int j = 0; j < columns(); j++) {
                    target[i * columns() + j] = random.nextInt(256) / 255f;
                }
            }
        }
    }

    /** The same images over and over. */
    private record Repeated(PixelRows images, long rows) implements PixelRows {
        @Override
        public int side() {
            return images.side();
        }

        @Override
        public int channels() {
            return images.channels();
        }

        @Override
        public void read(long first, int count, float[] target) {
            float[] row = new float[columns()];
            for (int i = 0; i < count; i++) {
                images.read((first + i) % images.rows(), 1, row);
                System.arraycopy(row, 0, target, i * columns(), columns());
            }
        }
    }
}
