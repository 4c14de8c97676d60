package org.convexgan.problem;

import org.convexgan.arrangement.SignPattern;

/**
 * A pattern of real and one of generated samples: an index of the game (16).
 *
 * @param real bits for {@code X}
 * @param generated bits for {@code G}
 */
public record PatternPair(SignPattern real, SignPattern generated) {

    /** Returns the bits for {@code X}, then those for {@code G}. */
    public SignPattern joint() {
        boolean[] bits = new boolean[real.size() + generated.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = i < real.size() ? real.bit(i) : generated.bit(i - real.size());
        }
        return SignPattern.of(bits);
    }
}
