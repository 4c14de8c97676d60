package org.convexgan.timing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A program that the user has installed, solving and timing instances in one thread. */
final class PeerProcess implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Asks for nothing, so that the time is that of the loop around the calls. */
    static final String NOTHING = "nothing";

    private static final String SCRIPT = "peers.py";

    private final ScriptProcess process;
    private final Duration patience;
    private final ObjectNode greeting;

    private PeerProcess(ScriptProcess process, Duration patience) throws IOException {
        this.process = process;
        this.patience = patience;
        greeting = process.read(patience);
    }

    /**
     * Starts the script of this package.
     *
     * @param command an interpreter, e.g. {@code python3}, with its arguments
     * @param library what the script is to use
     * @param patience for the greeting and for each answer
     * @throws IOException if the command cannot be started or does not greet
     */
    static PeerProcess start(List<String> command, String library, Duration patience) throws IOException {
        ScriptProcess process = ScriptProcess.start(command, PeerProcess.class, SCRIPT, library, 1);
        try {
            return new PeerProcess(process, patience);
        } catch (IOException e) {
            process.close();
            throw e;
        }
    }

    /** Returns what the peer says about itself. */
    ObjectNode greeting() {
        return greeting;
    }

    /**
     * Asks once.
     *
     * @throws IOException if the peer has died, says nothing for too long, or answers with something else than a JSON object
     */
    ObjectNode ask(String problem, ObjectNode input, Profile profile) throws IOException {
        ObjectNode ask = JsonNodeFactory.instance.objectNode().put("problem", problem);
        ask.set("input", input);
        ask.put("warmups", profile.warmups())
                .put("iterations", profile.iterations())
                .put("least", profile.millis() * 1e-3);
        process.write(ask);
        return process.read(patience);
    }

    @Override
    public void close() {
        process.close();
    }
}
