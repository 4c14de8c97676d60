package org.convexgan.problem;

/** In which order generator and discriminator move (OP, (3), and Appendix C). */
public enum UpdateOrder {
    /** Both move from the same state (OP, (3)). */
    SIMULTANEOUS("simultaneous"),
    /** The discriminator moves first, the generator against the moved one. */
    ALTERNATING("alternating"),
    /** The discriminator is optimal at every step, so that the generator descends (OP, Theorem 2.2). */
    GD("gd");

    private final String word;

    UpdateOrder(String word) {
        this.word = word;
    }

    /** Returns the word of the wire protocol. */
    @Override
    public String toString() {
        return word;
    }
}
