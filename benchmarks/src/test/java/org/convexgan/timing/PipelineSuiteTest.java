package org.convexgan.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.device.Device;
import org.convexgan.images.Tiles;
import org.convexgan.progressive.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PipelineSuiteTest {
    private static final String ROW = "ProCoGAN, tiles to certified weights";

    private static List<TimedCase> trainings(Profile profile, String subject) {
        return PipelineSuite.cases(profile).stream()
                .filter(timed -> timed.row().equals(ROW) && timed.subject().equals(subject))
                .toList();
    }

    @Test
    void each_engine_has_a_row_for_each_variant() {
        Map<String, TreeSet<String>> variants = new TreeMap<>();

        PipelineSuite.cases(Profile.SMOKE).stream()
                .filter(timed -> timed.parameters().containsKey("variant"))
                .forEach(timed -> variants.computeIfAbsent(timed.subject(), first -> new TreeSet<>())
                        .add(timed.parameters().get("variant")));

        assertThat(variants.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("reference"),
                                Stream.of(Device.values()).map(Device::toString))
                        .toList());
        assertThat(variants)
                .allSatisfy((engine, names) ->
                        assertThat(names).containsExactly("certified", "growing", "mean_matched", "published"));
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = "SMOKE", mode = EnumSource.Mode.EXCLUDE)
    void growth_with_the_number_of_images_is_shown_for_each_device(Profile profile) {
        for (Device device : Device.values()) {
            assertThat(trainings(profile, device.toString()).stream()
                            .collect(Collectors.groupingBy(
                                    timed -> {
                                        Map<String, String> others = new TreeMap<>(timed.parameters());
                                        others.remove("images");
                                        return others;
                                    },
                                    Collectors.counting()))
                            .values())
                    .as("images of %s", device)
                    .contains(3L);
        }
    }

    @Test
    void small_images_that_show_nothing_are_replaced() throws IOException {
        TrainingImages fields = TrainingImages.fields(1_000, 3); // the 762nd is of one colour

        try (Tiles tiles = Tiles.open(fields.file())) {
            assertThat(tiles.rows()).isEqualTo(1_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void without_a_device_every_row_says_so_and_nothing_is_drawn(Profile profile) {
        assumeThat(Device.CUDA.obstacle()).hasValue("no-gpu");

        assertThat(trainings(profile, "cuda"))
                .isNotEmpty()
                .allSatisfy(timed -> assertThat(timed.time(profile)).isEqualTo(Outcome.notRun("no-gpu")));
        assertThat(PipelineSuite.cases(profile).stream()
                        .filter(timed -> timed.row().startsWith("first use")
                                && timed.subject().equals("cuda")))
                .singleElement()
                .satisfies(timed -> assertThat(timed.time(profile)).isEqualTo(Outcome.notRun("no-gpu")));
    }

    @Test
    void the_published_variant_is_refuted_and_has_no_time_that_counts() {
        TimedCase published = trainings(Profile.SMOKE, "reference").stream()
                .filter(timed -> timed.parameters().get("variant").equals("published"))
                .findFirst()
                .orElseThrow();

        Outcome outcome = published.time(Profile.SMOKE);

        assertThat(outcome.verdict()).isEqualTo("REFUTED");
        assertThat(outcome.seconds()).isEmpty();
        assertThat(outcome.reason()).matches("a stage is not certified, error/beta [0-9.e+]+; [0-9.e+-]+ s");
        assertThat(outcome.measures().get("largest error/beta")).isGreaterThan(2);
    }

    @Test
    void the_header_tells_the_identity_that_the_tile_file_has() throws IOException {
        TrainingImages faces = TrainingImages.faces(30, 8);

        try (Tiles tiles = Tiles.open(faces.file())) {
            assertThat(tiles.identity()).isEqualTo(faces.identity());
            assertThat(tiles.rows()).isEqualTo(30);
        }
    }

    @Test
    void an_engine_that_ends_is_said_to_have_ended() throws IOException {
        try (EngineProcess engine = EngineProcess.start(Engine.REFERENCE)) {
            assertThatIOException()
                    .isThrownBy(() -> engine.train(Path.of("no-such.tiles"), 1, Variant.GROWING))
                    .withMessage("the process ended without an answer, exit code 1");
        }
    }
}
