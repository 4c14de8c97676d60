package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convexgan.overparam.GdaCourse;
import org.convexgan.overparam.WidthRun;
import org.convexgan.overparam.WidthStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthsCommandTest {
    @TempDir
    private Path folder;

    @Test
    void table_has_a_line_per_width_and_the_file_a_line_per_run() throws IOException {
        Outcome outcome = study("2,64");

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines().toList())
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).matches(" +2 +0/2 +- .*"))
                .anySatisfy(line -> assertThat(line).matches(" +64 +2/2 +0\\.0\\d+ ± .*"));
        assertThat(lines()).hasSize(2 + 4).first().isEqualTo("# m=4 d=5 n=32 mu=0.5 c=0.125 steps=2000");
    }

    @Test
    void line_keeps_every_bit_of_a_run() {
        WidthStudy study = new WidthStudy(4, 5, 32, 0.5, 0.125, 2000);

        for (int width : List.of(2, 64)) {
            WidthRun run = study.run(GdaCourse::train, width, 3);
            assertThat(WidthTable.parse(WidthTable.line(run))).isEqualTo(run);
        }
    }

    @Test
    void interrupted_study_goes_on_without_repeating_a_run() throws IOException {
        Outcome whole = study("2,64");
        List<String> all = lines();
        String marked = all.get(2).replaceFirst("[^,]*$", "0.5");
        Files.writeString(
                file(),
                String.join("\n", all.get(0), all.get(1), marked, all.get(3).substring(0, 20)));

        Outcome resumed = study("2,64", "--resume");

        assertThat(resumed.exitCode()).as(resumed.toString()).isZero();
        assertThat(lines()).hasSameSizeAs(all).contains(marked).containsAll(all.subList(3, all.size()));
        assertThat(resumed.out()).isNotEqualTo(whole.out());
    }

    @Test
    void study_that_is_not_continued_is_kept() throws IOException {
        study("64");
        List<String> before = lines();

        study("2");

        assertThat(Files.readAllLines(folder.resolve("widths.previous.csv"))).isEqualTo(before);
        assertThat(lines()).isNotEqualTo(before);
    }

    @Test
    void study_with_other_settings_is_not_continued() throws IOException {
        study("2");

        Outcome outcome = study("2", "--resume", "--mu", "0.25");

        Runs.assertRefused(outcome, "widths", "--resume must continue a study with the same settings");
    }

    @Test
    void damaged_study_is_not_continued() throws IOException {
        study("2");
        Files.writeString(file(), Files.readString(file()) + "2,oops\n");

        Outcome outcome = study("2", "--resume");

        Runs.assertRefused(outcome, "widths", "a line must have 14 cells, but was 2,oops");
    }

    @ParameterizedTest
    @CsvSource({
        "--seeds, 0, '--seeds must be >= 1, but was 0'",
        "--widths, 0, '--widths must be >= 1, but was 0'",
        "--mu, 1.5, '--mu must be in (0, 1], but was 1.5'",
        "--mu, NaN, '--mu must be in (0, 1], but was NaN'",
        "--c, 0.25, '--c must be in (0, 1/4), but was 0.25'",
        "--steps, 0, '--steps must be >= 1, but was 0'",
        "--d, 0, '--d must be >= 1, but was 0'"
    })
    void wrong_settings_are_refused(String option, String value, String message) {
        Outcome outcome = Outcome.of("widths", option, value, "--out", folder.toString());

        Runs.assertRefused(outcome, "widths", message);
    }

    @Test
    void folder_that_cannot_be_written_is_said_in_one_line() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        Outcome outcome = Outcome.of("widths", "--out", file.toString());

        Runs.assertRefused(outcome, "widths", "--out must be a folder that can be written, but was " + file);
    }

    private Outcome study(String widths, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("widths", "--widths", widths, "--seeds", "2", "--steps", "2000", "--out", folder.toString()));
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray(String[]::new));
    }

    private Path file() {
        return folder.resolve("widths.csv");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }
}
