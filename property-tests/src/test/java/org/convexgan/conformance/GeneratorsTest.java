package org.convexgan.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.convexgan.arbitraries.Lines;
import org.convexgan.arbitraries.Means;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generators are found wherever their package lies. */
class GeneratorsTest {
    private static final Generators GENERATORS = new Generators(Problem::toString);

    @TempDir
    private Path folder;

    @Test
    void every_formulation_has_one() {
        assertThat(GENERATORS.problems()).containsExactlyElementsOf(new ReferenceImplementation().problems());
    }

    @Test
    void the_randomness_decides_the_instance() {
        for (String problem : GENERATORS.problems()) {
            GeneratedId id = new GeneratedId(problem, 1, List.of());

            assertThat(GENERATORS.draw(id, new Random(5)))
                    .isEqualTo(GENERATORS.draw(id, new Random(5)))
                    .isEqualTo(new Generators(Problem::toString).draw(id, new Random(5)));
            assertThat(GENERATORS.draw(id, new Random(5)).name()).isEqualTo(problem);
        }
    }

    @Test
    void simpler_instances_are_drawn_again_by_their_path() {
        GeneratedItems items = new GeneratedItems("1");
        for (String problem : items.problems()) {
            List<Item> simpler = items.simpler(new GeneratedId(problem, 3, List.of()));
            Item last = simpler.get(simpler.size() - 1);
            List<Item> simplerStill = items.simpler(GeneratedId.parse(last.id()).orElseThrow());

            assertThat(new GeneratedItems("1").find(last.id(), Item.Origin.SHRUNK))
                    .hasValue(last);
            simplerStill.stream()
                    .limit(2)
                    .forEach(item -> assertThat(items.find(item.id(), Item.Origin.SHRUNK))
                            .hasValue(item));
        }
    }

    @Test
    void a_step_that_does_not_exist_is_refused() {
        GeneratedId far = new GeneratedId("mean-matching", 1, List.of("00000000"));

        assertThatThrownBy(() -> GENERATORS.draw(far, new Random(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item must be an instance that its generator shrinks to,"
                        + " but was generated-mean-matching-1.shrunk-00000000");
    }

    @Test
    void names_of_generated_instances_are_read_and_written() {
        for (String name : List.of(
                "generated-mean-matching-7",
                "generated-relu-1d-12.shrunk-0123abcd",
                "generated-a-3.shrunk-00000000-ffffffff")) {
            assertThat(GeneratedId.parse(name))
                    .hasValueSatisfying(id -> assertThat(id).hasToString(name));
        }
        for (String name : List.of(
                "generated-mean-matching-0",
                "generated-mean-matching",
                "hc-t21-lin-tie",
                "generated-a-3.shrunk-",
                "generated-a-3.shrunk-0123abcd-",
                "generated-a-3.shrunk-0123ABCD",
                "generated-a-1234567890")) {
            assertThat(GeneratedId.parse(name)).as(name).isEmpty();
        }
        assertThat(GeneratedId.parse("generated-a-b-3.shrunk-0123abcd"))
                .hasValue(new GeneratedId("a-b", 3, List.of("0123abcd")));
    }

    @Test
    void classes_are_found_in_a_jar() throws IOException {
        String prefix = Means.class.getPackageName().replace('.', '/') + "/";
        Path jar = folder.resolve("kit.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("Means.class", "Means$Shrinking.class", "Lines.class", "package-info.class")) {
                zip.putNextEntry(new ZipEntry(prefix + name));
                zip.closeEntry();
            }
        }
        URL anchor =
                URI.create("jar:" + jar.toUri() + "!/" + prefix + "Means.class").toURL();

        assertThat(Generators.classes(anchor)).containsExactlyInAnyOrder(Means.class, Lines.class);
    }
}
