package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
        JsonNode rows = JsonMapper.builder()
                .build()
                .readTree(out.resolve("benchmark.json").toFile())
                .get("rows");
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
        }
        assertThat(outcome.out())
                .startsWith("| engine | variant | side | k |")
                .contains("| reference | growing | 8 | 30 |");
        assertThat(Files.readAllLines(out.resolve("benchmark.csv"))).hasSize(rows.size() + 1);
    }

    @Test
    void arguments_are_refused_in_one_line() {
        Outcome stages = Outcome.of("procogan", "benchmark", "--stages", "6");
        Outcome count = Outcome.of("procogan", "benchmark", "--count", "1");
        Outcome tolerance = Outcome.of("procogan", "benchmark", "--tolerance", "0");
        Outcome existing = Outcome.of("procogan", "benchmark", "--out", folder.toString());
        Outcome none =
                Outcome.of("procogan", "benchmark", folder.resolve("none").toString());

        assertThat(stages.exitCode()).isEqualTo(2);
        assertThat(stages.err()).contains("--stages must be 1 to 5, as many as --kept has, but was 6");
        assertThat(count.err()).contains("--count must be >= 2, but was 1");
        assertThat(tolerance.err()).contains("--tolerance must be in (0, 1), but was 0.0");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("none must be an existing tile file");
        assertThat(existing.err()).contains("--out must be a new folder, but " + folder + " exists");
    }
}
