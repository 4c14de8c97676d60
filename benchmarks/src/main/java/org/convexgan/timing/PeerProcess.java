package org.convexgan.timing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that the user has installed, solving and timing instances: one JSON object per line each way. */
final class PeerProcess implements AutoCloseable {
    private static final String SCRIPT = "peers.py";
    private static final long SECONDS = 300;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Libraries of linear algebra take as many threads as there are processors unless told otherwise. */
    private static final List<String> THREAD_VARIABLES =
            List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS");

    private final Process process;
    private final BufferedReader replies;
    private final ObjectNode greeting;

    private PeerProcess(Process process) throws IOException {
        this.process = process;
        replies = process.inputReader(StandardCharsets.UTF_8);
        greeting = read();
    }

    /**
     * Starts the script of this package.
     *
     * @param command an interpreter, e.g. {@code python3}, with its arguments
     * @param library what the script is to use
     * @throws IOException if the command cannot be started or does not greet
     */
    static PeerProcess start(List<String> command, String library) throws IOException {
        Path script = Files.createTempFile("convexgan-", ".py");
        script.toFile().deleteOnExit();
        try (InputStream source = PeerProcess.class.getResourceAsStream(SCRIPT)) {
            Files.write(script, source.readAllBytes());
        }
        List<String> whole = new ArrayList<>(command);
        whole.add(script.toString());
        whole.add(library);
        ProcessBuilder builder = new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.DISCARD);
        THREAD_VARIABLES.forEach(variable -> builder.environment().put(variable, "1"));
        Process process = builder.start();
        try {
            return new PeerProcess(process);
        } catch (IOException e) {
            process.destroyForcibly();
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
        ObjectNode ask = JSON.createObjectNode().put("problem", problem);
        ask.set("input", input);
        ask.put("warmups", profile.warmups())
                .put("iterations", profile.iterations())
                .put("least", profile.millis() * 1e-3);
        process.getOutputStream().write((JSON.writeValueAsString(ask) + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return read();
    }

    private ObjectNode read() throws IOException {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
            try {
                return replies.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            String text = line.get(SECONDS, TimeUnit.SECONDS);
            if (text == null) {
                throw new IOException("the process ended without an answer");
            }
            return JSON.readValue(text, ObjectNode.class);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw new IOException("no answer within " + SECONDS + " s", e);
        } catch (JsonProcessingException e) {
            throw new IOException("the answer must be a JSON object: " + e.getOriginalMessage(), e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
