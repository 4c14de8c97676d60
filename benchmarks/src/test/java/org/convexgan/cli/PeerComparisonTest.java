package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Interpreters that are shell scripts: they say what a library would say. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
class PeerComparisonTest {
    private static final String GREETING = "echo '{\"numpy\":\"9\",\"BLAS\":\"fast\"}'; read line";
    private static final String END = "echo '{\"peakMegabytes\":77}'";

    @TempDir
    private Path folder;

    private final ObjectNode versions = JsonNodeFactory.instance.objectNode();

    private List<ObjectNode> run(String... script) throws IOException {
        Path file = Files.write(folder.resolve("peer.sh"), List.of(script));
        return run(List.of("sh", file.toString()));
    }

    private List<ObjectNode> run(List<String> command) {
        EngineTable table = new EngineTable();
        table.add(50, "native", "growing")
                .put("side", 8)
                .put("seconds", 0.5)
                .put("next", 4)
                .put("lower", 4)
                .put("upper", 4.1)
                .put("largest", 100)
                .put("boundWidth", 0.025);
        table.add(50, "coarse", "growing")
                .put("side", 8)
                .put("seconds", 9)
                .put("next", 4)
                .put("lower", 0)
                .put("upper", 9)
                .put("largest", 100)
                .put("boundWidth", 2.25);

        new PeerComparison(table, command, Duration.ofSeconds(1))
                .run(
                        PeerName.SVD,
                        new PeerComparison.Task(folder.resolve("a.tiles"), 50, List.of(4, 8), List.of(3, 5)),
                        versions);

        table.complete();
        return table.rows().subList(2, table.rows().size());
    }

    private static String found(int side, double next) {
        return "echo '{\"side\":%d,\"seconds\":2.0,\"next\":%s}'".formatted(side, next);
    }

    @Test
    void a_value_within_the_narrowest_bounds_is_inside_and_times_are_compared() throws IOException {
        List<ObjectNode> rows = run(GREETING, found(4, 1), found(8, 4.05), END);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).has("miss")).isFalse(); // nothing certified at this side
        ObjectNode last = rows.get(1);
        assertThat(last.get("miss").asDouble()).isZero();
        assertThat(last.get("timesEngine").asDouble()).isEqualTo(4);
        assertThat(last.has("certified")).isFalse();
        assertThat(last.get("k").asInt()).isEqualTo(5);
        assertThat(last.get("peakMegabytes").asInt()).isEqualTo(77);
        assertThat(versions.at("/svd/BLAS").asText()).isEqualTo("fast");
    }

    @Test
    void a_value_outside_is_said_to_be_too_low_or_too_high() throws IOException {
        List<ObjectNode> low = run(GREETING, found(8, 3.2), END);
        List<ObjectNode> high = run(GREETING, found(8, 4.5), END);

        // rounding in f32 may move a value by 32 * 2^-24 * sqrt(100 * 4.1), far less than the digits shown
        assertThat(EngineTable.missed(low.get(0).get("miss"))).isEqualTo("20 % too low");
        assertThat(EngineTable.missed(high.get(0).get("miss"))).isEqualTo("10 % too high");
    }

    @Test
    void rounding_in_single_precision_is_no_miss() throws IOException {
        List<ObjectNode> rounded = run(GREETING, found(8, 4 - 3e-5), END);
        List<ObjectNode> wrong = run(GREETING, found(8, 4 - 5e-5), END);

        assertThat(rounded.get(0).get("miss").asDouble()).isZero();
        assertThat(wrong.get(0).get("miss").asDouble()).isNegative();
    }

    @Test
    void what_is_not_there_is_not_run() throws IOException {
        assertThat(note(run("echo '{\"missing\":\"No module named numpy\"}'")))
                .isEqualTo("NOT_RUN(No module named numpy)");
        assertThat(note(run(List.of("no-such-interpreter"))))
                .startsWith("NOT_RUN(no-such-interpreter cannot be started: ");
    }

    @Test
    void a_peer_that_fails_has_a_row_with_the_reason_after_those_that_it_has_done() throws IOException {
        List<ObjectNode> crashed = run(GREETING, found(4, 1), "exit 3");

        assertThat(crashed).hasSize(2);
        assertThat(crashed.get(0).get("next").asDouble()).isEqualTo(1);
        assertThat(note(crashed)).isEqualTo("ERROR(the process ended without an answer, exit code 3)");
        assertThat(note(run(GREETING, "echo '{\"error\":\"MemoryError: 9 GiB\"}'")))
                .isEqualTo("ERROR(MemoryError: 9 GiB)");
        assertThat(note(run(GREETING, "echo nonsense"))).startsWith("ERROR(the answer must be a JSON object");
        assertThat(note(run(GREETING, found(16, 1))))
                .startsWith("ERROR(an answer must be a side, seconds and a value, but was ");
        assertThat(note(run(GREETING, "exec sleep 20"))).isEqualTo("ERROR(not done within 1 s)");
    }

    private static String note(List<ObjectNode> rows) {
        return rows.get(rows.size() - 1).get("note").asText();
    }
}
