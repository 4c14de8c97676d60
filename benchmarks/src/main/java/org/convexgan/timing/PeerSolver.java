package org.convexgan.timing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;
import org.convexgan.door.WireFormat;
import org.convexgan.problem.Problem;

/** A library that the user has installed, in a process of its own for each round. */
final class PeerSolver implements InstanceCase.Solver {
    private static final double START_SECONDS = 0.4;

    private final List<String> command;
    private final String library;
    private final ReferenceSolver judge;
    private final Duration patience;
    private final WireFormat wire = new WireFormat();

    /**
     * Names a peer.
     *
     * @param command an interpreter of Python with its arguments
     * @param library what its script is to use
     * @param judge judges the answers
     * @param patience for an answer
     */
    PeerSolver(List<String> command, String library, ReferenceSolver judge, Duration patience) {
        this.command = command;
        this.library = library;
        this.judge = judge;
        this.patience = patience;
    }

    @Override
    public Outcome time(Problem problem, Profile profile) {
        return ask(problem.name(), wire.writeInput(problem), profile, (reply, seconds) -> {
            try {
                return judge.judged(problem, wire.readAnswer(reply.put("status", "optimal")), seconds);
            } catch (IllegalArgumentException e) {
                return Outcome.fail(e.getMessage());
            }
        });
    }

    /** Times what the script does around each call. */
    Outcome nothing(Profile profile) {
        return ask(
                PeerProcess.NOTHING,
                JsonNodeFactory.instance.objectNode(),
                profile,
                (reply, seconds) -> Outcome.pass(EmptyCase.REASON, seconds));
    }

    @Override
    public double expected(Profile profile) {
        return START_SECONDS + (profile.warmups() + profile.iterations()) * profile.millis() * 1e-3;
    }

    @Override
    public String harness(Problem problem) {
        return library;
    }

    private Outcome ask(
            String problem, ObjectNode input, Profile profile, BiFunction<ObjectNode, List<Double>, Outcome> verdict) {
        PeerProcess started;
        try {
            started = PeerProcess.start(command, library, patience);
        } catch (IOException e) {
            return Outcome.notRun("%s cannot be started: %s".formatted(String.join(" ", command), e.getMessage()));
        }
        try (PeerProcess peer = started) {
            if (peer.greeting().has("missing")) {
                return Outcome.notRun("%s is not installed: %s"
                        .formatted(library, peer.greeting().path("missing").asText()));
            }
            return outcome(peer.ask(problem, input, profile), verdict);
        } catch (ScriptProcess.SilenceException e) {
            return Outcome.error(e.getMessage());
        } catch (IOException e) {
            return Outcome.error("crash or broken protocol: " + e.getMessage());
        }
    }

    private static Outcome outcome(ObjectNode reply, BiFunction<ObjectNode, List<Double>, Outcome> verdict) {
        if (reply.has("error")) {
            return Outcome.error(reply.path("error").asText());
        }
        List<Double> seconds = StreamSupport.stream(reply.path("seconds").spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
        if (seconds.isEmpty() || seconds.stream().anyMatch(value -> !(value > 0 && Double.isFinite(value)))) {
            return Outcome.error("seconds must be positive numbers, but were " + reply.path("seconds"));
        }
        return verdict.apply(reply, seconds);
    }
}
