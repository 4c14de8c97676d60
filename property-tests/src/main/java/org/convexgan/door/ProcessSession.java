package org.convexgan.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.convexgan.door.OutputLines.Event;

/** A conversation with one child process in protocol v1. */
final class ProcessSession implements Session {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // shortest round-trip decimals on every JDK
            .build();
    private static final long HELLO_ID = 0;

    private final ProcessLimits limits;
    private final WireTap tap;
    private final WireReader reader;
    private final ChildProcess child;
    private final SubjectInfo info;
    private long lastId = HELLO_ID;

    /**
     * How a process took its leave.
     *
     * @param exitCode its exit code, empty if it had to be killed
     * @param wrote whether it wrote anything after bye
     */
    record Farewell(OptionalInt exitCode, boolean wrote) {}

    /** A fault of the subject on its way to becoming a reply. */
    private static final class FaultException extends Exception {
        private static final long serialVersionUID = 1;
        private final Reply.Fault fault;

        FaultException(Reply.Fault fault, String message) {
            super(message);
            this.fault = fault;
        }
    }

    /**
     * Starts a process and shakes hands.
     *
     * @throws SubjectStartException if there is no such program, or it does not answer hello as the protocol says
     */
    ProcessSession(List<String> command, Path workingDirectory, ProcessLimits limits, WireTap tap) {
        this.limits = limits;
        this.tap = tap;
        reader = new WireReader(limits.nesting());
        child = new ChildProcess(command, workingDirectory, limits);
        info = hello(command);
    }

    private SubjectInfo hello(List<String> command) {
        ObjectNode hello = JsonNodeFactory.instance.objectNode();
        hello.put("op", "hello").put("id", HELLO_ID);
        hello.putArray("protocol").add(WireReader.VERSION).add(WireReader.VERSION);
        hello.putObject("suite").put("version", suiteVersion());
        try {
            String line = exchange(hello, deadline(System.nanoTime(), limits.helloSeconds()));
            try {
                return reader.readHello(line, HELLO_ID);
            } catch (ProtocolException e) {
                throw breach(e, line);
            }
        } catch (FaultException e) {
            throw new SubjectStartException(
                    SubjectStartException.Stage.HELLO,
                    "subject %s must answer hello within %s s, but: %s"
                            .formatted(command, limits.helloSeconds(), child.endWith(e.getMessage())),
                    e);
        }
    }

    private static String suiteVersion() {
        String version = ProcessSession.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public SubjectInfo info() {
        return info;
    }

    @Override
    public Reply ask(Request request) {
        ObjectNode solve = JsonNodeFactory.instance.objectNode();
        solve.put("op", "solve").put("id", request.id()).put("problem", request.problem());
        solve.set("input", request.input());
        solve.putObject("tol")
                .put("gap", request.tolerance().gap())
                .put("feas", request.tolerance().feasibility());
        solve.putObject("budget").put("seconds", request.budgetSeconds());
        solve.put("seed", request.seed());
        lastId = Math.max(lastId, request.id());
        long begun = System.nanoTime();
        try {
            String line = exchange(solve, deadline(begun, limits.limitSeconds(request.budgetSeconds())));
            double seconds = RestartingSubject.secondsSince(begun);
            ObjectNode body;
            try {
                body = reader.readReply(line, request.id());
            } catch (ProtocolException e) {
                throw breach(e, line);
            }
            refuseMore();
            return new Reply.Answered(body, seconds);
        } catch (FaultException e) {
            double seconds = RestartingSubject.secondsSince(begun);
            return new Reply.Faulted(e.fault, child.endWith(e.getMessage()), seconds);
        }
    }

    private static long deadline(long begun, double seconds) {
        return begun + (long) (seconds * 1e9);
    }

    private String exchange(ObjectNode message, long deadline) throws FaultException {
        try {
            refuseUnasked();
            String line = JSON.writeValueAsString(message);
            tap.sent(line);
            boolean taken = child.send(line, deadline - System.nanoTime());
            Optional<Event> event = taken ? child.next(deadline) : Optional.empty();
            return content(event.orElseThrow(
                    () -> new FaultException(Reply.Fault.TIMEOUT, "no reply in time, so it was killed")));
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CancellationException("waiting for a reply was interrupted");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses what came since the last reply; the end of the process is a fault of its own. */
    private void refuseUnasked() throws FaultException {
        if (child.waiting().isPresent()) {
            throw unasked("before the request", content(child.waiting().get()));
        }
    }

    /** Refuses what came together with a reply; a process that ended after it has answered all the same. */
    private void refuseMore() throws FaultException {
        Optional<Event> more = child.waiting().filter(event -> !(event instanceof Event.End));
        if (more.isPresent()) {
            throw unasked("after the reply", content(more.get()));
        }
    }

    private static FaultException unasked(String when, String text) {
        return new FaultException(
                Reply.Fault.PROTOCOL, "nothing must be written %s, but was: %s".formatted(when, Excerpt.start(text)));
    }

    /** Returns the text of a whole line; every other event is a fault. */
    private String content(Event event) throws FaultException {
        tap.received(event.text());
        if (event instanceof Event.Line line) {
            return line.text();
        }
        if (event instanceof Event.End end) {
            throw new FaultException(Reply.Fault.CRASH, child.exit() + unfinished(end.text()));
        }
        String rule =
                event instanceof Event.Overlong ? "have at most %d bytes".formatted(limits.lineBytes()) : "be UTF-8";
        throw new FaultException(
                Reply.Fault.PROTOCOL, "line must %s, but was: %s".formatted(rule, Excerpt.start(event.text())));
    }

    private static String unfinished(String text) {
        return text.isEmpty() ? "" : " in the middle of a line: " + Excerpt.start(text);
    }

    private static FaultException breach(ProtocolException rule, String line) {
        return new FaultException(Reply.Fault.PROTOCOL, rule.getMessage() + "; line: " + Excerpt.start(line));
    }

    /** Tells whether the process has been ended. */
    boolean isOver() {
        return child.isOver();
    }

    @Override
    public void close() {
        if (!child.isOver()) {
            farewell();
        }
    }

    /** Says bye, gives the process time to end, and ends whatever is left of it. */
    Farewell farewell() {
        try {
            ObjectNode bye = JsonNodeFactory.instance.objectNode();
            bye.put("op", "bye").put("id", lastId + 1);
            tap.sent(bye.toString());
            child.sendLast(bye.toString());
            OptionalInt exitCode = child.waitFor(limits.byeSeconds());
            Optional<Event> last = child.rest();
            last.ifPresent(event -> tap.received(event.text()));
            boolean wrote = last.filter(event -> !event.text().isEmpty()).isPresent();
            return new Farewell(exitCode, wrote);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Farewell(OptionalInt.empty(), false);
        } finally {
            child.end();
        }
    }
}
