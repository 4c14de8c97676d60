package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends the tool from outside, as Ctrl-C does. */
class InterruptionTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ANSWERS_BEFORE = 4;
    private static final String BUDGET = "600"; // seconds: the answer that never comes is no fault yet

    @TempDir
    private Path folder;

    @Test
    void ended_run_says_how_to_continue_and_continues_without_losing_or_repeating_an_answer() throws Exception {
        Path out = folder.resolve("run");
        Path err = folder.resolve("err");
        Process run = start(
                err,
                "check",
                "--subject",
                StallingMean.class.getName(),
                "--problem",
                "mean-matching",
                "--generated",
                "2",
                "--budget",
                BUDGET,
                "--out",
                out.toString());
        Outcome second;
        try {
            awaitLines(Runs.ledger(out), 2 + ANSWERS_BEFORE, run);
            second = Runs.check("reference", out);
        } finally {
            run.destroy();
        }
        assertThat(run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        List<String> before = wholeLines(Runs.ledger(out));

        Outcome resumed = Outcome.of(
                "check",
                "--subject",
                StallingMean.class.getName(),
                "--problem",
                "mean-matching",
                "--budget",
                BUDGET,
                "--resume",
                "--out",
                out.toString());

        Runs.assertRefused(second, "check", "another run is writing to " + out);
        assertThat(run.exitValue()).isNotZero();
        assertThat(err).content().contains("interrupted; " + Runs.ledger(out), "--resume continues");
        assertThat(before).hasSizeGreaterThanOrEqualTo(2 + ANSWERS_BEFORE);
        assertThat(resumed.exitCode()).as(resumed.toString()).isZero();
        assertThat(Files.readAllLines(Runs.ledger(out))).startsWith(before.toArray(String[]::new));
        assertThat(Runs.answers(out)).extracting(AnswerRun::item).doesNotHaveDuplicates();
        assertThat(Runs.answers(out)).extracting(AnswerRun::verdict).containsOnly("PASS");
    }

    @Test
    void ended_study_of_widths_keeps_the_runs_that_are_done() throws Exception {
        Path runs = folder.resolve("study").resolve("widths.csv");

        String said = ended(runs, "widths", "--widths", "2", "--seeds", "100000", "--out", "study");

        assertThat(said)
                .isEqualTo("convexgan widths: interrupted; %s keeps the runs that are done, --resume continues"
                        .formatted(Path.of("study", "widths.csv")));
        assertThat(wholeLines(runs).get(0)).startsWith("# m=4 ");
    }

    @Test
    void ended_build_of_tiles_keeps_what_the_same_command_goes_on_with() throws Exception {
        Path part = folder.resolve("faces.tiles.part");

        String said = ended(
                part,
                "procogan",
                "tiles",
                "procedural-faces",
                "--count",
                "1000000",
                "--side",
                "4",
                "--out",
                "faces.tiles");

        assertThat(said)
                .isEqualTo("convexgan procogan tiles: interrupted; faces.tiles.part keeps what is built so far,"
                        + " the same command goes on");
        assertThat(names()).containsExactlyInAnyOrder("err", "faces.tiles.part");
    }

    @Test
    void ended_writing_of_a_folder_leaves_nothing() throws Exception {
        Path parent = folder.resolve("new");

        String said = ended(parent, "procogan", "faces", "--count", "1000000", "--out", "new/faces");

        assertThat(said).isEqualTo("convexgan procogan faces: interrupted; nothing was written");
        assertThat(names()).containsExactly("err");
    }

    /** Ends a command once a file is there, and returns all that it said. */
    private String ended(Path file, String... command) throws Exception {
        Path err = folder.resolve("err");
        Process run = start(err, command);
        Instant deadline = Instant.now().plus(PATIENCE);
        try {
            while (Files.notExists(file)) {
                assertThat(Instant.now()).as("waiting for %s", file).isBefore(deadline);
                assertThat(run.isAlive()).as("%s", err).isTrue();
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } finally {
            run.destroy();
        }
        assertThat(run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isGreaterThan(128); // and the signal's number
        return Files.readString(err).strip();
    }

    private Process start(Path err, String... command) throws IOException {
        List<String> stalling = List.of("-D" + StallingMean.ANSWERS + "=" + ANSWERS_BEFORE);
        return new ProcessBuilder(Runs.process(stalling, List.of(command)))
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void awaitLines(Path file, int lines, Process writer) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (wholeLines(file).size() < lines) {
            assertThat(Instant.now()).as("waiting for %s", file).isBefore(deadline);
            assertThat(writer.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static List<String> wholeLines(Path file) throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
