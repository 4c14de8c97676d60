package org.convexgan.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Needs {@code -Dfaces=DIR}, a folder with the 200 aligned CC0 portraits of 178×218 pixels that the drawn faces
 * imitate.
 */
@EnabledIfSystemProperty(
        named = "faces",
        matches = ".+",
        disabledReason = "needs -Dfaces=DIR, a folder of aligned portraits")
class AlignedPortraitsTest {
    /** What averaging over areas changes against the Lanczos filter of the table: most at the smallest values, s150. */
    private static final double TOLERANCE = 0.10;

    @Test
    void spectrum_is_the_one_that_another_reader_found() throws IOException {
        List<Raster> squares = new ArrayList<>();
        try (ImageSource source = ImageSource.open(Path.of(System.getProperty("faces")))) {
            assertThat(source.size()).isEqualTo(200);
            for (int i = 0; i < source.size(); i++) {
                squares.add(Framing.CENTRE_CROP.square(source.read(i), 64));
            }
        }

        Spectrum.of(squares)
                .assertClose(
                        new double[] {13.53, 0.67, 0.283, 0.105, 0.068, 0.049},
                        new double[] {0.503, 0.735, 0.860, 0.942},
                        TOLERANCE);
    }
}
