package org.convexgan.arrangement;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/** Which samples a neuron activates: the diagonal of {@code H = diag(1[Xu > 0])}. Patterns are ordered like the words that they print as. */
public final class SignPattern implements Comparable<SignPattern> {
    private static final int LARGEST_ALL = 20;

    private final int size;
    private final BitSet bits;

    /** Adopts bits that nobody else changes. */
    SignPattern(int size, BitSet bits) {
        this.size = size;
        this.bits = bits;
    }

    /** Returns the pattern with the given bits. */
    public static SignPattern of(boolean... bits) {
        BitSet set = new BitSet(bits.length);
        for (int i = 0; i < bits.length; i++) {
            set.set(i, bits[i]);
        }
        return new SignPattern(bits.length, set);
    }

    /**
     * Returns {@code 1[Xu > 0]}, where a zero row of {@code X} counts as active.
     *
     * @param x {@code n×d}
     * @param u {@code d} entries
     */
    public static SignPattern from(Matrix x, Vector u) {
        Require.size("u", u.size(), x.columns());
        BitSet set = new BitSet(x.rows());
        for (int i = 0; i < x.rows(); i++) {
            set.set(i, isActive(x, i, u));
        }
        return new SignPattern(x.rows(), set);
    }

    private static boolean isActive(Matrix x, int i, Vector u) {
        double largest = 0;
        for (int j = 0; j < x.columns(); j++) {
            largest = Math.max(largest, Math.abs(x.get(i, j)));
        }
        int exponent = Math.getExponent(largest);
        double product = 0;
        for (int j = 0; j < x.columns(); j++) {
            product += Math.scalb(x.get(i, j), -exponent) * u.get(j); // neither overflows nor loses a tiny row
        }
        return largest == 0 || product > 0;
    }

    /**
     * Returns all {@code 2^size} patterns in order: the index set of the game of Theorem 2.1, which does not depend on {@code G}.
     *
     * @param size {@code 0 ≤ size ≤ 20}
     */
    public static List<SignPattern> all(int size) {
        Require.that(size >= 0 && size <= LARGEST_ALL, "size", "be between 0 and " + LARGEST_ALL, size);
        return IntStream.range(0, 1 << size)
                .mapToObj(word -> {
                    BitSet set = new BitSet(size);
                    IntStream.range(0, size).forEach(i -> set.set(i, (word >> (size - 1 - i) & 1) == 1));
                    return new SignPattern(size, set);
                })
                .toList();
    }

    /** Returns the number of samples. */
    public int size() {
        return size;
    }

    /** Tells whether sample {@code i}, counted from 0, is active. */
    public boolean bit(int i) {
        requireIndex(i);
        return bits.get(i);
    }

    /** Returns 1 for an active sample and −1 for another: the diagonal of {@code 2H − I}. */
    public int sign(int i) {
        return bit(i) ? 1 : -1;
    }

    /** Returns the number of active samples. */
    public int count() {
        return bits.cardinality();
    }

    /** Returns the pattern with every bit turned: that of {@code −u} if no row is zero. */
    public SignPattern opposite() {
        BitSet turned = (BitSet) bits.clone();
        turned.flip(0, size);
        return new SignPattern(size, turned);
    }

    /** Returns the bits {@code from ≤ i < to}: the part that a joint pattern has on one sample. */
    public SignPattern part(int from, int to) {
        Require.that(0 <= from && from <= to && to <= size, "part", "lie in 0.." + size, from + ".." + to);
        return new SignPattern(to - from, bits.get(from, to));
    }

    private void requireIndex(int i) {
        Require.that(i >= 0 && i < size, "i", "be between 0 and " + (size - 1), i);
    }

    @Override
    public int compareTo(SignPattern other) {
        BitSet differing = (BitSet) bits.clone();
        differing.xor(other.bits);
        int first = differing.nextSetBit(0);
        if (first < 0 || first >= Math.min(size, other.size)) {
            return Integer.compare(size, other.size);
        }
        return bits.get(first) ? 1 : -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignPattern that && size == that.size && bits.equals(that.bits);
    }

    @Override
    public int hashCode() {
        return 31 * size + bits.hashCode();
    }

    /** Returns the bits as a word, e.g. {@code 0110}. */
    @Override
    public String toString() {
        return IntStream.range(0, size).mapToObj(i -> bits.get(i) ? "1" : "0").collect(Collectors.joining());
    }
}
