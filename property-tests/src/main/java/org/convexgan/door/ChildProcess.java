package org.convexgan.door;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.convexgan.door.OutputLines.Event;

/** A running program with its three streams, and its end together with everything it started. */
final class ChildProcess {
    /** Between two looks at the descendants while a request runs, and for a process to take its last line. */
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** For the rest of what a process wrote before it ended. */
    private static final long DRAIN_MILLIS = 1000;

    private final ProcessLimits limits;
    private final Process process;
    private final ProcessTree tree;
    private final OutputLines output;
    private final ErrorTail errors;
    private final RequestPipe input;
    private final Thread outputThread;
    private final Thread inputThread;
    private final Thread errorThread;
    private final Thread onExit;
    private boolean over;

    /**
     * Starts a program.
     *
     * @throws SubjectStartException if there is no such program
     */
    ChildProcess(List<String> command, Path workingDirectory, ProcessLimits limits) {
        this.limits = limits;
        String mark = ProcessTree.newMark();
        process = launch(command, workingDirectory, mark);
        tree = new ProcessTree(process.toHandle(), mark);
        onExit = new Thread(tree::kill, "kill subject");
        Runtime.getRuntime().addShutdownHook(onExit);
        output = new OutputLines(process.getInputStream(), limits.lineBytes());
        errors = new ErrorTail(process.getErrorStream(), limits.errorBytes());
        input = new RequestPipe(process.getOutputStream());
        outputThread = daemon("subject output", output);
        inputThread = daemon("subject input", input);
        errorThread = daemon("subject errors", errors);
    }

    private static Process launch(List<String> command, Path workingDirectory, String mark) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
        builder.environment().put(mark, "1");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new SubjectStartException(
                    SubjectStartException.Stage.LAUNCH,
                    "subject must be a command that can be run in %s, but was %s: %s"
                            .formatted(workingDirectory, command, e.getMessage()),
                    e);
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /**
     * Hands a line over.
     *
     * @return whether the line before it was taken in time
     */
    boolean send(String line, long nanos) throws InterruptedException {
        return input.send(line, nanos);
    }

    /** Sends a line and closes the input. */
    void sendLast(String line) throws InterruptedException {
        tree.look();
        input.send(line, SLICE_NANOS);
        input.end(SLICE_NANOS);
    }

    /** Waits for the next event until a reading of {@link System#nanoTime()}, and remembers meanwhile what the process starts. */
    Optional<Event> next(long deadline) throws InterruptedException {
        Optional<Event> event = Optional.empty();
        long left = deadline - System.nanoTime();
        while (event.isEmpty() && left > 0) {
            boolean ended = !process.isAlive(); // asked first: whatever it wrote is on its way
            event = output.next(ended ? TimeUnit.MILLISECONDS.toNanos(DRAIN_MILLIS) : Math.min(SLICE_NANOS, left));
            if (event.isEmpty() && ended) {
                return Optional.of(new Event.End("")); // a child keeps the pipe open
            }
            if (event.isEmpty()) {
                tree.look();
            }
            left = deadline - System.nanoTime();
        }
        return event;
    }

    /** Returns the event that has happened already, and leaves it there. */
    Optional<Event> waiting() {
        return output.waiting();
    }

    /** Returns the next event of a process that should have ended. */
    Optional<Event> rest() throws InterruptedException {
        return output.next(TimeUnit.MILLISECONDS.toNanos(DRAIN_MILLIS));
    }

    /** Returns how the output came to its end. */
    String exit() {
        OptionalInt code = waitFor(DRAIN_MILLIS / 1000.0);
        return code.isPresent() ? "it ended with exit code " + code.getAsInt() : "it closed its output";
    }

    /** Waits for the end and returns the exit code, empty if it has not ended by then. */
    OptionalInt waitFor(double seconds) {
        try {
            return process.waitFor((long) (seconds * 1e9), TimeUnit.NANOSECONDS)
                    ? OptionalInt.of(process.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** Tells whether the process has been ended. */
    boolean isOver() {
        return over;
    }

    /** Ends everything and returns a message with the end of the error output. */
    String endWith(String message) {
        end();
        try {
            errorThread.join(DRAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String tail = Excerpt.end(errors.text());
        return tail.isEmpty() ? message : message + "; its error output ends with: " + tail;
    }

    /** Kills the process, if it still runs, and everything it started. */
    void end() {
        over = true;
        tree.kill();
        waitFor(limits.byeSeconds());
        outputThread.interrupt();
        inputThread.interrupt();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException shuttingDown) {
            tree.kill(); // as the hook does
        }
    }
}
