package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.convexgan.images.Tiles;
import org.convexgan.progressive.StageCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {
    @TempDir
    private Path folder;

    @Test
    void stages_are_certified_saved_and_sampled() throws IOException {
        Path out = folder.resolve("deep").resolve("faces");

        Outcome outcome = train("--stages", "2", "--out", out.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).matches("4x4 +20 +20 +48 .* 1\\.000000 .*");
        assertThat(lines.get(2)).matches("8x8 +30 +30 +30 .* 1\\.000000 .*");
        assertThat(lines.get(3)).isEqualTo("weights, certificates and sheets in " + out.resolve("index.html"));
        assertThat(names(out)).containsExactly("certificates.json", "index.html", "sheet.png", "weights.procogan");
        BufferedImage sheet = ImageIO.read(out.resolve("sheet.png").toFile());
        assertThat(sheet.getWidth()).isEqualTo(16 * 64);
        assertThat(sheet.getHeight()).isEqualTo(3 * 64 + 6);
        assertThat(Files.readString(out.resolve("certificates.json"))).contains("\"certified\" : true");
        assertThat(out.resolve("index.html"))
                .content()
                .contains(", engine reference, seed 1; convexgan ", "both within " + StageCertificate.TOLERANCE);

        Path images = folder.resolve("images");
        Outcome sampled = Outcome.of(
                "procogan",
                "sample",
                out.resolve("weights.procogan").toString(),
                "--samples",
                "3",
                "--match",
                "procedural-faces",
                "--count",
                "20",
                "--sheet",
                folder.resolve("sheet.png").toString(),
                "--out",
                images.toString());

        assertThat(sampled.exitCode()).as(sampled.toString()).isZero();
        assertThat(names(images)).containsExactly("000001.png", "000002.png", "000003.png");
        assertThat(ImageIO.read(images.resolve("000002.png").toFile()).getWidth())
                .isEqualTo(8);
        BufferedImage third = ImageIO.read(images.resolve("000003.png").toFile());
        BufferedImage shown = ImageIO.read(folder.resolve("sheet.png").toFile());
        assertThat(shown.getWidth()).isEqualTo(16 * 64);
        assertThat(shown.getHeight()).isEqualTo(64);
        assertThat(shown.getRGB(2 * 64 + 5 * 8 + 7, 3 * 8)).isEqualTo(third.getRGB(5, 3));
        assertThat(shown.getRGB(3 * 64, 0)).isEqualTo(0xffffffff);
    }

    @Test
    void several_variants_are_compared_on_one_page_that_shows_the_published_one_failing() throws IOException {
        Path out = folder.resolve("faces");

        Outcome outcome =
                train("--stages", "2", "--variant", "mean_matched,published", "--match", "--out", out.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(ConvexGan.CHECK_FAILED);
        assertThat(outcome.out().lines().filter(line -> line.startsWith("variant ")))
                .containsExactly("variant mean_matched", "variant published");
        assertThat(outcome.out().lines().filter(line -> line.endsWith("NOT CERTIFIED")))
                .singleElement()
                .asString()
                .startsWith("8x8 ");
        assertThat(names(out))
                .containsExactly(
                        "index.html",
                        "mean_matched-certificates.json",
                        "mean_matched-sheet.png",
                        "mean_matched-weights.procogan",
                        "published-certificates.json",
                        "published-sheet.png",
                        "published-weights.procogan");
        assertThat(Files.readString(out.resolve("index.html")))
                .contains("mean_matched: <span class=\"good\">all stages certified</span>")
                .contains("published: <span class=\"bad\">1 of 2 stages not certified</span>")
                .contains("<img src=\"published-sheet.png\"");
    }

    @Test
    void file_of_tiles_is_trained_on_in_place() throws IOException {
        Path tiles = folder.resolve("faces.tiles");
        Outcome built = Outcome.of(
                "procogan", "tiles", "procedural-faces", "--count", "40", "--side", "8", "--out", tiles.toString());

        Outcome all = trainOn(tiles, "--out", folder.resolve("all").toString());
        Outcome first =
                trainOn(tiles, "--count", "33", "--out", folder.resolve("first").toString());

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(all.exitCode()).as(all.toString()).isZero();
        assertThat(all.out().lines().toList().get(2)).matches("8x8 +30 +30 +30 .* 1\\.000000 .*");
        assertThat(folder.resolve("all").resolve("index.html")).content().contains(">40 images, ");
        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(folder.resolve("first").resolve("index.html")).content().contains(">33 images, ");
    }

    @Test
    void certificates_say_what_was_trained_on_and_how() throws Exception {
        Path tiles = folder.resolve("faces.tiles");
        Outcome.of("procogan", "tiles", "procedural-faces", "--count", "40", "--side", "8", "--out", tiles.toString());

        trainOn(
                tiles,
                "--count",
                "33",
                "--seed",
                "5",
                "--out",
                folder.resolve("tiled").toString());
        train("--stages", "2", "--count", "33", "--out", folder.resolve("drawn").toString());
        train("--stages", "2", "--count", "34", "--out", folder.resolve("more").toString());

        JsonNode tiled = certificates("tiled");
        assertThat(tiled.get("source").asText()).isEqualTo(tiles.toString());
        assertThat(tiled.get("images").asInt()).isEqualTo(33);
        assertThat(tiled.get("channels").asInt()).isEqualTo(3);
        assertThat(tiled.get("pixelsSha256").asText()).isEqualTo(sha256OfFirst(33, tiles));
        assertThat(tiled.get("engine").asText()).isEqualTo("reference");
        assertThat(tiled.get("variant").asText()).isEqualTo("growing");
        assertThat(tiled.get("samples").asInt()).isEqualTo(100);
        assertThat(tiled.get("seed").asInt()).isEqualTo(5);
        assertThat(Outcome.of("--version").out())
                .contains(" " + tiled.get("version").asText());
        assertThat(tiled.get("commit").asText()).matches("unknown|[0-9a-f]{7,40}.*");
        assertThat(certificates("drawn").get("source").asText()).isEqualTo("procedural-faces");
        assertThat(certificates("drawn").get("pixelsSha256")).isEqualTo(tiled.get("pixelsSha256"));
        assertThat(certificates("more").get("pixelsSha256")).isNotEqualTo(tiled.get("pixelsSha256"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "baseline"})
    void more_images_than_a_folder_has_are_refused_and_so_are_more_than_can_be_used(String command) throws IOException {
        Path photos = folder.resolve("photos");
        Outcome.of("procogan", "faces", "--count", "3", "--out", photos.toString());
        Files.writeString(photos.resolve("000002.jpg"), "no image");

        Outcome many = Outcome.of("procogan", command, photos.toString(), "--stages", "1", "--count", "4");
        Outcome unusable = Outcome.of("procogan", command, photos.toString(), "--stages", "1", "--count", "3");

        Runs.assertRefused(
                many, "procogan " + command, "--count must be at most 3, the images in " + photos + ", but was 4");
        assertThat(unusable.exitCode()).isEqualTo(ConvexGan.WRONG_INPUT);
        assertThat(unusable.err().lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("skipped 000002.jpg must be a JPEG"))
                .satisfies(lines -> assertThat(lines.get(1))
                        .contains("--count must be at most 2, the usable images in " + photos + ", but was 3"));
    }

    @Test
    void options_that_a_file_of_tiles_cannot_follow_are_refused() {
        Path tiles = folder.resolve("faces.tiles");
        Outcome.of("procogan", "tiles", "procedural-faces", "--count", "40", "--side", "8", "--out", tiles.toString());

        Runs.assertRefused(
                trainOn(tiles, "--framing", "centre_crop"),
                "procogan train",
                "--framing must be given to `procogan tiles`: the images of " + tiles + " are square");
        Runs.assertRefused(
                trainOn(tiles, "--count", "41"),
                "procogan train",
                "--count must be at most 40, the images in " + tiles + ", but was 41");
        Runs.assertRefused(trainOn(tiles, "--count", "0"), "procogan train", "--count must be >= 1, but was 0");
        Runs.assertRefused(
                trainOn(tiles, "--count", "31"),
                "procogan train",
                tiles + " must have at least 32 images at stage 8x8, but had 31 (see --count)");
    }

    @Test
    void published_variant_runs_and_fails_its_certificate() {
        Outcome outcome = train("--stages", "2", "--variant", "published");

        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(ConvexGan.CHECK_FAILED);
        assertThat(outcome.out().lines().toList().get(2)).startsWith("8x8").endsWith("NOT CERTIFIED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"certified", "published"})
    void strict_training_refuses_too_small_a_rank(String variant) {
        Path out = folder.resolve("faces");

        Outcome outcome = train("--stages", "2", "--variant", variant, "--strict", "--out", out.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(ConvexGan.CHECK_FAILED);
        assertThat(outcome.err())
                .startsWith("RANK_DEFICIENT: stage 8x8 must keep 30 directions, but the rank of its latents allows 21");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void folders_and_files_have_the_usual_permissions() throws IOException {
        Path out = folder.resolve("faces");
        Path usual = Files.createDirectory(folder.resolve("usual"));

        train("--stages", "1", "--out", out.toString());

        assertThat(permissions(out)).isEqualTo(permissions(usual));
        assertThat(permissions(out.resolve("weights.procogan")))
                .isEqualTo(permissions(Files.createFile(usual.resolve("file"))));
    }

    @Test
    void folder_that_cannot_be_created_is_refused_before_the_training() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        Outcome outcome = train("--stages", "1", "--out", file.resolve("faces").toString());

        Runs.assertRefused(outcome, "procogan train", "--out must be a folder that can be created, but was");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void fewest_images_of_a_stage_are_enough() {
        Outcome outcome = train("--stages", "1", "--count", "22");

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--count=5", "--framing=centre_crop"})
    void options_of_matched_images_are_refused_without_these(String option) {
        Path out = folder.resolve("images");

        Outcome outcome = Outcome.of("procogan", "sample", "weights.procogan", option, "--out", out.toString());

        Runs.assertRefused(outcome, "procogan sample", option.split("=")[0] + " must come with --match");
    }

    @Test
    void missing_files_are_named_as_what_they_should_be() {
        Path none = folder.resolve("none");
        Path tiles = folder.resolve("none.tiles");
        String out = folder.resolve("out").toString();

        Runs.assertRefused(
                Outcome.of("procogan", "sample", none.toString(), "--out", out),
                "procogan sample",
                none + " must be an existing weights file");
        Runs.assertRefused(
                Outcome.of("procogan", "sample", folder.toString(), "--out", out),
                "procogan sample",
                folder + " must be an existing weights file");
        Runs.assertRefused(
                Outcome.of("procogan", "train", none.toString()),
                "procogan train",
                "train: " + none + " must be a file or a folder, but is not there (see --help)");
        Runs.assertRefused(
                Outcome.of("procogan", "train", tiles.toString()),
                "procogan train",
                tiles + " must be an existing tile file");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void weights_with_another_checksum_are_refused() throws IOException {
        Path weights = folder.resolve("weights.procogan");
        Files.writeString(weights, "PROCOGAN and then something that no training has ever written");

        Outcome outcome = Outcome.of(
                "procogan",
                "sample",
                weights.toString(),
                "--out",
                folder.resolve("images").toString());

        Runs.assertRefused(outcome, "procogan sample", weights + " must have the checksum");
    }

    @Test
    void images_of_all_sizes_are_cropped_and_those_that_are_too_small_are_named() throws IOException {
        Path images = Files.createDirectory(folder.resolve("mixed"));
        Random random = new Random(7);
        for (int i = 10; i < 40; i++) {
            BufferedImage image = new BufferedImage(i - 7, 40 - i / 2, BufferedImage.TYPE_INT_RGB);
            for (int k = 0; k < image.getWidth() * image.getHeight(); k++) {
                image.setRGB(k % image.getWidth(), k / image.getWidth(), random.nextInt(1 << 24));
            }
            ImageIO.write(image, "png", images.resolve(i + ".png").toFile());
        }

        Outcome outcome = Outcome.of(
                "procogan",
                "train",
                images.toString(),
                "--stages",
                "1",
                "--samples",
                "100",
                "--framing",
                "centre_crop");

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.err().lines())
                .containsExactly("skipped 10.png must have at least 4x4 pixels, but was 3x35 image of 3 channels");
    }

    @Test
    void images_that_are_all_the_same_are_refused() throws IOException {
        Path images = Files.createDirectory(folder.resolve("same"));
        for (int i = 0; i < 30; i++) {
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            image.setRGB(3, 3, 0x80ff00);
            ImageIO.write(image, "png", images.resolve(i + ".png").toFile());
        }

        Outcome outcome = Outcome.of("procogan", "train", images.toString(), "--stages", "1", "--samples", "100");

        Runs.assertRefused(
                outcome,
                "procogan train",
                images
                        + " must vary in more than 20 directions at 4x4 pixels, but they vary in 1; equal images count once");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--stages|6|--stages must be 1 to 5, but was 6",
                "--engine|abacus|'abacus'",
                "--out|.|--out must be a new folder, but . exists",
                "--match|--strict|--match must come with --out, whose sheet it is about",
                "--samples|40|samples must be more than latents and directions kept, 49, but was 40",
                "--count|21|must have at least 22 images at stage 4x4, but had 21 (see --count)"
            })
    void wrong_arguments_are_refused_in_one_line(String option, String value, String message) {
        Outcome outcome = option.equals("--stages") ? train(option, value) : train("--stages", "1", option, value);

        Runs.assertRefused(outcome, "procogan train", message);
    }

    private JsonNode certificates(String name) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(folder.resolve(name).resolve("certificates.json").toFile());
    }

    private static String sha256OfFirst(int count, Path file) throws Exception {
        try (Tiles tiles = Tiles.open(file)) {
            byte[] pixels = new byte[count * 8 * 8 * 3];
            tiles.at(8).readLevels(0, count, pixels);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pixels));
        }
    }

    private static Outcome trainOn(Path tiles, String... more) {
        return Outcome.of(Stream.concat(
                        Stream.of("procogan", "train", tiles.toString(), "--stages", "2", "--samples", "100"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static Outcome train(String... more) {
        Stream<String> usual = Stream.of("procogan", "train", "procedural-faces");
        Stream<String> count = List.of(more).contains("--count") ? Stream.of() : Stream.of("--count", "50");
        Stream<String> samples = List.of(more).contains("--samples") ? Stream.of() : Stream.of("--samples", "100");
        return Outcome.of(Stream.of(usual, count, samples, Stream.of(more))
                .flatMap(s -> s)
                .toArray(String[]::new));
    }

    private static Set<PosixFilePermission> permissions(Path path) throws IOException {
        return Files.getPosixFilePermissions(path);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
