package org.convexgan.timing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.convexgan.door.WireFormat;
import org.convexgan.problem.Problem;

/** A library that the user has installed, in a process of its own for each round. */
final class PeerSolver implements InstanceCase.Solver {
    private final List<String> command;
    private final String library;
    private final ReferenceSolver judge;
    private final WireFormat wire = new WireFormat();

    /**
     * Names a peer.
     *
     * @param command an interpreter of Python with its arguments
     * @param library what its script is to use
     * @param judge judges the answers
     */
    PeerSolver(List<String> command, String library, ReferenceSolver judge) {
        this.command = command;
        this.library = library;
        this.judge = judge;
    }

    @Override
    public Outcome time(Problem problem, Profile profile) {
        PeerProcess started;
        try {
            started = PeerProcess.start(command, library);
        } catch (IOException e) {
            return Outcome.notRun("%s cannot be started: %s".formatted(String.join(" ", command), e.getMessage()));
        }
        try (PeerProcess peer = started) {
            if (peer.greeting().has("missing")) {
                return Outcome.notRun("%s is not installed: %s"
                        .formatted(library, peer.greeting().path("missing").asText()));
            }
            return outcome(problem, peer.ask(problem.name(), wire.writeInput(problem), profile));
        } catch (IOException e) {
            return Outcome.error("crash or broken protocol: " + e.getMessage());
        }
    }

    private Outcome outcome(Problem problem, ObjectNode reply) {
        if (reply.has("error")) {
            return Outcome.error(reply.path("error").asText());
        }
        List<Double> seconds = StreamSupport.stream(reply.path("seconds").spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
        if (seconds.isEmpty() || seconds.stream().anyMatch(value -> !(value > 0 && Double.isFinite(value)))) {
            return Outcome.error("seconds must be positive numbers, but were " + reply.path("seconds"));
        }
        try {
            return judge.judged(problem, wire.readAnswer(reply.put("status", "optimal")), seconds);
        } catch (IllegalArgumentException e) {
            return Outcome.fail(e.getMessage());
        }
    }
}
