package org.convexgan.door;

/** One life of a subject: from its start to its first fault or its end. */
interface Session {

    /** Returns what the subject says about itself. */
    SubjectInfo info();

    /** Asks one question; after a {@link Reply.Faulted} the session is over and what it started has been ended. */
    Reply ask(Request request);

    /** Ends the session and everything it started; does nothing if it is over. */
    void close();
}
