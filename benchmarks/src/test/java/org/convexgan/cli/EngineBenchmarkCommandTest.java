package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convexgan.device.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineBenchmarkCommandTest {
    @TempDir
    private Path folder;

    @Test
    void sound_variants_are_certified_and_the_published_one_is_not() throws IOException {
        Path out = folder.resolve("results");

        Outcome outcome = Outcome.of(
                "procogan",
                "benchmark",
                "--count",
                "150",
                "--stages",
                "2",
                "--engines",
                "reference,cuda",
                "--variants",
                "growing,published",
                "--out",
                out.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        JsonNode document = JsonMapper.builder()
                .build()
                .readTree(out.resolve("benchmark.json").toFile());
        assertThat(document.get("environment").fieldNames())
                .toIterable()
                .contains("version", "commit", "processor", "accelerator", "source", "images", "cores", "java");
        JsonNode rows = document.get("rows");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(6);
        assertThat(rows.get(1).get("variant").asText()).isEqualTo("growing");
        assertThat(rows.get(1).get("certified").asBoolean()).isTrue();
        assertThat(rows.get(1).get("distance").asText()).matches("\\S+ \\[\\S+, \\S+]");
        assertThat(rows.get(3).get("certified").asBoolean()).isFalse();
        assertThat(rows.get(3).get("errorOverBeta").asDouble()).isGreaterThan(2);
        assertThat(rows.get(3).get("reproducibility").asDouble())
                .isGreaterThan(rows.get(1).get("reproducibility").asDouble());
        if (Device.CUDA.obstacle().isPresent()) {
            assertThat(rows.get(4).get("note").asText())
                    .isEqualTo("NOT_RUN(%s)".formatted(Device.CUDA.obstacle().get()));
            assertThat(outcome.out())
                    .contains("NOT_RUN(%s) |".formatted(Device.CUDA.obstacle().get()));
        }
        assertThat(outcome.out())
                .startsWith("All stages")
                .contains("| images | engine    | variant   | stages | seconds |")
                .containsPattern("\\| +150 \\| reference \\| growing   \\| +8 \\| +30 \\|");
        assertThat(Files.readAllLines(out.resolve("benchmark.csv"))).hasSize(rows.size() + 1);
    }

    @Test
    void damaged_tiles_are_refused() throws IOException {
        Path tiles = folder.resolve("smooth.tiles");
        Outcome.of("procogan", "tiles", "smooth-fields", "--count", "40", "--side", "4", "--out", tiles.toString());
        byte[] bytes = Files.readAllBytes(tiles);
        bytes[bytes.length - 1] = (byte) ~bytes[bytes.length - 1];
        Files.write(tiles, bytes);

        Outcome outcome = Outcome.of(
                "procogan",
                "benchmark",
                tiles.toString(),
                "--stages",
                "1",
                "--kept",
                "5",
                "--engines",
                "reference",
                "--variants",
                "growing");

        Runs.assertRefused(outcome, "procogan benchmark", "block 0 of side 4 must have checksum");
    }

    @Test
    void several_numbers_of_images_show_how_time_grows_and_peers_see_the_most_images() throws IOException {
        Path tiles = folder.resolve("smooth.tiles");
        Outcome.of("procogan", "tiles", "smooth-fields", "--count", "90", "--side", "8", "--out", tiles.toString());
        Path out = folder.resolve("results");

        Outcome outcome = Outcome.of(
                "procogan",
                "benchmark",
                tiles.toString(),
                "--counts",
                "20,80",
                "--stages",
                "2",
                "--kept",
                "5,9",
                "--engines",
                "reference",
                "--variants",
                "growing",
                "--peers",
                "svd",
                "--out",
                out.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.out())
                .contains("reference growing, N from 20 to 80: no exponent, which takes times of at least 1 s");
        JsonNode document = JsonMapper.builder()
                .build()
                .readTree(out.resolve("benchmark.json").toFile());
        JsonNode rows = document.get("rows");
        assertThat(rows.findValuesAsText("images")).startsWith("20", "20", "80", "80", "80");
        assertThat(document.get("totals").get(1).get("images").asInt()).isEqualTo(80);
        assertThat(document.get("growth")).hasSize(1);
        assertThat(document.get("environment").get("warmUpImages").asInt()).isEqualTo(20);
        assertThat(outcome.out()).contains("each engine trained once on the first 20 images, uncounted");
        JsonNode peer = rows.get(4);
        assertThat(peer.get("engine").asText()).isEqualTo("svd");
        assumeThat(peer.path("note").asText()).as("numpy is there").isEmpty();
        assertThat(rows).hasSize(6);
        assertThat(peer.get("miss").asDouble()).isZero();
        assertThat(peer.has("certified")).isFalse();
        assertThat(document.get("totals").get(2).has("certified")).isFalse();
        assertThat(rows.get(5).get("miss").asDouble()).isZero();
        assertThat(rows.get(5).get("deviation").asDouble()).isLessThanOrEqualTo(1e-5);
    }

    @Test
    void arguments_are_refused_in_one_line() throws IOException {
        Path tiles = folder.resolve("few.tiles");
        Outcome.of("procogan", "tiles", "smooth-fields", "--count", "9", "--side", "4", "--out", tiles.toString());
        Outcome many = Outcome.of(
                "procogan", "benchmark", tiles.toString(), "--stages", "1", "--kept", "4", "--counts", "5,10");
        Outcome fewer = Outcome.of("procogan", "benchmark", tiles.toString(), "--stages", "1", "--kept", "9");
        Outcome above =
                Outcome.of("procogan", "benchmark", tiles.toString(), "--stages", "1", "--kept", "4", "--count=4");
        Outcome patience = Outcome.of("procogan", "benchmark", "--peer-timeout", "0");
        Outcome stages = Outcome.of("procogan", "benchmark", "--stages", "0");
        Outcome kept = Outcome.of("procogan", "benchmark", "--kept", "999", "--stages", "2");
        Outcome nothing = Outcome.of("procogan", "benchmark", "--kept", "0", "--stages", "1");
        Outcome count = Outcome.of("procogan", "benchmark", "--counts=1");
        Outcome tolerance = Outcome.of("procogan", "benchmark", "--tolerance", "0");
        Outcome existing = Outcome.of("procogan", "benchmark", "--out", folder.toString());
        Outcome none =
                Outcome.of("procogan", "benchmark", folder.resolve("none").toString());

        assertThat(many.err()).contains("--counts must be at most 9, the images in " + tiles + ", but was 10");
        assertThat(fewer.err()).contains(tiles + " must have more than 9 images, the directions kept, but has 9");
        assertThat(above.err()).contains("--count must be above 4, the directions kept, but was 4");
        assertThat(patience.err()).contains("--peer-timeout must be >= 1, but was 0");
        assertThat(stages.exitCode()).isEqualTo(2);
        assertThat(stages.err()).contains("--stages must be >= 1, but was 0");
        assertThat(kept.err()).contains("--kept must have a number for each of --stages 2, but has 1");
        assertThat(nothing.err()).contains("--kept must be >= 1, but was 0");
        assertThat(count.err()).contains("--counts must be >= 2, but was 1");
        assertThat(tolerance.err()).contains("--tolerance must be in (0, 1), but was 0.0");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("none must be an existing tile file");
        assertThat(existing.err()).contains("--out must be a new folder, but " + folder + " exists");
    }
}
