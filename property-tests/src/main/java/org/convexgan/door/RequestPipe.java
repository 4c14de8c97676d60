package org.convexgan.door;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Writes lines to a process on a thread of its own, so that a process that does not read cannot hold up the one who asks. */
final class RequestPipe implements Runnable {
    private static final String END = "";

    private final OutputStream input;
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(1);

    RequestPipe(OutputStream input) {
        this.input = input;
    }

    @Override
    public void run() {
        try (input) {
            for (String line = lines.take(); !line.equals(END); line = lines.take()) {
                input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                input.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the conversation is over
        } catch (IOException e) {
            lines.clear(); // nobody reads: the end of the process, or the end of the budget, says so to the one who
            // asks
        }
    }

    /**
     * Hands a line over.
     *
     * @return whether the line before it was taken in time
     */
    boolean send(String line, long nanos) throws InterruptedException {
        return lines.offer(line, nanos, TimeUnit.NANOSECONDS);
    }

    /** Closes the pipe after what was sent, if that is taken in time. */
    void end(long nanos) throws InterruptedException {
        lines.offer(END, nanos, TimeUnit.NANOSECONDS);
    }
}
