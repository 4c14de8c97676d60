package org.convexgan.golden;

/** Thrown when a data file breaks its format; the message names the file, the place in it and the rule. */
public final class MalformedDataException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports a broken data file.
     *
     * @param file name of the file, as a reader would look for it
     * @param message the place in the file, the rule and the value that breaks it
     */
    public MalformedDataException(String file, String message) {
        super(file + ": " + message);
    }

    /**
     * Reports a broken data file together with the failure that revealed it.
     *
     * @param file name of the file, as a reader would look for it
     * @param message the place in the file, the rule and the value that breaks it
     * @param cause the failure of the parser
     */
    public MalformedDataException(String file, String message, Throwable cause) {
        super(file + ": " + message, cause);
    }
}
