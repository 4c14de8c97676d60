package org.convexgan.progressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;

class ReferenceEngineTest {
    private static final int K = 12;
    private final ReferenceEngine engine = new ReferenceEngine();

    @Test
    void small_images_have_the_singular_values_of_the_centred_matrix() {
        agreesWithSvd(new SmoothFields(90, 4, 3, 1), 1e-12);
    }

    @Test
    void few_images_have_the_singular_values_of_the_centred_matrix() {
        agreesWithSvd(new SmoothFields(60, 8, 3, 1), 1e-12);
    }

    @Test
    void block_krylov_reaches_the_tolerance_asked_for() {
        PixelRows rows = new SmoothFields(60, 8, 3, 1);

        Spectrum spectrum = new BlockKrylov(rows, CentredRows.of(rows), K, 1).leading(null, 1e-8);

        double expected = Math.pow(svd(rows).values().get(K), 2);
        assertThat(Math.abs(spectrum.squared(K + 1) / expected - 1)).isLessThanOrEqualTo(1e-7);
        assertThat(spectrum.next().lower()).isLessThanOrEqualTo(expected * (1 + 1e-12));
        assertThat(spectrum.next().upper()).isGreaterThanOrEqualTo(expected * (1 - 1e-12));
        assertThat(spectrum.next().failureProbability()).isEqualTo(1e-6);
    }

    @Test
    void bound_on_the_rest_is_proved_where_the_scatter_is_held() {
        PixelRows rows = new SmoothFields(250, 8, 3, 1);
        CentredRows centred = CentredRows.of(rows);

        Spectrum spectrum =
                new BlockKrylov(rows, centred, K, 1, HeldScatter.of(centred, rows.rows())).leading(null, 1e-8);

        Enclosure known = spectrum.enclosure().orElseThrow();
        Matrix off =
                Bases.without(spectrum.directions().columns(), centred(rows).gram());
        Matrix rest = Bases.without(spectrum.directions().columns(), off.transpose());
        double exact = ThinSvd.of(rest).values().get(0);
        assertThat(known.complement().failureProbability()).isZero();
        assertThat(known.complement().upper()).isBetween(exact, 3 * exact);
        assertThat(spectrum.next().failureProbability()).isZero();
        assertThat(spectrum.next().contains(Math.pow(svd(rows).values().get(K), 2)))
                .isTrue();
    }

    @Test
    void directions_that_leave_nothing_out_leave_nothing_to_chance() {
        PixelRows rows = new SmoothFields(250, 4, 3, 1);

        Spectrum spectrum = new BlockKrylov(rows, CentredRows.of(rows), 40, 1).leading(null, 1e-8);

        assertThat(spectrum.directions().count()).isEqualTo(rows.columns());
        assertThat(spectrum.enclosure().orElseThrow().complement()).isEqualTo(new SpectralBound(0, 0, 0));
        assertThat(spectrum.next().failureProbability()).isZero();
    }

    @Test
    void bound_that_is_too_low_is_raised_until_it_is_proved() {
        PixelRows rows = new SmoothFields(250, 8, 3, 1);
        CentredRows centred = CentredRows.of(rows);
        HeldScatter held = HeldScatter.of(centred, rows.rows());
        Matrix v = Bases.columns(ThinSvd.of(centred(rows)).right(), 0, K);
        double exact = Math.pow(svd(rows).values().get(K), 2);

        double proved = held.provedComplement(v, held.times(v), exact / 5);

        assertThat(proved).isBetween(exact, 2 * exact);
    }

    @Test
    void scatter_is_the_product_with_the_gram_matrix() {
        PixelRows rows = new SmoothFields(30, 4, 3, 2);
        Matrix block = new NoiseStream(3).block(0, 48, 0, 5);
        Spectrum spectrum = engine.leading(rows, 3, null, 1e-6);

        Matrix product = engine.scatter(rows, spectrum.mean(), block);

        Matrix expected = centred(rows).gram().times(block);
        assertThat(product.minus(expected).maxAbs()).isLessThanOrEqualTo(1e-12 * expected.maxAbs());
    }

    @Test
    void upsampled_directions_stay_orthonormal() {
        Directions directions =
                engine.leading(new SmoothFields(40, 4, 3, 2), 5, null, 1e-6).directions();

        Matrix up = directions.upsampled().columns();

        assertThat(up.gram().minus(Matrix.identity(directions.count())).maxAbs())
                .isLessThanOrEqualTo(1e-14);
    }

    @Test
    void fewer_images_than_directions_are_refused() {
        assertThatThrownBy(() -> engine.leading(new SmoothFields(12, 4, 3, 1), 12, null, 1e-6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("k must be at least 1 and below min(N, d) = 12 for 12 images with d = 48, but was 12");
    }

    @Test
    void start_of_another_side_is_refused() {
        PixelRows rows = new SmoothFields(60, 8, 3, 1);
        Directions start = new Directions(4, 3, Matrix.diagonal(48, 1, 1));

        assertThatThrownBy(() -> new BlockKrylov(rows, CentredRows.of(rows), K, 1).leading(start, 1e-8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("start must have side 8 and 3 channels, but was 4 and 3");
    }

    private void agreesWithSvd(PixelRows rows, double tolerance) {
        Spectrum spectrum = engine.leading(rows, K, null, 1e-8);

        Vector expected = svd(rows).values();
        double first = expected.get(0);
        for (int i = 0; i <= K; i++) {
            double difference = Math.abs(spectrum.squared(i + 1) - expected.get(i) * expected.get(i));
            assertThat(difference).isLessThanOrEqualTo(tolerance * first * first);
        }
        assertThat(spectrum.residuals().maxAbs()).isLessThanOrEqualTo(tolerance * first * first);
        assertThat(spectrum.next().contains(spectrum.squared(K + 1))).isTrue();
    }

    private static ThinSvd svd(PixelRows rows) {
        return ThinSvd.of(centred(rows));
    }

    static Matrix centred(PixelRows rows) {
        float[] pixels = new float[(int) rows.rows() * rows.columns()];
        rows.read(0, (int) rows.rows(), pixels);
        double[] entries = new double[pixels.length];
        Arrays.setAll(entries, at -> Math.round(255 * pixels[at]) / 255.0);
        Matrix x = Matrix.of((int) rows.rows(), rows.columns(), entries);
        Vector ones = Vector.zeros(x.rows()).map(zero -> 1);
        return x.minus(ones.outer(x.columnSums().times(1.0 / x.rows())));
    }
}
