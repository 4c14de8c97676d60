package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a run of benchmarks in the middle, as {@code kill -9} does. */
class BenchKilledTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LINES_BEFORE = 4;

    @TempDir
    private Path folder;

    private List<String> arguments() {
        return List.of("bench", "run", "--suite", "conformance", "--rounds", "1", "--out", out().toString());
    }

    private Path out() {
        return folder.resolve("run");
    }

    private Path ledger() {
        return out().resolve("ledger.jsonl");
    }

    private List<String> wholeLines() throws IOException {
        if (Files.notExists(ledger())) {
            return List.of();
        }
        String text = Files.readString(ledger());
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    @Test
    void what_was_timed_before_is_kept_and_the_rest_follows() throws Exception {
        Process run = new ProcessBuilder(Runs.process(List.of(), arguments()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (wholeLines().size() < LINES_BEFORE) {
            assertThat(Instant.now()).isBefore(deadline);
            assertThat(run.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        run.destroyForcibly();
        assertThat(run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        List<String> before = wholeLines();

        StringWriter screen = new StringWriter();
        List<String> again = new ArrayList<>(arguments());
        again.add("--resume");
        int exit = ConvexGan.run(
                new PrintWriter(screen, true), new PrintWriter(screen, true), again.toArray(String[]::new));

        assertThat(exit).as(screen.toString()).isEqualTo(ConvexGan.OK);
        assertThat(before).hasSizeBetween(LINES_BEFORE, LINES_BEFORE + 2);
        assertThat(Files.readAllLines(ledger())).startsWith(before.toArray(String[]::new));
        assertThat(Ledger.read(ledger()))
                .last()
                .isEqualTo(new LedgerEntry.End(Ledger.read(ledger()).size() - 3));
        assertThat(screen.toString())
                .contains("conformance: Time per call", "cases: 5, rounds: 1, expected on two idle cores: 1 min");
    }
}
