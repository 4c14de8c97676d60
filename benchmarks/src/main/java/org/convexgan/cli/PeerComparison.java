package org.convexgan.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.convexgan.timing.ScriptProcess;

/** Lets programs of the user find the spectra of the same images and writes them down beside those of the engines. */
final class PeerComparison {
    private static final String SCRIPT = "spectra.py";
    private static final double SINGLE_ROUNDOFF = 0x1p-24;
    /** A singular value that is computed in full is off by this many roundoffs of the largest one at most. */
    private static final int ROUNDOFFS = 16;

    private final EngineTable table;
    private final List<String> command;
    private final Duration patience;

    /**
     * Prepares peers.
     *
     * @param table that the engines have filled
     * @param command an interpreter of Python with its arguments
     * @param patience with each peer
     */
    PeerComparison(EngineTable table, List<String> command, Duration patience) {
        this.table = table;
        this.command = command;
        this.patience = patience;
    }

    /**
     * What peers are asked.
     *
     * @param tiles file of the images
     * @param images how many of the first
     * @param sides of the stages
     * @param kept directions at each
     */
    record Task(Path tiles, long images, List<Integer> sides, List<Integer> kept) {
        private ObjectNode line() {
            ObjectNode line = JsonNodeFactory.instance
                    .objectNode()
                    .put("file", tiles.toAbsolutePath().toString())
                    .put("rows", images);
            sides.forEach(line.putArray("sides")::add);
            kept.forEach(line.putArray("kept")::add);
            return line;
        }
    }

    /** Adds a row for each stage that the peer has done, and one with the reason if something is missing or failed. */
    void run(PeerName peer, Task task, ObjectNode versions) {
        ScriptProcess started;
        try {
            started = ScriptProcess.start(
                    command,
                    PeerComparison.class,
                    SCRIPT,
                    peer.toString(),
                    Runtime.getRuntime().availableProcessors());
        } catch (IOException e) {
            note(peer, task, "NOT_RUN(%s cannot be started: %s)", String.join(" ", command), e.getMessage());
            return;
        }
        try (ScriptProcess process = started) {
            converse(process, peer, task, versions);
        } catch (IOException e) {
            note(peer, task, "ERROR(%s)", e.getMessage());
        }
    }

    private void converse(ScriptProcess process, PeerName peer, Task task, ObjectNode versions) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        ObjectNode greeting = read(process, deadline);
        if (greeting.has("missing")) {
            note(peer, task, "NOT_RUN(%s)", greeting.path("missing").asText());
            return;
        }
        versions.set(peer.toString(), greeting);
        process.write(task.line());
        List<ObjectNode> rows = new ArrayList<>();
        ObjectNode line = read(process, deadline);
        for (; line.has("side"); line = read(process, deadline)) {
            rows.add(stage(line, peer, task));
        }
        if (line.has("error")) {
            throw new IOException(line.path("error").asText());
        }
        JsonNode peak = line.path("peakMegabytes");
        if (peak.isNumber()) {
            rows.forEach(row -> row.set("peakMegabytes", peak));
        }
    }

    private ObjectNode read(ScriptProcess process, long deadline) throws IOException {
        Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        try {
            return process.read(left);
        } catch (ScriptProcess.SilenceException e) {
            throw new IOException("not done within %d s".formatted(patience.toSeconds()), e);
        }
    }

    private ObjectNode stage(ObjectNode line, PeerName peer, Task task) throws IOException {
        int stage = task.sides().indexOf(line.path("side").asInt());
        double seconds = line.path("seconds").asDouble(Double.NaN);
        double next = line.path("next").asDouble(Double.NaN);
        if (stage < 0 || !(seconds > 0 && Double.isFinite(seconds) && next >= 0 && Double.isFinite(next))) {
            throw new IOException("an answer must be a side, seconds and a value, but was " + line);
        }
        int side = task.sides().get(stage);
        ObjectNode row = table.add(task.images(), peer.toString(), "")
                .put("side", side)
                .put("k", task.kept().get(stage))
                .put("seconds", seconds)
                .put("next", next);
        table.narrowest(task.images(), side).ifPresent(certified -> judge(row, next, certified));
        return row;
    }

    private static void judge(ObjectNode row, double next, JsonNode certified) {
        double lower = certified.path("lower").asDouble();
        double upper = certified.path("upper").asDouble();
        double expected = certified.path("next").asDouble();
        double rounding = 2
                * ROUNDOFFS
                * SINGLE_ROUNDOFF
                * Math.sqrt(certified.path("largest").asDouble() * upper);
        double beyond = next < lower - rounding ? next - lower : next > upper + rounding ? next - upper : 0;
        row.put("deviation", Math.abs(next - expected) / expected).put("miss", beyond / expected);
    }

    private void note(PeerName peer, Task task, String pattern, Object... values) {
        table.add(task.images(), peer.toString(), "").put("note", pattern.formatted(values));
    }
}
