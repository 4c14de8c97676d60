package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineCommandTest {
    @TempDir
    private Path folder;

    @Test
    void each_stage_is_timed_on_a_prefix_that_is_labelled_and_images_are_written() throws IOException {
        Path out = folder.resolve("deep").resolve("generated");

        Path sheet = folder.resolve("sheet.png");

        Outcome outcome = baseline(
                "--steps",
                "6",
                "--stages",
                "2",
                "--samples",
                "17",
                "--out",
                out.toString(),
                "--sheet",
                sheet.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.err()).isEmpty();
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0))
                .matches("stage +ms a step +GFLOP/s +15,000 steps +D\\(real\\) - D\\(fake\\) +gradient penalty");
        assertThat(lines.get(1)).matches("4x4 .* s extrapolated +\\S+ -> \\S+ +\\S+ -> \\S+");
        assertThat(lines.subList(0, 3).stream().map(String::length).distinct()).hasSize(1);
        assertThat(lines.get(2)).startsWith("8x8 ");
        assertThat(lines.get(3)).matches("all 2 stages: [\\d,]+ s extrapolated");
        assertThat(lines.get(4)).matches("generated images vary \\d\\S* times as much as real ones");
        assertThat(lines.get(5)).isEqualTo("17 generated images in " + out);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .hasSize(17)
                    .startsWith("000001.png", "000002.png", "000003.png");
        }
        assertThat(ImageIO.read(sheet.toFile()).getHeight()).isEqualTo(2 * 64);
        BufferedImage image = ImageIO.read(out.resolve("000003.png").toFile());
        assertThat(image.getWidth()).isEqualTo(8);
        assertThat(image.getHeight()).isEqualTo(8);
        try (Stream<Path> beside = Files.list(out.getParent())) {
            assertThat(beside).containsExactly(out);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--stages|0|--stages must be 1 to 5, but was 0",
                "--stages|6|--stages must be 1 to 5, but was 6",
                "--steps|0|--steps must be >= 1, but was 0",
                "--samples|1|--samples must be >= 2, but was 1",
                "--output-penalty|-1|--output-penalty must be finite and >= 0, but was -1.0",
                "--gradient-penalty|NaN|--gradient-penalty must be finite and >= 0, but was NaN",
                "--out|.|--out must be a new folder, but . exists",
                "--sheet|pom.xml|--sheet must be a new file in a folder, but was pom.xml",
                "--sheet|nowhere/a.png|--sheet must be a new file in a folder, but was nowhere/a.png",
                "--count|7|and at least 16, but was 7"
            })
    void wrong_arguments_are_refused_in_one_line(String option, String value, String message) {
        Outcome outcome =
                option.equals("--stages") ? baseline(option, value) : baseline("--stages", "1", option, value);

        Runs.assertRefused(outcome, "procogan baseline", message);
    }

    @Test
    void sheet_among_the_images_is_refused() {
        Path out = folder.resolve("generated");

        Outcome outcome = baseline(
                "--out", out.toString(), "--sheet", out.resolve("sheet.png").toString());

        Runs.assertRefused(outcome, "procogan baseline", "--sheet must be outside of --out, but was ");
    }

    private static Outcome baseline(String... more) {
        Stream<String> usual = Stream.of("procogan", "baseline", "procedural-faces");
        Stream<String> count = List.of(more).contains("--count") ? Stream.of() : Stream.of("--count", "20");
        return Outcome.of(
                Stream.of(usual, count, Stream.of(more)).flatMap(s -> s).toArray(String[]::new));
    }
}
