package org.convexgan.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.OneDimensionalRelu;
import org.convexgan.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Interpreters that are shell scripts: they say what a library would say. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
class PeerSolverTest {
    private static final Problem CLIPPED = new OneDimensionalRelu(Vector.of(-1, 1), 0.25, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String GREETING = "echo '{\"versions\":{}}'";

    @TempDir
    private Path folder;

    private Outcome ask(String... script) throws IOException {
        Path file = Files.write(folder.resolve("peer.sh"), List.of(script));
        return new PeerSolver(List.of("sh", file.toString()), "numpy", new ReferenceSolver(), PATIENCE)
                .time(CLIPPED, Profile.SMOKE);
    }

    private static String reply(String text) {
        return "read line; echo '" + text + "'";
    }

    private static String answer(String w) {
        return reply("{\"seconds\":[0.5,0.25],\"primal\":{\"w\":" + w + "}}");
    }

    @Test
    void a_right_answer_has_the_times_that_the_peer_measured() throws IOException {
        assertThat(ask(GREETING, answer("[-0.75,0.75]"))).isEqualTo(Outcome.pass("proved right", List.of(0.5, 0.25)));
    }

    @Test
    void a_wrong_answer_has_none() throws IOException {
        Outcome outcome = ask(GREETING, answer("[-0.8,0.8]"));

        assertThat(outcome.verdict()).isEqualTo("FAIL");
        assertThat(outcome.seconds()).isEmpty();
        assertThat(outcome.reason()).contains("gap");
    }

    @Test
    void what_is_not_installed_is_not_run() throws IOException {
        assertThat(ask("echo '{\"missing\":\"No module named numpy\"}'"))
                .isEqualTo(Outcome.notRun("numpy is not installed: No module named numpy"));
        assertThat(new PeerSolver(List.of("no-such-interpreter"), "numpy", new ReferenceSolver(), PATIENCE)
                        .time(CLIPPED, Profile.SMOKE)
                        .reason())
                .startsWith("no-such-interpreter cannot be started: ");
    }

    @Test
    void faults_are_errors_of_the_peer() throws IOException {
        assertThat(ask(GREETING, reply("{\"error\":\"ValueError: no\"}"))).isEqualTo(Outcome.error("ValueError: no"));
        assertThat(ask(GREETING, "read line; exit 3").reason()).contains("the process ended without an answer");
        assertThat(ask(GREETING, reply("nonsense")).reason()).contains("the answer must be a JSON object");
        assertThat(ask(GREETING, reply("{\"seconds\":[-1],\"primal\":{\"w\":[0,0]}}"))
                        .reason())
                .isEqualTo("seconds must be positive numbers, but were [-1]");
        assertThat(ask(GREETING, answer("[0.5]")).verdict()).isEqualTo("FAIL");
    }

    @Test
    void a_peer_that_hangs_is_ended() throws IOException {
        Path ended = folder.resolve("pid");

        Outcome outcome = ask("echo $$ > " + ended, GREETING, "exec sleep 60");

        assertThat(outcome).isEqualTo(Outcome.error("no answer within 2 s"));
        long process = Long.parseLong(Files.readString(ended).strip());
        assertThat(ProcessHandle.of(process)
                        .filter(ProcessHandle::isAlive)
                        .map(ProcessHandle::onExit)
                        .map(exit -> exit.orTimeout(30, TimeUnit.SECONDS).join())
                        .filter(ProcessHandle::isAlive))
                .isEmpty();
    }
}
