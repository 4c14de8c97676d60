package org.convexgan.door;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What came back for a request. */
public sealed interface Reply {

    /** Returns the wall time between request and reply. */
    double seconds();

    /**
     * A reply of the protocol, not yet judged.
     *
     * @param body {@code status}, {@code primal}, {@code dual}, {@code value}, {@code reason}, {@code message}; the accessor returns a copy
     * @param seconds wall time
     */
    record Answered(ObjectNode body, double seconds) implements Reply {
        public Answered {
            body = body.deepCopy();
        }

        @Override
        public ObjectNode body() {
            return body.deepCopy();
        }
    }

    /**
     * No usable reply.
     *
     * @param fault what went wrong
     * @param detail the evidence, e.g. the offending line or the exit code, with the end of the error output
     * @param seconds wall time
     */
    record Faulted(Fault fault, String detail, double seconds) implements Reply {}

    /**
     * Nobody is there any more: the subject could not be restarted.
     *
     * @param detail why
     * @param seconds wall time
     */
    record Lost(String detail, double seconds) implements Reply {}

    /** Ways to fail without an answer. */
    enum Fault {
        /** The subject ended or threw. */
        CRASH,
        /** The budget and half of it again passed. */
        TIMEOUT,
        /** What came back is not a reply of the protocol. */
        PROTOCOL;

        /** Returns the word in the ledger. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
