package org.convexgan.device;

/** Whole numbers of digits from −127 to 127, as many as the base: {@code z = Σ_i 255^{n−1−i}·z_i}. */
final class Digits {
    static final int BASE = 255;

    private static final int LARGEST = 127;

    private Digits() {}

    /** Returns the largest whole number of so many digits, at most 3. */
    static int largest(int count) {
        int largest = 0;
        for (int i = 0; i < count; i++) {
            largest = largest * BASE + LARGEST;
        }
        return largest;
    }

    /**
     * Writes the digits of a whole number, the leading one first.
     *
     * @param from where the leading one goes
     * @param step from there to the next
     */
    static void write(int number, byte[] target, int from, int step, int count) {
        int rest = number;
        for (int i = from + (count - 1) * step; i > from; i -= step) {
            int above = Math.floorDiv(rest + LARGEST, BASE);
            target[i] = (byte) (rest - BASE * above);
            rest = above;
        }
        target[from] = (byte) rest;
    }
}
