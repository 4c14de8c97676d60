package org.convexgan.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.TimingRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimingRunnerTest {
    @TempDir
    private Path folder;

    private final List<String> order = new ArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();

    private record Fake(String subject, List<String> order, Supplier<Outcome> result) implements TimedCase {
        @Override
        public String suite() {
            return "fake";
        }

        @Override
        public String row() {
            return "row";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Outcome time(Profile profile) {
            order.add(subject);
            return result.get();
        }

        @Override
        public double expected(Profile profile) {
            return 1;
        }

        @Override
        public String harness() {
            return "loop";
        }
    }

    private Fake fake(String subject, Supplier<Outcome> result) {
        return new Fake(subject, order, result);
    }

    private static Outcome pass() {
        return Outcome.pass("proved right", List.of(1e-3, 2e-3));
    }

    private TimingRunner runner(TimedCase... cases) {
        return new TimingRunner(new TimingPlan(Profile.SMOKE, List.of("fake"), 3, List.of(cases), Map.of()), ending);
    }

    private Path ledger() {
        return folder.resolve("ledger.jsonl");
    }

    private void start(TimingRunner runner) throws IOException {
        runner.start(ledger(), "0.1.0", "unknown", (timed, round, done, left) -> {});
    }

    private List<TimingRun> lines() throws IOException {
        return Ledger.read(ledger()).stream()
                .filter(TimingRun.class::isInstance)
                .map(TimingRun.class::cast)
                .toList();
    }

    @Test
    void cases_take_turns_round_by_round() throws IOException {
        start(runner(fake("a", TimingRunnerTest::pass), fake("b", TimingRunnerTest::pass)));

        assertThat(order).as("each is first in turn").containsExactly("a", "b", "b", "a", "a", "b");
        assertThat(lines()).extracting(TimingRun::round).containsExactly(1, 1, 2, 2, 3, 3);
        assertThat(Ledger.read(ledger())).last().isEqualTo(new LedgerEntry.End(6));
    }

    @Test
    void what_fails_or_is_not_there_is_tried_once_and_spoils_no_other_row() throws IOException {
        start(runner(
                fake("wrong", () -> Outcome.fail("gap")),
                fake("absent", () -> Outcome.notRun("no-gpu")),
                fake("broken", () -> {
                    throw new IllegalStateException("bang");
                }),
                fake("right", TimingRunnerTest::pass)));

        assertThat(order).containsExactly("wrong", "absent", "broken", "right", "right", "right");
        assertThat(lines())
                .extracting(TimingRun::verdict)
                .containsExactly("FAIL", "NOT_RUN", "ERROR", "PASS", "PASS", "PASS");
        assertThat(lines().get(2).reason()).contains("bang");
    }

    @Test
    void an_interrupted_run_goes_on_where_it_stopped() throws IOException {
        start(runner(fake("a", TimingRunnerTest::pass), fake("b", () -> {
            ending.set(order.size() == 3);
            return pass();
        })));
        assertThat(lines()).hasSize(2);
        ending.set(false);
        order.clear();

        runner(fake("a", TimingRunnerTest::pass), fake("b", TimingRunnerTest::pass))
                .resume(ledger(), "unknown", (timed, round, done, left) -> {});

        assertThat(order).containsExactly("b", "a", "a", "b");
        assertThat(lines()).hasSize(6);
        assertThat(Ledger.read(ledger())).last().isEqualTo(new LedgerEntry.End(6));
    }

    @Test
    void a_run_that_another_of_jmh_stops_goes_on_where_it_stopped() throws IOException {
        TimingRunner stopped = runner(fake("a", TimingRunnerTest::pass), fake("b", () -> {
            throw new JmhLockedException("is busy", new IllegalStateException());
        }));
        assertThatExceptionOfType(JmhLockedException.class).isThrownBy(() -> start(stopped));
        order.clear();

        runner(fake("a", TimingRunnerTest::pass), fake("b", TimingRunnerTest::pass))
                .resume(ledger(), "unknown", (timed, round, done, left) -> {});

        assertThat(order).containsExactly("b", "b", "a", "a", "b");
        assertThat(lines()).hasSize(6).extracting(TimingRun::verdict).containsOnly("PASS");
    }

    @Test
    void a_line_that_was_cut_off_while_it_was_written_is_timed_again() throws IOException {
        start(runner(fake("a", TimingRunnerTest::pass)));
        List<String> whole = Files.readAllLines(ledger());
        List<String> kept = whole.subList(0, 4);
        Files.writeString(
                ledger(), String.join("\n", kept) + "\n" + whole.get(4).substring(0, 99));
        order.clear();

        runner(fake("a", TimingRunnerTest::pass)).resume(ledger(), "unknown", (timed, round, done, left) -> {});

        assertThat(order).containsExactly("a");
        assertThat(Files.readAllLines(ledger())).startsWith(kept.toArray(String[]::new));
        assertThat(lines()).extracting(TimingRun::round).containsExactly(1, 2, 3);
        assertThat(Ledger.read(ledger())).last().isEqualTo(new LedgerEntry.End(3));
    }

    @Test
    void the_load_of_a_line_is_the_larger_of_those_before_and_after() {
        assertThat(TimingRunner.larger(3.5, 1.0)).isEqualTo(3.5);
        assertThat(TimingRunner.larger(1.0, 3.5)).isEqualTo(3.5);
        assertThat(TimingRunner.larger(null, 3.5)).isNull();
    }

    @Test
    void each_time_says_what_share_of_it_is_the_harness() throws IOException {
        EmptyCase empty = new EmptyCase("loop", profile -> Outcome.pass("nothing", List.of(4e-6)), profile -> 0);

        start(runner(empty, fake("a", () -> Outcome.pass("proved right", List.of(1e-3, 2e-3, 5e-3)))));

        assertThat(lines().stream().filter(line -> line.suite().equals("fake")))
                .hasSize(3)
                .allSatisfy(
                        line -> assertThat(line.measures()).containsExactly(Map.entry("harness/time", 4e-6 / 2e-3)));
    }

    @Test
    void a_run_with_other_settings_is_not_continued() throws IOException {
        start(runner(fake("a", TimingRunnerTest::pass)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> runner(fake("a", TimingRunnerTest::pass))
                        .resume(ledger(), "another", (timed, round, done, left) -> {}))
                .withMessageStartingWith("--resume must continue the same run on the same machine");
    }

    @Test
    void a_deleted_line_is_noticed() throws IOException {
        start(runner(fake("a", TimingRunnerTest::pass)));
        List<String> lines = new ArrayList<>(Files.readAllLines(ledger()));
        lines.remove(3);
        Files.write(ledger(), lines);

        assertThatIllegalArgumentException()
                .isThrownBy(this::lines)
                .withMessageContaining("line 4 must continue the chain of the lines before it");
    }
}
