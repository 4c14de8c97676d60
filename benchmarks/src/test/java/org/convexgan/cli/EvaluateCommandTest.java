package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.convexgan.images.Framing;
import org.convexgan.images.ImageSource;
import org.convexgan.images.TileBuild;
import org.convexgan.images.TileSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {
    private static final int SIDE = 16;
    private static final Pattern LINE = Pattern.compile(
            "(Frechet|kernel) distance \\((\\S+)\\): (\\S+), 95\\.0 % in \\[(\\S+), (\\S+)\\], 30 real and 20 generated");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"random-conv,random-conv-64", "pixels,pixel-components-4"})
    void both_distances_grow_with_the_difference_and_carry_the_name_of_their_features(String features, String name)
            throws IOException {
        Path real = images("real", 30, 1, 0);
        Path like = images("like", 20, 2, 0);
        Path brighter = images("brighter", 20, 3, 60);

        Outcome near = evaluate(real, like, features);
        Outcome far = evaluate(real, brighter, features);

        assertThat(near.exitCode()).as(near.toString()).isZero();
        assertThat(near.err()).isEmpty();
        assertThat(near.out().lines()).hasSize(2);
        for (int line = 0; line < 2; line++) {
            Matcher ofNear = matcher(near, line);
            Matcher ofFar = matcher(far, line);
            assertThat(ofNear.group(1)).isEqualTo(line == 0 ? "Frechet" : "kernel");
            assertThat(ofNear.group(2)).isEqualTo(name);
            assertThat(Double.parseDouble(ofNear.group(5))).isLessThan(Double.parseDouble(ofFar.group(4)));
        }
    }

    @Test
    void unusable_files_are_named_and_the_rest_is_used() throws IOException {
        Path real = images("real", 30, 1, 0);
        Path generated = images("generated", 20, 2, 0);
        Files.writeString(generated.resolve("000000.png"), "no image");

        Outcome outcome = evaluate(real, generated, "random-conv");

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .startsWith("skipped ")
                .contains("000000.png");
        assertThat(outcome.out().lines()).allMatch(line -> line.endsWith("30 real and 20 generated"));
    }

    @Test
    void images_in_tiles_are_those_in_the_folder() throws IOException {
        Path real = images("real", 30, 1, 0);
        Path generated = images("generated", 20, 2, 10);
        Path tiles = folder.resolve("real.tiles");
        try (ImageSource source = ImageSource.open(real)) {
            TileBuild.run(source, new TileSettings(Framing.SQUASH, SIDE, 3, 0), tiles, rows -> {});
        }

        Outcome fromTiles = evaluate(tiles, generated, "random-conv");

        assertThat(fromTiles.out())
                .isEqualTo(evaluate(real, generated, "random-conv").out());
        assertThat(fromTiles.exitCode()).as(fromTiles.toString()).isZero();
    }

    @Test
    void count_takes_the_first_of_each_and_the_line_says_how_many_there_were() throws IOException {
        Path real = images("real", 30, 1, 0);
        Path generated = images("generated", 20, 2, 10);

        Outcome outcome = evaluate(real, generated, "random-conv", "--count", "25");

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.out().lines()).allMatch(line -> line.endsWith("25 real and 20 generated"));
    }

    @Test
    void wrong_arguments_are_refused_in_one_line() throws IOException {
        Path real = images("real", 30, 1, 0);
        Path few = images("few", 3, 1, 0);
        String path = real.toString();

        refused("--features must be pixels, random-conv or onnx=FILE, but was vgg", path, path, "--features", "vgg");
        refused("--resamples must be >= 20, but was 3", path, path, "--resamples", "3");
        refused("--side must be >= 1, but was 0", path, path, "--side", "0");
        refused("--count must be >= 1, but was 0", path, path, "--count", "0");
        refused(
                "--onnx-pixels must be BLACK:WHITE, e.g. -1:1, but was 1:",
                path,
                path,
                "--features",
                "onnx=x",
                "--onnx-pixels",
                "1:");
        refused("x.onnx must be an ONNX file, but there is none", path, path, "--features", "onnx=x.onnx");
        refused("must have at least 4 images, but had 3", path, few.toString());
        Path missing = folder.resolve("missing");
        refused(
                "evaluate: " + missing + " must be a file or a folder, but is not there (see --help)",
                path,
                missing.toString());
        refused("a side that is a multiple of 8, but was 12", path, path, "--side", "12");
        refused("must have images, but none of 30 can be used", path, path, "--side", "64");
        refused("but was 16x16 image of 3 channels; images are compared at --side 64", path, path, "--side", "64");
    }

    @Test
    void wrong_features_are_refused_before_any_image_is_read() {
        String none = folder.resolve("none").toString();

        refused("but was vgg", none, none, "--features", "vgg");
        refused("but was 1:", none, none, "--features", "onnx=x", "--onnx-pixels", "1:");
    }

    @Test
    void tiles_that_are_too_small_are_refused_and_of_others_the_first_are_taken() throws IOException {
        Path real = images("real", 30, 1, 0);
        Path tiles = folder.resolve("real.tiles");
        try (ImageSource source = ImageSource.open(real)) {
            TileBuild.run(source, new TileSettings(Framing.SQUASH, SIDE, 3, 0), tiles, rows -> {});
        }

        refused(
                tiles + " must have images of at least 32x32 pixels, but had 16x16; images are compared at --side 32",
                tiles.toString(),
                tiles.toString(),
                "--side",
                "32");
        refused(
                "real.tiles must have at least 4 images, but had 3",
                tiles.toString(),
                tiles.toString(),
                "--count",
                "3");
    }

    private static Outcome evaluate(Path real, Path generated, String features, String... more) {
        Stream<String> usual = Stream.of(
                "procogan",
                "evaluate",
                real.toString(),
                generated.toString(),
                "--side",
                "" + SIDE,
                "--features",
                features,
                "--components",
                "4",
                "--resamples",
                "20");
        return Outcome.of(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    }

    private static void refused(String message, String real, String generated, String... more) {
        Stream<String> side = List.of(more).contains("--side") ? Stream.of() : Stream.of("--side", "" + SIDE);
        String[] arguments = Stream.of(Stream.of("procogan", "evaluate", real, generated), side, Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new);

        Runs.assertRefused(Outcome.of(arguments), "procogan evaluate", message);
    }

    private static Matcher matcher(Outcome outcome, int line) {
        Matcher matcher = LINE.matcher(outcome.out().lines().toList().get(line));
        assertThat(matcher.matches()).as(outcome.toString()).isTrue();
        return matcher;
    }

    /** Writes images of shades between {@code 60 + brighter} and 80 above that, each with a little noise. */
    private Path images(String name, int count, long seed, int brighter) throws IOException {
        Path images = Files.createDirectory(folder.resolve(name));
        Random random = new Random(seed);
        for (int i = 1; i <= count; i++) {
            BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            int shade = 60 + brighter + random.nextInt(80);
            for (int k = 0; k < SIDE * SIDE; k++) {
                int grey = shade + random.nextInt(20);
                image.setRGB(k % SIDE, k / SIDE, grey << 16 | grey << 8 | shade);
            }
            ImageIO.write(image, "png", images.resolve("%06d.png".formatted(i)).toFile());
        }
        return images;
    }
}
