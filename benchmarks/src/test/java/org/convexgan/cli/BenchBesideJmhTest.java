package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs benchmarks while another JMH holds the lock of the machine; a folder of its own stands for the machine. */
class BenchBesideJmhTest {
    private static final int PATIENCE = 120; // seconds

    @TempDir
    private Path folder;

    @Test
    void a_run_beside_another_of_jmh_stops_with_one_message_that_tells_the_ways_out() throws Exception {
        Path lock = folder.resolve("jmh.lock");
        Path run = folder.resolve("run");
        Path err = folder.resolve("err");

        try (RandomAccessFile file = new RandomAccessFile(lock.toFile(), "rw");
                FileLock held = file.getChannel().lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(exitCode(run, err)).isEqualTo(ConvexGan.WRONG_INPUT);
        }

        assertThat(Files.readAllLines(err).stream().filter(line -> line.contains("JMH")))
                .singleElement()
                .asString()
                .startsWith("convexgan bench run: JMH must hold the lock " + lock
                        + ", but another run of JMH on this machine holds it: wait")
                .contains("--resume", "-Djmh.ignoreLock=true");
        assertThat(run).as("no case has a verdict").isDirectoryNotContaining("glob:**/index.html");
        assertThat(Files.readAllLines(run.resolve("ledger.jsonl")))
                .as("machine and settings")
                .hasSize(2);
    }

    private int exitCode(Path run, Path err) throws Exception {
        List<String> arguments = List.of("bench", "run", "--suite", "micro", "--rounds", "1", "--out", run.toString());
        Process process = new ProcessBuilder(Runs.process(List.of("-Djava.io.tmpdir=" + folder), arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
