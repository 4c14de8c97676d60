package org.convexgan.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convexgan.golden.images.FashionMnist;
import org.convexgan.golden.images.IdxImages;
import org.convexgan.images.Framing;
import org.convexgan.images.PixelRows;
import org.convexgan.images.ProceduralFaces;
import org.convexgan.images.Raster;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.NoiseStream;
import org.convexgan.progressive.ProgressiveTraining;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.Rules;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Trainings on images that ship with the suite, against spectra that LAPACK computed from the same pixels. Stages of 4
 * to 16 pixels and up to 1,000 images, all with {@code -Dgolden.full=true}.
 *
 * <p>Tolerance: an entry of X is an 8-bit value over 255 rounded to f32, off by {@code 2⁻²⁵} of itself, so that
 * {@code ‖ΔX‖_F ≤ 2⁻²⁵·‖X‖_F}. That changes {@code σ_i²} by at most {@code 2σ_i·‖ΔX‖_F} to first order (Weyl), and
 * {@code (S − βI)₊} by at most {@code 2σ_1·‖ΔX‖_F + √d·|Δβ|} in the Frobenius norm, as the positive part is a
 * projection. Rounding in f64 is a thousandth of that; a factor of two covers it and the second order.
 */
class GoldenSpectraTest {
    private static final boolean FULL = Boolean.getBoolean("golden.full");
    private static final int USUAL_STAGES = 3;
    private static final int USUAL_IMAGES = 1000;
    private static final double F32 = 0x1p-25;

    private record GoldenSet(JsonNode set) {
        @Override
        public String toString() {
            return set.get("images").asInt() + " of " + set.get("name").asText();
        }
    }

    static Stream<GoldenSet> sets() throws IOException {
        try (InputStream in = GoldenSpectraTest.class.getResourceAsStream("/spectra/images.json")) {
            List<GoldenSet> sets = new ArrayList<>();
            new JsonMapper().readTree(in).get("sets").forEach(set -> sets.add(new GoldenSet(set)));
            return sets.stream()
                    .filter(golden -> FULL || golden.set().get("images").asInt() <= USUAL_IMAGES);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void training_agrees_with_the_golden_spectra(GoldenSet golden) throws IOException {
        List<Rows> pyramid = pyramid(golden.set());
        JsonNode stages = golden.set().get("stages");
        List<Integer> kept = IntStream.range(0, pyramid.size())
                .mapToObj(i -> stages.get(i).get("kept").asInt())
                .toList();
        int samples = golden.set().get("images").asInt();
        Setting setting = new Setting(Variant.GROWING, kept, Setting.PUBLISHED_LATENT, samples, 1, 1e-9);

        Trained trained =
                new ProgressiveTraining(setting, new ReferenceEngine(), Rules.SOUND).train(pyramid, stage -> {});

        Matrix noise = new NoiseStream(setting.seed())
                .block(0, samples, 0, trained.generator().noiseColumns());
        List<Matrix> outputs = trained.generator().outputs(noise);
        for (int i = 0; i < pyramid.size(); i++) {
            requireAgreement(
                    stages.get(i), pyramid.get(i), trained.certificates().get(i), outputs.get(i));
        }
    }

    private static void requireAgreement(JsonNode expected, Rows rows, StageCertificate stage, Matrix outputs) {
        assertThat(rows.sha256()).isEqualTo(expected.get("sha256").asText());
        double change = 2 * 2 * F32 * rows.frobeniusNorm();
        double beta = expected.get("beta").asDouble();
        double betaTolerance = change * Math.sqrt(beta);
        assertThat(Math.abs(stage.beta() - beta)).as("beta").isLessThanOrEqualTo(betaTolerance);
        double keptSquare = expected.get("squares").get(5).asDouble();
        assertThat(Math.abs(stage.sigmaKept() * stage.sigmaKept() - keptSquare))
                .as("sigma_k^2")
                .isLessThanOrEqualTo(change * Math.sqrt(keptSquare));
        double first = Math.sqrt(expected.get("squares").get(0).asDouble());
        double scatter = change * first + Math.sqrt(rows.columns()) * betaTolerance;
        assertThat(Math.abs(stage.primal() - expected.get("optimum").asDouble()))
                .as("p*")
                .isLessThanOrEqualTo(Math.sqrt(rows.columns()) * scatter);
        for (int j = 0; j < 3; j++) {
            Vector image = outputs.times(signs(rows.columns(), j));
            assertThat(Math.abs(image.dot(image) - expected.get("probes").get(j).asDouble()))
                    .as("probe %d at %d pixels", j, rows.side())
                    .isLessThanOrEqualTo(rows.columns() * scatter);
        }
        assertThat(stage.isCertified()).as("%s", stage).isTrue();
    }

    private static Vector signs(int d, int bit) {
        return Vector.of(IntStream.range(0, d)
                .mapToDouble(i -> (i >> bit & 1) == 0 ? 1 : -1)
                .toArray());
    }

    private static List<Rows> pyramid(JsonNode set) throws IOException {
        List<Raster> images = set.get("name").asText().equals("fashion-mnist")
                ? clothes()
                : faces(set.get("images").asInt());
        int stages = FULL ? set.get("stages").size() : USUAL_STAGES;
        return IntStream.range(0, stages)
                .mapToObj(stage -> Rows.of(images, 4 << stage))
                .toList();
    }

    private static List<Raster> clothes() {
        IdxImages file = FashionMnist.first1000TestImages();
        return IntStream.range(0, file.count())
                .mapToObj(i -> {
                    byte[] values = new byte[file.height() * file.width()];
                    double[] row = file.asRow(i);
                    IntStream.range(0, values.length).forEach(at -> values[at] = (byte) Math.round(255 * row[at]));
                    return Framing.PAD.square(Raster.of(file.width(), file.height(), 1, values), 32);
                })
                .toList();
    }

    private static List<Raster> faces(int count) throws IOException {
        try (ProceduralFaces faces = ProceduralFaces.squares(1, count)) {
            return IntStream.range(0, count).parallel().mapToObj(faces::read).toList();
        }
    }

    /** Images in memory. */
    private record Rows(int side, int channels, List<byte[]> images) implements PixelRows {
        static Rows of(List<Raster> images, int side) {
            return new Rows(
                    side,
                    images.get(0).channels(),
                    images.stream()
                            .map(image -> Framing.SQUASH.square(image, side).toBytes())
                            .toList());
        }

        @Override
        public long rows() {
            return images.size();
        }

        @Override
        public void read(long first, int count, float[] target) {
            for (int i = 0; i < count; i++) {
                byte[] image = images.get((int) first + i);
                for (int k = 0; k < image.length; k++) {
                    target[i * image.length + k] = (image[k] & 0xff) / 255f;
                }
            }
        }

        String sha256() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                images.forEach(digest::update);
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        double frobeniusNorm() {
            double squares = 0;
            for (byte[] image : images) {
                for (byte value : image) {
                    squares += (value & 0xff) * (value & 0xff) / (255.0 * 255.0);
                }
            }
            return Math.sqrt(squares);
        }
    }
}
