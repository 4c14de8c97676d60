package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convexgan.timing.Profile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One short run, and what the other commands make of it. */
class BenchCommandTest {
    @TempDir
    private static Path folder;

    private static int exit;
    private static String screen;
    private static String log;

    private static int run(StringWriter out, StringWriter err, Object... arguments) {
        List<String> words = new ArrayList<>(List.of("bench"));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        return ConvexGan.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    }

    private static Path run() {
        return folder.resolve("run");
    }

    /** Times the doors, into a folder whose ledger was cut off in its second line. */
    @BeforeAll
    static void time_the_doors() throws IOException {
        Path made = MadeUpRun.on("AMD EPYC", "2026-11-22T10:00:00Z").writeTo(folder.resolve("made-up"));
        Files.createDirectories(run());
        String ledger = Files.readString(made.resolve("ledger.jsonl"));
        Files.writeString(run().resolve("ledger.jsonl"), ledger.substring(0, ledger.indexOf('\n') + 30));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        exit = run(out, err, "run", "--suite", "conformance", "--rounds", 1, "--resume", "--out", run());
        screen = out.toString();
        log = err.toString();
    }

    private static Path copy(String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("results").resolve(name));
        try (var files = Files.list(run())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    @Test
    void a_run_prints_its_tables_and_writes_its_documents() {
        assertThat(exit).as(screen).isEqualTo(ConvexGan.OK);
        assertThat(screen)
                .contains("conformance: Time per call")
                .contains("mean-matching, d = 4")
                .contains("process")
                .contains("report: " + run().resolve("index.html"));
        assertThat(run())
                .isDirectoryContaining("glob:**/ledger.jsonl")
                .isDirectoryContaining("glob:**/benchmarks.md")
                .isDirectoryContaining("glob:**/jmh.json")
                .isDirectoryNotContaining("glob:**/.lock");
    }

    @Test
    void help_says_what_each_profile_takes() {
        StringWriter out = new StringWriter();

        run(out, new StringWriter(), "run", "--help");

        String help = out.toString().replaceAll("\\s+", " ");
        assertThat(Profile.values())
                .allSatisfy(profile ->
                        assertThat(help).containsPattern("%s \\(under %d[ )]".formatted(profile, profile.minutes())));
    }

    @Test
    void a_run_that_nobody_watches_says_how_far_it_is_suite_by_suite() {
        assertThat(log.lines().skip(1))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.matches("round 1 of 1, [a-z]+: \\d of 5 done, about \\d+ (s|min) left"))
                .anyMatch(line -> line.contains("conformance"));
    }

    @Test
    void report_prints_what_the_run_wrote() throws IOException {
        StringWriter out = new StringWriter();

        int code = run(out, new StringWriter(), "report", run(), "--format", "tex");

        assertThat(code).isEqualTo(ConvexGan.OK);
        assertThat(out.toString()).isEqualTo(Files.readString(run().resolve("benchmarks.tex")));
    }

    @Test
    void one_round_is_too_few_to_tell_a_change() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int code = run(out, err, "compare", run(), run());

        assertThat(code).isEqualTo(ConvexGan.WRONG_INPUT);
        assertThat(err.toString())
                .contains("runs must share a case with at least 5 rounds to tell a change, but the longest has 1");
        assertThat(out.toString()).as("no ratio that would read like a verdict").isEmpty();
    }

    @Test
    void audit_finds_a_deleted_line_and_an_edited_document() throws IOException {
        Path edited = copy("edited");
        Path cut = copy("cut");
        StringWriter out = new StringWriter();
        assertThat(run(out, new StringWriter(), "audit", run())).isEqualTo(ConvexGan.OK);

        Files.writeString(edited.resolve("benchmarks.csv"), "");
        List<String> lines = new ArrayList<>(Files.readAllLines(cut.resolve("ledger.jsonl")));
        lines.remove(2);
        Files.write(cut.resolve("ledger.jsonl"), lines);

        assertThat(run(out, new StringWriter(), "audit", edited, cut)).isEqualTo(ConvexGan.CHECK_FAILED);
        assertThat(out.toString())
                .contains("benchmarks.csv: must be what the ledger says, but differs")
                .contains("line 3 must continue the chain of the lines before it");
    }

    @Test
    void lint_says_how_a_folder_must_be_called_and_what_it_must_not_hold() throws IOException {
        Path collection = folder.resolve("collection");
        Files.createDirectories(collection);
        Path first = Files.move(copy("any-name"), collection.resolve("any-name"));
        Files.writeString(first.resolve("notes.txt"), "mine");
        Files.writeString(first.resolve(".lock"), "");
        StringWriter out = new StringWriter();

        assertThat(run(out, new StringWriter(), "lint", collection)).isEqualTo(ConvexGan.CHECK_FAILED);

        String advice = "any-name: must be called ";
        String name = out.toString()
                .lines()
                .filter(line -> line.contains(advice))
                .map(line -> line.substring(line.indexOf(advice) + advice.length(), line.indexOf(", or that with")))
                .findFirst()
                .orElseThrow();
        assertThat(out.toString())
                .contains("notes.txt: must hold only")
                .contains(".lock: must hold only")
                .contains("1 run, 3 findings");
        Files.delete(first.resolve("notes.txt"));
        Files.delete(first.resolve(".lock"));
        Files.move(first, collection.resolve(name));
        assertThat(run(new StringWriter(), new StringWriter(), "lint", collection))
                .isEqualTo(ConvexGan.OK);
    }

    @Test
    void wrong_command_lines_name_the_rule() throws IOException {
        StringWriter err = new StringWriter();

        assertThat(run(new StringWriter(), err, "run", "--suite", "nosuch")).isEqualTo(ConvexGan.WRONG_INPUT);
        assertThat(run(new StringWriter(), err, "run", "--rounds", "0")).isEqualTo(ConvexGan.WRONG_INPUT);
        assertThat(run(new StringWriter(), err, "report", folder.resolve("nowhere")))
                .isEqualTo(ConvexGan.WRONG_INPUT);
        assertThat(run(new StringWriter(), err)).isEqualTo(ConvexGan.WRONG_INPUT);

        assertThat(err.toString())
                .contains("nosuch")
                .contains("--rounds must be >= 1, but was 0")
                .contains("DIR must be the folder of a run of benchmarks")
                .contains("COMMAND must be one of run, report, compare, audit, lint");
    }
}
