package org.convexgan.door;

/** A subject could not be started, so there is nobody to ask; the message names the subject and the rule it broke. */
public final class SubjectStartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Stage stage;

    /** How far the start came. */
    public enum Stage {
        /** There is no such program or class, or it cannot be run. */
        LAUNCH,
        /** It runs, but does not introduce itself as the protocol says. */
        HELLO
    }

    SubjectStartException(Stage stage, String message) {
        super(message);
        this.stage = stage;
    }

    SubjectStartException(Stage stage, String message, Throwable cause) {
        super(message, cause);
        this.stage = stage;
    }

    /** Returns how far the start came. */
    public Stage stage() {
        return stage;
    }
}
