package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final int RUNS = 4;
    private static final int TURNS = 1000;

    @TempDir
    private Path folder;

    @Test
    void nothing_is_left_of_the_lock_even_where_a_run_was_killed_before() throws IOException {
        Files.writeString(folder.resolve(".lock"), "of a run that was killed");

        try (RunFolder held = RunFolder.open(folder)) {
            Files.writeString(held.ledger(), "");
            assertThatExceptionOfType(RunFolder.BusyException.class)
                    .isThrownBy(() -> RunFolder.open(folder).close())
                    .withMessage("another run is writing to " + folder);
        }

        assertThat(folder).isDirectoryNotContaining("glob:**/.lock").isDirectoryContaining("glob:**/ledger.jsonl");
    }

    @Test
    void no_two_runs_have_the_folder_at_a_time_though_each_deletes_the_lock() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger entered = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(RUNS);
        List<Future<Integer>> most = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            most.add(threads.submit(() -> {
                int largest = 0;
                for (int turn = 0; turn < TURNS; turn++) {
                    try (RunFolder held = RunFolder.open(folder)) {
                        entered.incrementAndGet();
                        largest = Math.max(largest, inside.incrementAndGet());
                        Files.exists(held.ledger());
                        inside.decrementAndGet();
                    } catch (RunFolder.BusyException e) {
                        Thread.yield();
                    }
                }
                return largest;
            }));
        }
        threads.shutdown();

        for (Future<Integer> largest : most) {
            assertThat(largest.get()).isLessThanOrEqualTo(1);
        }
        assertThat(entered).hasValueGreaterThan(RUNS);
    }
}
