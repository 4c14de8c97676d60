package org.convexgan.device;

/** Whole numbers of digits from −L to L: {@code z = Σ_i (2L + 1)^{n−1−i}·z_i}. */
enum Digits {
    /** Two products of such a digit, even as an unsigned byte, with any byte of 8 bits fit into 16 bits. */
    OF_7_BITS(63),
    /** As large as signed bytes can be with both signs. */
    OF_8_BITS(127);

    private final int largest;

    Digits(int largest) {
        this.largest = largest;
    }

    /** Returns {@code 2L + 1}. */
    int base() {
        return 2 * largest + 1;
    }

    /** Returns the unsigned byte that stands for 0, next to those for the other digits. */
    int zero() {
        return largest + 1;
    }

    /** Returns the largest whole number of so many digits, at most 3. */
    int largest(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            number = number * base() + largest;
        }
        return number;
    }

    /**
     * Writes the digits of a whole number, the leading one first.
     *
     * @param from where the leading one goes
     * @param step from there to the next
     */
    void write(int number, byte[] target, int from, int step, int count) {
        int rest = number;
        for (int i = from + (count - 1) * step; i > from; i -= step) {
            int above = Math.floorDiv(rest + largest, base());
            target[i] = (byte) (rest - base() * above);
            rest = above;
        }
        target[from] = (byte) rest;
    }
}
