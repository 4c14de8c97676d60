package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.Directions;
import org.convexgan.progressive.Spectrum;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spectra of matrices that are given; skipped where the native library is missing or does not load. */
class FormedSpectrumTest {
    private static final PixelRows ROWS = new Levels(500, 8, 1, 1);
    private static final int ORDER = ROWS.columns();
    private static final int KEPT = 4;
    private static final int WIDTH = 10;

    @BeforeAll
    static void library() {
        Loading.assume(Device.NATIVE);
    }

    @Test
    void largest_eigenvalue_that_the_start_does_not_see_is_within_the_bounds() {
        Spectrum blind = spectrum(1);
        double largest = eigenvalue(0);

        assertThat(blind.squared(1)).isLessThan(largest);
        assertThat(blind.enclosure().orElseThrow().complement().upper()).isGreaterThanOrEqualTo(largest);
        assertThat(blind.next().upper()).isGreaterThanOrEqualTo(eigenvalue(KEPT));
    }

    @Test
    void bounds_are_narrow_where_the_start_sees_all() {
        Spectrum spectrum = spectrum(0);

        assertThat(spectrum.next().lower()).isLessThanOrEqualTo(eigenvalue(KEPT));
        assertThat(spectrum.next().upper()).isBetween(eigenvalue(KEPT), eigenvalue(KEPT) * (1 + 1e-6));
        assertThat(spectrum.enclosure().orElseThrow().complement().upper())
                .isBetween(eigenvalue(WIDTH), eigenvalue(KEPT));
    }

    /** From a start of some unit vectors, of which the first ones are left out. */
    private static Spectrum spectrum(int without) {
        double[] start = new double[ORDER * WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            start[(j + without) * WIDTH + j] = 1;
        }
        Directions directions = new Directions(ROWS.side(), ROWS.channels(), Matrix.of(ORDER, WIDTH, start));
        double[] eigenvalues = IntStream.range(0, ORDER)
                .mapToDouble(FormedSpectrumTest::eigenvalue)
                .toArray();
        try (ScatterMatrix scatter = new ScatterMatrix(HostColumns.array(Matrix.diagonal(ORDER, ORDER, eigenvalues)))) {
            Question question = new Question(ROWS, KEPT, WIDTH, directions, 1e-4, new Random(1));
            return new FormedSpectrum(scatter, Vector.zeros(ORDER), question).compute();
        }
    }

    private static double eigenvalue(int index) {
        return 100 * Math.pow(0.8, index);
    }
}
