package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertifyCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void images_of_a_file_are_certified_at_each_rank(boolean gzipped) throws IOException {
        Path images = idx(gzipped, 12, 3, 3, randomPixels(108));

        Outcome outcome = Outcome.of("certify", "--images", images.toString(), "--count", "12", "--beta-rank", "0,2,7");

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines().skip(2).map(CertifyCommandTest::nameKeptAndVerdict))
                .containsExactly(
                        "covariance-matching 0 PASS",
                        "covariance-matching 2 PASS",
                        "covariance-matching 7 PASS",
                        "mean-and-covariance-matching 0 PASS",
                        "mean-and-covariance-matching 2 PASS",
                        "mean-and-covariance-matching 7 PASS");
    }

    @Test
    void optimal_value_of_orthogonal_images_is_the_thresholded_sum() throws IOException {
        byte[] twoPixels = {(byte) 255, 0, 0, (byte) 255}; // X = I, S = I: p* = 2(1 − 0.25)
        Path images = idx(false, 2, 1, 2, twoPixels);

        Outcome outcome = Outcome.of(
                "certify",
                "--images",
                images.toString(),
                "--count",
                "2",
                "--beta",
                "0.25",
                "--problem",
                "covariance-matching");

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.out()).contains(" 1.500000 ");
        assertThat(outcome.out().lines().skip(2).map(CertifyCommandTest::nameKeptAndVerdict))
                .containsExactly("covariance-matching 2 PASS");
    }

    @Test
    void penalties_below_rounding_are_still_decided_since_the_data_themselves_are_feasible() throws IOException {
        Path images = idx(false, 2, 4, 4, randomPixels(32));

        Outcome outcome = Outcome.of(
                "certify",
                "--images",
                images.toString(),
                "--count",
                "2",
                "--beta",
                "1e-14",
                "--problem",
                "covariance-matching");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("PASS");
    }

    @Test
    void all_images_of_a_small_file_are_taken_by_default() throws IOException {
        Path images = idx(false, 12, 4, 4, randomPixels(12 * 16));

        Outcome outcome = Outcome.of("certify", "--images", images.toString(), "--problem", "covariance-matching");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("the first 12 of 12 images");
    }

    @Test
    void built_in_images_are_certified() {
        Outcome outcome = Outcome.of("certify", "--count", "20", "--beta", "100", "--problem", "covariance-matching");

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.out()).startsWith("fashion-mnist: the first 20 of 1000 images of 28x28 pixels, X is 20x784");
        assertThat(outcome.out()).contains("PASS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--count     | 0   | --count must be 1 to 12 (images in IMAGES), but was 0",
                "--count     | 13  | --count must be 1 to 12 (images in IMAGES), but was 13",
                "--count     | x   | Invalid value for option '--count': 'x' is not an int",
                "--beta      | 0   | --beta must be finite and > 0, but was 0.0",
                "--beta      | -1  | --beta must be finite and > 0, but was -1.0",
                "--beta      | NaN | --beta must be finite and > 0, but was NaN",
                "--beta      | 1,Infinity | --beta must be finite and > 0, but was Infinity",
                "--beta-rank | 9   | must be >= 0 and below the rank 9 of the scatter, but was 9",
                "--beta-rank | -1  | must be >= 0 and below the rank 9 of the scatter, but was -1",
                "--problem   | mean | must be covariance-matching, mean-and-covariance-matching or both, but was mean",
            })
    void bad_value_is_refused_naming_argument_rule_and_value(String option, String value, String message)
            throws IOException {
        Path images = idx(false, 12, 3, 3, randomPixels(108));

        Outcome outcome = Outcome.of(
                option.equals("--count")
                        ? new String[] {"certify", "--images", images.toString(), option, value}
                        : new String[] {"certify", "--images", images.toString(), "--count", "12", option, value});

        assertRefused(outcome, message.replace("IMAGES", images.toString()));
        assertThat(outcome.err()).contains(option);
    }

    @Test
    void rank_inside_a_tie_is_refused() throws IOException {
        byte[] twoPixels = {(byte) 255, 0, 0, (byte) 255};
        Path images = idx(false, 2, 1, 2, twoPixels);

        Outcome outcome = Outcome.of("certify", "--images", images.toString(), "--count", "2", "--beta-rank", "1");

        assertRefused(
                outcome,
                "--beta-rank for covariance-matching must end at a gap of the spectrum, where eigenvalue k exceeds"
                        + " eigenvalue k + 1, but was 1");
    }

    @Test
    void penalties_named_twice_are_refused() {
        Outcome outcome = Outcome.of("certify", "--beta", "1", "--beta-rank", "1");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("--beta-rank", "--beta", "mutually exclusive");
    }

    @Test
    void missing_file_is_refused() {
        String missing = folder.resolve("missing.idx").toString();

        Outcome outcome = Outcome.of("certify", "--images", missing);

        assertRefused(outcome, "--images must be fashion-mnist or an existing file, but was " + missing);
    }

    @Test
    void folder_is_refused() {
        Outcome outcome = Outcome.of("certify", "--images", folder.toString());

        assertRefused(outcome, "--images must be fashion-mnist or a readable file, but was " + folder);
    }

    @Test
    void truncated_file_is_refused() throws IOException {
        Path images = idx(false, 12, 3, 3, randomPixels(100));

        Outcome outcome = Outcome.of("certify", "--images", images.toString());

        assertRefused(
                outcome,
                "--images must be fashion-mnist or an intact IDX file, but was " + images
                        + ": pixels must be 12 x 3 x 3 bytes, but were 100");
    }

    @Test
    void broken_gzip_stream_is_refused() throws IOException {
        Path images = idx(true, 12, 3, 3, randomPixels(108));
        byte[] stored = Files.readAllBytes(images);
        Files.write(images, java.util.Arrays.copyOf(stored, stored.length / 2));

        Outcome outcome = Outcome.of("certify", "--images", images.toString());

        assertRefused(outcome, images + ": gzip stream must be complete and intact");
    }

    @Test
    void images_too_large_to_decompose_are_refused() throws IOException {
        Path images = idx(false, 1, 65, 64, randomPixels(65 * 64));

        Outcome outcome = Outcome.of("certify", "--images", images.toString(), "--count", "1");

        assertRefused(outcome, "--images must have at most 4096 pixels each, but had 65x64");
    }

    private static void assertRefused(Outcome outcome, String message) {
        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .startsWith("convexgan certify: ")
                .contains(message);
    }

    private static String nameKeptAndVerdict(String row) {
        String[] cells = row.split("\\s+");
        return cells[0] + " " + cells[2] + " " + cells[cells.length - 1];
    }

    private static byte[] randomPixels(int count) {
        byte[] pixels = new byte[count];
        new Random(1).nextBytes(pixels);
        return pixels;
    }

    private Path idx(boolean gzipped, int count, int height, int width, byte[] pixels) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(16 + pixels.length);
        content.putInt(0x0803).putInt(count).putInt(height).putInt(width).put(pixels);
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (OutputStream out = gzipped ? new GZIPOutputStream(stored) : stored) {
            out.write(content.array());
        }
        return Files.write(folder.resolve("images.idx"), stored.toByteArray());
    }
}
