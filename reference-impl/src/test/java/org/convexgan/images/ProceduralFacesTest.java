package org.convexgan.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProceduralFacesTest {
    private static final int IMAGES = 200;
    /** What the sampling error of 200 faces (5 %) and averaging instead of the Lanczos filter (10 %) may change. */
    private static final double TOLERANCE = 0.15;

    @Test
    void first_faces_are_the_same_on_every_machine() {
        // made on JDK 17; compiled, interpreted and on JDK 25 the same
        assertThat(digest(ProceduralFaces.squares(1, 16)))
                .isEqualTo("32e19b01187fb414a1d3983e61250d9c823103e1eafa36278343bcb049aad489");
        assertThat(digest(ProceduralFaces.portraits(1, 4)))
                .isEqualTo("1b0a0984b070ba888fafc4d73863e0f4947995862bd4b632b2a0a331c7babeaa");
    }

    @Test
    void a_face_depends_on_seed_and_index_only() {
        ProceduralFaces few = ProceduralFaces.squares(7, 3);
        ProceduralFaces many = ProceduralFaces.squares(7, 9);

        List<Raster> together =
                IntStream.range(0, 9).parallel().mapToObj(many::read).toList();

        assertThat(few.read(2)).isEqualTo(together.get(2)).isEqualTo(many.read(2));
        assertThat(together).doesNotHaveDuplicates();
        assertThat(ProceduralFaces.squares(8, 3).read(2)).isNotEqualTo(few.read(2));
    }

    @Test
    void square_shows_the_portrait_in_small() {
        ProceduralFaces squares = ProceduralFaces.squares(1, 6);
        ProceduralFaces portraits = ProceduralFaces.portraits(1, 6);

        for (int i = 0; i < squares.size(); i++) {
            double[] drawn = centred(squares.read(i));
            double[] averaged = centred(Framing.CENTRE_CROP.square(portraits.read(i), 64));
            double correlation = dot(drawn, averaged) / Math.sqrt(dot(drawn, drawn) * dot(averaged, averaged));

            assertThat(1 - correlation).as("face %d", i).isLessThanOrEqualTo(0.01); // measured: at most 0.0033
        }
    }

    @Test
    void spectrum_is_that_of_the_faces_that_the_constants_were_fitted_with() {
        ProceduralFaces faces = ProceduralFaces.squares(1, IMAGES);

        Spectrum spectrum = Spectrum.of(
                IntStream.range(0, IMAGES).parallel().mapToObj(faces::read).toList());

        // another implementation of the drawing, with another source of randomness
        spectrum.assertClose(
                new double[] {13.02, 0.69, 0.266, 0.097, 0.058, 0.040},
                new double[] {0.529, 0.756, 0.883, 0.956},
                TOLERANCE);
    }

    @Test
    void empty_sets_and_indices_outside_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProceduralFaces.squares(1, 0))
                .withMessage("count must be >= 1, but was 0");
        assertThatThrownBy(() -> ProceduralFaces.squares(1, 3).read(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    private static double[] values(Raster image) {
        byte[] bytes = image.toBytes();
        double[] values = new double[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (bytes[i] & 0xff) / 255.0;
        }
        return values;
    }

    private static double[] centred(Raster image) {
        double[] values = values(image);
        double mean =
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
        return values;
    }

    /** SHA-256 of the pixels as 0x00RRGGBB, big-endian, image after image. */
    private static String digest(ProceduralFaces faces) {
        MessageDigest digest = sha256();
        for (int i = 0; i < faces.size(); i++) {
            Raster image = faces.read(i);
            ByteBuffer pixels = ByteBuffer.allocate(4 * image.width() * image.height());
            for (int row = 0; row < image.height(); row++) {
                for (int column = 0; column < image.width(); column++) {
                    int red = image.value(row, column, 0);
                    int green = image.value(row, column, 1);
                    pixels.putInt(red << 16 | green << 8 | image.value(row, column, 2));
                }
            }
            digest.update(pixels.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
