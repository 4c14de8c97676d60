package org.convexgan.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.convexgan.golden.VectorCase.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsTest {
    @Test
    void every_file_is_named_after_its_claim_and_a_second_one_after_its_problem_too() {
        List<VectorFile> files = Vectors.load();

        List<String> strangers = files.stream()
                .filter(file -> !namesOf(file).contains(file.file()))
                .map(VectorFile::file)
                .toList();

        assertThat(files).hasSizeGreaterThanOrEqualTo(20);
        assertThat(strangers).isEmpty();
    }

    private static List<String> namesOf(VectorFile file) {
        String stem = "%s/%s"
                .formatted(file.claim().substring(0, file.claim().indexOf('-')).toLowerCase(Locale.ROOT), file.claim());
        return List.of(stem + ".json", "%s.%s.json".formatted(stem, file.problem()));
    }

    @Test
    void every_claim_has_several_cases_of_each_polarity() {
        assertThat(Vectors.load()).allSatisfy(file -> {
            assertThat(file.cases())
                    .filteredOn(it -> it.polarity() == Polarity.POSITIVE)
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(file.cases())
                    .filteredOn(it -> it.polarity() == Polarity.NEGATIVE)
                    .hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void files_inside_a_jar_without_folder_entries_are_found(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("data with space.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("claims.json"));
            zip.putNextEntry(new ZipEntry("vectors/hc/one.json"));
            zip.write(VectorFileTest.VALID.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("vectors/readme.txt"));
        }
        URI anchor = URI.create("jar:" + jar.toUri() + "!/claims.json");

        List<VectorFile> files = Vectors.load(anchor.toURL());

        assertThat(files).extracting(VectorFile::file).containsExactly("hc/one.json");
    }
}
