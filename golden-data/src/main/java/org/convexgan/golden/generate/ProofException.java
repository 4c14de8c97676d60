package org.convexgan.golden.generate;

/** Thrown when the exact arithmetic does not confirm what a vector is about to say. */
final class ProofException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private ProofException(String message) {
        super(message);
    }

    /** Demands a fact; {@code witness} is printed if it is false. */
    static void require(boolean fact, String name, Object witness) {
        if (!fact) {
            throw new ProofException("proof must establish " + name + ", but failed at " + witness);
        }
    }
}
