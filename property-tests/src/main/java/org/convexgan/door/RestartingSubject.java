package org.convexgan.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;
import org.convexgan.certificate.Require;
import org.jspecify.annotations.Nullable;

/**
 * A subject that is started again after a fault, at the next request, until its restarts are used up; then nobody is there any more.
 *
 * <p>Not safe for use by several threads.
 */
abstract sealed class RestartingSubject implements Subject permits ProcessSubject, ImplementationSubject {
    private final Supplier<? extends Session> start;
    private final SubjectInfo info;
    private int restartsLeft;
    private @Nullable Session session;
    private String lastFault = "none";
    private boolean closed;

    /**
     * Starts the first session.
     *
     * @throws SubjectStartException if the subject cannot be started
     */
    RestartingSubject(Supplier<? extends Session> start, int restarts) {
        this.start = start;
        Session first = start.get();
        session = first;
        info = first.info();
        restartsLeft = restarts;
    }

    @Override
    public final SubjectInfo info() {
        return info;
    }

    @Override
    public final Reply ask(Request request) {
        Require.that(
                info.problems().contains(request.problem()),
                "problem",
                "be one of " + info.problems(),
                request.problem());
        requireFinite("input", request.input());
        if (closed) {
            throw new IllegalStateException("subject must be open, but was closed");
        }
        long begun = System.nanoTime();
        Session running = session == null ? restart().orElse(null) : session;
        if (running == null) {
            return new Reply.Lost("no restarts are left; the last fault was: " + lastFault, secondsSince(begun));
        }
        session = running;
        Reply reply = running.ask(request);
        if (reply instanceof Reply.Faulted faulted) {
            session = null;
            lastFault = faulted.detail();
        }
        return reply;
    }

    private Optional<Session> restart() {
        while (restartsLeft > 0) {
            restartsLeft--;
            try {
                Session restarted = start.get();
                if (restarted.info().equals(info)) {
                    return Optional.of(restarted);
                }
                restarted.close();
                lastFault = "hello must say the same after a restart, but said %s instead of %s"
                        .formatted(restarted.info(), info);
            } catch (SubjectStartException e) {
                lastFault = e.getMessage();
            }
        }
        return Optional.empty();
    }

    @Override
    public final void close() {
        closed = true;
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** Returns the wall time since a reading of {@link System#nanoTime()}. */
    static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static void requireFinite(String field, JsonNode node) {
        if (node.isNumber()) {
            Require.finite(field, node.doubleValue());
        }
        node.properties().forEach(child -> requireFinite(field + "." + child.getKey(), child.getValue()));
        if (node.isArray()) {
            node.forEach(child -> requireFinite(field, child));
        }
    }
}
