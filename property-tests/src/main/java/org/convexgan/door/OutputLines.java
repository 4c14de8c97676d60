package org.convexgan.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Cuts the output of a process into lines and keeps at most {@value #CAPACITY} of them: a process that writes more has to wait, so a flood costs no
 * memory.
 */
final class OutputLines implements Runnable {
    private static final int CAPACITY = 2;
    private static final int CHUNK = 1 << 16;

    private final InputStream output;
    private final int longest;
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(CAPACITY);

    /** What happened on the output. */
    sealed interface Event {
        /** Returns what was written. */
        String text();

        /** A whole line of UTF-8, without its end. */
        record Line(String text) implements Event {}

        /** A whole line that is not UTF-8; the bytes that are not are replaced. */
        record Undecodable(String text) implements Event {}

        /** The beginning of a line that is longer than allowed; nothing is read after it. */
        record Overlong(String text) implements Event {}

        /** Nothing will come any more. The text is what followed the last line end. */
        record End(String text) implements Event {}
    }

    OutputLines(InputStream output, int longest) {
        this.output = output;
        this.longest = longest;
    }

    @Override
    public void run() {
        try (output) {
            cut();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the conversation is over and nobody reads on
        } catch (IOException e) {
            events.offer(new Event.End("")); // a broken pipe is an end as well
        }
    }

    private void cut() throws IOException, InterruptedException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int size = output.read(chunk); size >= 0; size = output.read(chunk)) {
            int from = 0;
            for (int i = 0; i <= size; i++) {
                boolean ends = i < size && chunk[i] == '\n';
                if (ends || i == size) {
                    line.write(chunk, from, Math.min(i - from, longest + 1 - line.size()));
                    from = i + 1;
                    if (line.size() > longest) {
                        events.put(new Event.Overlong(line.toString(StandardCharsets.UTF_8)));
                        return;
                    }
                }
                if (ends) {
                    events.put(decode(line));
                    line = new ByteArrayOutputStream();
                }
            }
        }
        events.put(new Event.End(line.toString(StandardCharsets.UTF_8)));
    }

    private static Event decode(ByteArrayOutputStream line) {
        try {
            return new Event.Line(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return new Event.Undecodable(line.toString(StandardCharsets.UTF_8));
        }
    }

    /** Waits for the next event, at most the given time. */
    Optional<Event> next(long nanos) throws InterruptedException {
        return Optional.ofNullable(events.poll(nanos, TimeUnit.NANOSECONDS));
    }

    /** Returns the event that has happened already, and leaves it there. */
    Optional<Event> waiting() {
        return Optional.ofNullable(events.peek());
    }
}
