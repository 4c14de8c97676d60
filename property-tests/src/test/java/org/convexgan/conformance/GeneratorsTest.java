package org.convexgan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generators are found wherever their package lies. */
class GeneratorsTest {
    private static final Generators GENERATORS = new Generators();

    @TempDir
    private Path folder;

    @Test
    void every_formulation_has_one() {
        assertThat(GENERATORS.problems()).containsExactlyElementsOf(new ReferenceImplementation().problems());
    }

    @Test
    void the_randomness_decides_the_instance() {
        for (String problem : GENERATORS.problems()) {
            assertThat(GENERATORS.draw(problem, 1, new Random(5)))
                    .isEqualTo(GENERATORS.draw(problem, 1, new Random(5)))
                    .isEqualTo(new Generators().draw(problem, 1, new Random(5)));
            assertThat(GENERATORS.draw(problem, 1, new Random(5)).name()).isEqualTo(problem);
        }
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
