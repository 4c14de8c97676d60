package org.convexgan.door;

/** An implementation under test, behind any of the doors. All doors give the same verdicts for the same answers. */
public interface Subject extends AutoCloseable {

    /** Returns what the subject says about itself. */
    SubjectInfo info();

    /**
     * Asks one question and waits for the reply; faults of the subject are replies, not exceptions.
     *
     * @throws IllegalArgumentException if the problem is not among {@link SubjectInfo#problems()}
     */
    Reply ask(Request request);

    /** Returns a fresh subject of the same kind, started from nothing, for an isolated replay. */
    Subject fresh();

    /** Ends the subject and everything it started. */
    @Override
    void close();
}
