package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + StallingMean.ANSWERS + "=" + ANSWERS_BEFORE,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConvexGan.class.getName(),
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
                        out.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
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
