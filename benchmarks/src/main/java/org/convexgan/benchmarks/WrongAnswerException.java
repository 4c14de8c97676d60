package org.convexgan.benchmarks;

/** An answer that was to be timed is not proved right. Everything else that ends a benchmark tells nothing about its answer. */
public final class WrongAnswerException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    WrongAnswerException(String message) {
        super(message);
    }
}
