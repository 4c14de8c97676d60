package org.convexgan.timing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A program that the user has installed, solving and timing instances in one thread. */
final class PeerProcess implements AutoCloseable {
    private static final String SCRIPT = "peers.py";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ScriptProcess process;
    private final ObjectNode greeting;

    private PeerProcess(ScriptProcess process) throws IOException {
        this.process = process;
        greeting = process.read(PATIENCE);
    }

    /**
     * Starts the script of this package.
     *
     * @param command an interpreter, e.g. {@code python3}, with its arguments
     * @param library what the script is to use
     * @throws IOException if the command cannot be started or does not greet
     */
    static PeerProcess start(List<String> command, String library) throws IOException {
        ScriptProcess process = ScriptProcess.start(command, PeerProcess.class, SCRIPT, library, 1);
        try {
            return new PeerProcess(process);
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
     * @throws IOException if the peer has died, says nothing for five minutes, or answers with something else than a JSON object
     */
    ObjectNode ask(String problem, ObjectNode input, Profile profile) throws IOException {
        ObjectNode ask = JsonNodeFactory.instance.objectNode().put("problem", problem);
        ask.set("input", input);
        ask.put("warmups", profile.warmups())
                .put("iterations", profile.iterations())
                .put("least", profile.millis() * 1e-3);
        process.write(ask);
        return process.read(PATIENCE);
    }

    @Override
    public void close() {
        process.close();
    }
}
