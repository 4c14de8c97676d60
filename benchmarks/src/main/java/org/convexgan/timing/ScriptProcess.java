package org.convexgan.timing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program of ours, or a script of ours that a program of the user runs: one JSON object per line each way. */
public final class ScriptProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long ENDING_SECONDS = 1;
    /** Libraries of linear algebra take as many threads as there are processors unless told otherwise. */
    private static final List<String> THREAD_VARIABLES =
            List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS");

    /** Processes that end when this one does, even if it is interrupted: they may hold all cores and much memory. */
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final BufferedReader replies;

    private ScriptProcess(Process process) {
        this.process = process;
        replies = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts a script.
     *
     * @param command an interpreter, e.g. {@code python3}, with its arguments
     * @param beside a class whose package holds the script
     * @param script name of the resource
     * @param argument of the script
     * @param threads that libraries may use
     * @throws IOException if the command cannot be started
     */
    public static ScriptProcess start(
            List<String> command, Class<?> beside, String script, String argument, int threads) throws IOException {
        Path file = Files.createTempFile("convexgan-", ".py");
        file.toFile().deleteOnExit();
        try (InputStream source = beside.getResourceAsStream(script)) {
            Files.write(file, source.readAllBytes());
        }
        List<String> whole = new ArrayList<>(command);
        whole.add(file.toString());
        whole.add(argument);
        return start(whole, threads);
    }

    /**
     * Starts a program.
     *
     * @param command the program with its arguments
     * @param threads that libraries of linear algebra may use in it
     * @throws IOException if it cannot be started
     */
    static ScriptProcess start(List<String> command, int threads) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        THREAD_VARIABLES.forEach(variable -> builder.environment().put(variable, String.valueOf(threads)));
        Process process = builder.start();
        RUNNING.add(process);
        process.onExit().thenAccept(RUNNING::remove);
        return new ScriptProcess(process);
    }

    /**
     * Sends a line.
     *
     * @throws IOException if nobody reads it
     */
    public void write(ObjectNode line) throws IOException {
        process.getOutputStream().write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /**
     * Waits for a line.
     *
     * @throws SilenceException if the process says nothing in time; it is killed
     * @throws IOException if the process has ended or says something else than a JSON object
     */
    public ObjectNode read(Duration patience) throws IOException {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
            try {
                return replies.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            String text = line.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (text == null) {
                throw new IOException("the process ended without an answer" + exitCode());
            }
            return JSON.readValue(text, ObjectNode.class);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw new SilenceException("no answer within " + patience.toSeconds() + " s", e);
        } catch (JsonProcessingException e) {
            throw new IOException("the answer must be a JSON object: " + e.getOriginalMessage(), e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Nothing was said in time. */
    public static final class SilenceException extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        private SilenceException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private String exitCode() throws InterruptedException {
        return process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS) ? ", exit code " + process.exitValue() : "";
    }

    @Override
    public void close() {
        process.destroy();
    }
}
