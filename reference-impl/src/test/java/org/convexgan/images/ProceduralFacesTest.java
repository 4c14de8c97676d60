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
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
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
        List<double[]> rows = rows(ProceduralFaces.squares(1, IMAGES));
        SymmetricEigen squares = SymmetricEigen.of(gram(rows));
        double[] s = IntStream.range(0, IMAGES)
                .mapToDouble(i -> Math.sqrt(Math.max(0, squares.value(i + 1))))
                .toArray();

        // another implementation of the drawing, with another source of randomness
        assertClose("s1/√n", s[0] / Math.sqrt(IMAGES), 13.02);
        assertClose("s2/s1", s[1] / s[0], 0.69);
        assertClose("s10/s1", s[9] / s[0], 0.266);
        assertClose("s50/s1", s[49] / s[0], 0.097);
        assertClose("s100/s1", s[99] / s[0], 0.058);
        assertClose("s150/s1", s[149] / s[0], 0.040);
        assertClose("energy of 5", energy(s, 5), 0.529);
        assertClose("energy of 20", energy(s, 20), 0.756);
        assertClose("energy of 50", energy(s, 50), 0.883);
        assertClose("energy of 100", energy(s, 100), 0.956);
    }

    @Test
    void empty_sets_and_indices_outside_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProceduralFaces.squares(1, 0))
                .withMessage("count must be >= 1, but was 0");
        assertThatThrownBy(() -> ProceduralFaces.squares(1, 3).read(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static void assertClose(String name, double actual, double expected) {
        assertThat(Math.abs(actual / expected - 1))
                .as("%s = %s, expected %s", name, actual, expected)
                .isLessThanOrEqualTo(TOLERANCE);
    }

    private static double energy(double[] singularValues, int leading) {
        double part = 0;
        double all = 0;
        for (int i = 0; i < singularValues.length; i++) {
            double square = singularValues[i] * singularValues[i];
            all += square;
            part += i < leading ? square : 0;
        }
        return part / all;
    }

    /** Rows of the centred data matrix, pixels in [0, 1]. */
    private static List<double[]> rows(ProceduralFaces faces) {
        List<double[]> rows = IntStream.range(0, faces.size())
                .parallel()
                .mapToObj(i -> values(faces.read(i)))
                .toList();
        double[] mean = new double[rows.get(0).length];
        rows.forEach(row -> add(mean, row, 1.0 / rows.size()));
        rows.forEach(row -> add(row, mean, -1));
        return rows;
    }

    private static Matrix gram(List<double[]> rows) {
        double[][] gram = new double[rows.size()][rows.size()];
        for (int i = 0; i < gram.length; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i][j] = dot(rows.get(i), rows.get(j));
                gram[j][i] = gram[i][j];
            }
        }
        return Matrix.ofRows(gram);
    }

    private static void add(double[] target, double[] source, double factor) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * source[i];
        }
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
