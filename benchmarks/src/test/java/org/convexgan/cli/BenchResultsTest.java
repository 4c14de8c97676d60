package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convexgan.cli.Runs.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands make of results that were edited, cut, or written by another version, and of a collection of several people's runs. */
class BenchResultsTest {
    private static final String CPU = "AMD EPYC";
    private static final String NAME = "2026-11-22-0123456-standard-amd-epyc";
    private static final String STARTED = "2026-11-22T10:00:00Z";

    @TempDir
    private static Path written;

    @TempDir
    private Path results;

    private Path good;

    @BeforeAll
    static void write_a_run() throws IOException {
        MadeUpRun.on(CPU, STARTED).writeTo(written);
    }

    @BeforeEach
    void copy_it() throws IOException {
        good = Files.createDirectories(results.resolve(NAME));
        try (Stream<Path> files = Files.list(written)) {
            for (Path file : files.toList()) {
                Files.copy(file, good.resolve(file.getFileName()));
            }
        }
    }

    private static Outcome bench(Object... words) {
        List<String> arguments = new ArrayList<>(List.of("bench"));
        for (Object word : words) {
            arguments.add(word.toString());
        }
        return Outcome.of(arguments.toArray(String[]::new));
    }

    /** Asserts that the four commands refuse a folder in words, and that the run beside it is as good as before. */
    private void assertRefusedByAll(Path folder, String... words) {
        for (Outcome outcome : List.of(bench("report", folder), bench("compare", good, folder))) {
            assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(ConvexGan.WRONG_INPUT);
            assertThat(outcome.err()).hasLineCount(1).contains(words);
        }
        Outcome audit = bench("audit", folder, good);
        assertThat(audit.exitCode()).as(audit.toString()).isEqualTo(ConvexGan.CHECK_FAILED);
        assertThat(audit.out()).contains(words).contains(good + ": every number is what the ledger says");
        Outcome lint = bench("lint", results);
        assertThat(lint.exitCode()).as(lint.toString()).isEqualTo(ConvexGan.CHECK_FAILED);
        assertThat(lint.out()).contains(words).contains("2 runs, 1 finding").doesNotContain(good.toString());
    }

    @ParameterizedTest
    @EnumSource
    void one_digit_changed_in_a_document_fails_the_audit(TimingFormat format) throws IOException {
        Path file = good.resolve(format.file());
        String text = Files.readString(file);
        int digit = text.length() - 1;
        while (!Character.isDigit(text.charAt(digit))) {
            digit--;
        }
        char other = text.charAt(digit) == '7' ? '3' : '7';
        Files.writeString(file, text.substring(0, digit) + other + text.substring(digit + 1));

        Outcome audit = bench("audit", good);

        assertThat(audit.exitCode()).as(audit.toString()).isEqualTo(ConvexGan.CHECK_FAILED);
        long line = 1 + text.substring(0, digit).chars().filter(c -> c == '\n').count();
        assertThat(audit.out())
                .isEqualToIgnoringNewLines(file + ": must be what the ledger says, but differs in line " + line);
    }

    @Test
    void a_time_changed_in_any_table_fails_the_audit() throws IOException {
        for (TimingFormat format : List.of(TimingFormat.HTML, TimingFormat.MD, TimingFormat.TEX, TimingFormat.TABLES)) {
            Path file = good.resolve(format.file());
            String text = Files.readString(file);
            assertThat(text).as(format.file()).contains("1.04 ms");
            Files.writeString(file, text.replaceFirst("1\\.04 ms", "1.03 ms"));
        }

        assertThat(bench("audit", good).out().lines()).hasSize(4);
    }

    @Test
    void any_deleted_line_fails_the_audit() throws IOException {
        List<String> lines = Files.readAllLines(good.resolve("ledger.jsonl"));

        for (int deleted = 0; deleted < lines.size(); deleted++) {
            List<String> rest = new ArrayList<>(lines);
            rest.remove(deleted);
            Files.write(good.resolve("ledger.jsonl"), rest);

            Outcome audit = bench("audit", good);

            assertThat(audit.exitCode()).as("line %s: %s", deleted, audit).isEqualTo(ConvexGan.CHECK_FAILED);
        }
    }

    @Test
    void a_number_changed_by_hand_is_refused_and_harms_no_other_run() throws IOException {
        Path edited = MadeUpRun.on("Intel", STARTED).writeTo(results.resolve("2026-11-22-0123456-standard-intel"));
        Path ledger = edited.resolve("ledger.jsonl");
        Files.writeString(ledger, Files.readString(ledger).replaceFirst("0\\.00202", "0.00102"));

        assertRefusedByAll(edited, ledger + " line 4 must continue the chain of the lines before it");
    }

    @Test
    void a_line_left_out_of_a_chain_made_anew_is_found_by_what_was_published() throws IOException {
        String published = Files.readString(good.resolve("tables.csv"));
        MadeUpRun.on(CPU, STARTED).shortened(9).writeTo(good);
        Files.writeString(good.resolve("tables.csv"), published);

        assertThat(bench("audit", good).out()).contains("tables.csv: must be what the ledger says, but differs");
    }

    @Test
    void results_of_another_version_of_the_suite_are_refused_and_harm_no_other_run() throws IOException {
        Path later = MadeUpRun.on("Intel", STARTED)
                .ofSuite("9.1.0")
                .writeTo(results.resolve("2026-11-22-0123456-standard-intel"));

        assertRefusedByAll(
                later,
                "%s must be of version %s of the suite and format 3, but was of version 9.1.0 and format 3"
                        .formatted(later.resolve("ledger.jsonl"), Version.number()));
    }

    @Test
    void results_of_another_format_are_refused_even_if_their_fields_are_unknown() throws IOException {
        Path later = MadeUpRun.on("Intel", STARTED)
                .ofFormat(4)
                .writeTo(results.resolve("2026-11-22-0123456-standard-intel"));
        Path ledger = later.resolve("ledger.jsonl");
        Files.writeString(ledger, Files.readString(ledger).replace("\"gpu\":", "\"accelerator\":"));

        assertRefusedByAll(
                later, ledger.toString(), "and format 3, but was of version " + Version.number() + " and format 4");
    }

    @Test
    void results_from_before_formats_had_numbers_are_of_the_first() throws IOException {
        Path earlier = MadeUpRun.on("Intel", STARTED)
                .withoutFormat()
                .writeTo(results.resolve("2026-11-22-0123456-standard-intel"));
        Path ledger = earlier.resolve("ledger.jsonl");
        Files.writeString(ledger, Files.readString(ledger).replace("\"format\":0,", ""));

        assertRefusedByAll(earlier, "but was of version " + Version.number() + " and format 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "no ledger\nat all\n", "{}\n{}\n", "{\"kind\":\"run\"}\n"})
    void what_is_no_ledger_is_refused_and_harms_no_other_run(String text) throws IOException {
        Path broken = Files.createDirectories(results.resolve("2026-11-22-0123456-standard-intel"));
        Files.writeString(broken.resolve("ledger.jsonl"), text);

        assertRefusedByAll(broken, broken.resolve("ledger.jsonl").toString());
    }

    private static List<String> contents(Path folder) throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                contents.add(file.getFileName() + ": " + Files.readString(file));
            }
        }
        return contents;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 13})
    void a_folder_that_holds_a_run_is_not_written_anew(int lines) throws IOException {
        Path ledger = good.resolve("ledger.jsonl");
        Files.write(ledger, Files.readAllLines(ledger).subList(0, lines));
        List<String> before = contents(good);

        Outcome again = bench("run", "--suite", "conformance", "--rounds", 1, "--out", good);

        assertRefused(
                again,
                "bench run",
                "--out must be a folder without a run, but %s holds one: choose another --out, or --resume"
                        .formatted(good));
        assertThat(contents(good)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--resume"})
    void documents_without_a_ledger_are_not_replaced(String option) throws IOException {
        Files.delete(good.resolve("ledger.jsonl"));
        List<String> before = contents(good);
        List<Object> words = new ArrayList<>(List.of("run", "--suite", "conformance", "--out", good));
        words.addAll(option.isEmpty() ? List.of() : List.of(option));

        Outcome again = bench(words.toArray());

        assertRefused(again, "bench run", "--out must be a folder without documents, but " + good);
        assertThat(contents(good)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_run_that_was_interrupted_before_its_first_measurement_says_so(int lines) throws IOException {
        Path early = Files.createDirectories(results.resolve("2026-11-22-0123456-standard-intel"));
        Files.write(
                early.resolve("ledger.jsonl"),
                Files.readAllLines(good.resolve("ledger.jsonl")).subList(0, lines));

        assertRefusedByAll(
                early,
                "but the run was interrupted before its first; `bench run --resume --out %s` goes on".formatted(early));
    }

    @Test
    void an_interrupted_run_is_one_finding_that_says_how_to_go_on() throws IOException {
        Path part = Files.createDirectories(results.resolve("part"));
        List<String> lines = Files.readAllLines(good.resolve("ledger.jsonl"));
        Files.write(part.resolve("ledger.jsonl"), lines.subList(0, 5));
        Path unpublished = Files.createDirectories(results.resolve("unpublished"));
        Files.write(unpublished.resolve("ledger.jsonl"), lines);

        Outcome audit = bench("audit", part, unpublished);

        assertThat(audit.exitCode()).isEqualTo(ConvexGan.CHECK_FAILED);
        assertThat(audit.out().lines())
                .containsExactly(
                        "%s: must hold a complete run, but it was interrupted; `bench run --resume --out %1$s` completes it"
                                .formatted(part),
                        "%s: must hold the documents of its run, but has none; `bench run --resume --out %1$s` writes them"
                                .formatted(unpublished));
    }

    @Test
    void an_interrupted_run_of_another_version_is_not_continued() throws IOException {
        Path later = MadeUpRun.on(CPU, STARTED).ofSuite("9.1.0").writeTo(results.resolve("later"));

        Outcome resumed = bench("run", "--suite", "conformance", "--resume", "--out", later);

        assertRefused(resumed, "bench run", "but was of version 9.1.0");
    }

    @Test
    void runs_of_several_people_and_machines_merge_into_one_collection() throws IOException {
        MadeUpRun.on("Intel(R) Core", "2026-12-01T00:00:00Z")
                .writeTo(results.resolve("2026-12-01-0123456-standard-intel-r-core"));
        MadeUpRun.on(CPU, "2026-11-22T15:00:00Z").writeTo(results.resolve(NAME + "-2"));
        Files.writeString(
                results.resolve("README.md"), bench("lint", "--describe").out());
        Files.createDirectories(results.resolve(".git"));

        Outcome lint = bench("lint", results);

        assertThat(lint).isEqualTo(new Outcome(0, "3 runs, 0 findings" + System.lineSeparator(), ""));
    }

    @Test
    void a_run_that_is_there_already_or_has_a_foreign_name_is_a_finding() throws IOException {
        Path again = MadeUpRun.on(CPU, STARTED).writeTo(results.resolve(NAME + "-2"));
        Path foreign = MadeUpRun.on("Intel", STARTED).writeTo(results.resolve("my-run"));

        Outcome lint = bench("lint", results);

        assertThat(lint.exitCode()).isEqualTo(ConvexGan.CHECK_FAILED);
        assertThat(lint.out())
                .contains("%s: must be a run of its own, but its ledger is that of %s".formatted(again, good))
                .contains(foreign + ": must be called 2026-11-22-0123456-standard-intel, or that with -2, -3,")
                .contains("3 runs, 2 findings");
    }

    @Test
    void a_folder_that_holds_no_run_is_a_finding_in_words() throws IOException {
        Path notes = Files.createDirectories(results.resolve("notes"));
        Path odd = Files.createDirectories(results.resolve("odd").resolve("ledger.jsonl"));

        Outcome lint = bench("lint", results);

        assertThat(lint.exitCode()).isEqualTo(ConvexGan.CHECK_FAILED);
        assertThat(lint.out())
                .contains(notes + ": must be the folder of a run of benchmarks, but has no ledger.jsonl\n")
                .contains(odd + ": must be a readable UTF-8 file, but is not: ")
                .doesNotContain("Exception");
    }

    @Test
    void lint_of_a_run_itself_says_that_the_folder_above_is_meant() {
        assertRefused(
                bench("lint", good),
                "bench lint",
                "RESULTS must be a folder with one folder per run, but %s holds a run itself: name the folder above it"
                        .formatted(good));
    }

    @Test
    void a_folder_into_which_two_runs_of_one_name_were_merged_is_a_finding() throws IOException {
        Path other = MadeUpRun.on(CPU, "2026-11-22T15:00:00Z").writeTo(results.resolve(NAME + "-2"));
        Files.move(other.resolve("benchmarks.md"), good.resolve("benchmarks.md"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(bench("lint", results).out())
                .contains(good.resolve("benchmarks.md") + ": must be what the ledger says, but differs in line")
                .contains(other.resolve("benchmarks.md") + ": must be there and readable");
    }

    @Test
    void runs_of_different_machines_are_not_compared() throws IOException {
        Path elsewhere = MadeUpRun.on("Intel", STARTED).writeTo(results.resolve("elsewhere"));

        assertRefused(
                bench("compare", good, elsewhere),
                "bench compare",
                "runs must be of one machine and one profile to compare times, but are of [AMD EPYC, 2 cores");
    }

    @Test
    void runs_of_different_profiles_or_devices_are_not_compared() throws IOException {
        Path shorter = MadeUpRun.on(CPU, STARTED).ofProfile("smoke").writeTo(results.resolve("shorter"));
        Path faster = MadeUpRun.on(CPU, STARTED).onGpu("a device").writeTo(results.resolve("faster"));

        String machine = "[AMD EPYC, 2 cores, Linux amd64, JDK 17.0.15, GPU ";
        assertRefused(
                bench("compare", good, shorter),
                "bench compare",
                "%1$snone, profile standard] and %1$snone, profile smoke];".formatted(machine));
        assertRefused(
                bench("compare", good, faster),
                "bench compare",
                "%1$snone, profile standard] and %1$sa device, profile standard];".formatted(machine));
    }

    @Test
    void the_description_of_a_collection_names_every_file() {
        Outcome described = bench("lint", "--describe");

        assertThat(described.exitCode()).isEqualTo(ConvexGan.OK);
        for (TimingFormat format : TimingFormat.values()) {
            assertThat(described.out()).contains("- `" + format.file() + "`: ");
        }
        assertRefused(
                bench("lint"), "bench lint", "RESULTS must be a folder with one folder per run, but none was named");
    }

    @Test
    void the_readme_names_every_format_of_a_report() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));

        String sentence = readme.substring(readme.indexOf("`bench report DIR --format` prints"))
                .lines()
                .findFirst()
                .orElseThrow();

        assertThat(TimingFormat.values())
                .allSatisfy(format -> assertThat(sentence).contains("`" + ConvexGan.lowerCase(format.name()) + "`"));
    }
}
