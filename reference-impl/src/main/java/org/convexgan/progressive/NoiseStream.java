package org.convexgan.progressive;

import org.convexgan.linalg.Matrix;

/**
 * Independent standard normal numbers, each a function of seed, row and column alone: a row of noise can be drawn again
 * without those before it.
 *
 * <p>Two outputs of SplitMix64 (Steele, Lea, Flood, 2014) and the transformation of Box and Muller (1958), with
 * {@link StrictMath}: the same bits everywhere.
 */
public final class NoiseStream {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private final long seed;

    /** Starts a stream. */
    public NoiseStream(long seed) {
        this.seed = mix(seed + GAMMA);
    }

    /** Returns one number. */
    public double normal(long row, int column) {
        long key = mix(mix(seed ^ row * GAMMA) + column * GAMMA);
        double u = ((mix(key + GAMMA) >>> 11) + 1) * UNIT; // in (0, 1]
        double angle = 2 * Math.PI * ((mix(key + 2 * GAMMA) >>> 11) * UNIT);
        return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(angle);
    }

    /**
     * Returns rows {@code firstRow ≤ i < firstRow + rows} of columns {@code firstColumn ≤ j < firstColumn + columns}.
     */
    public Matrix block(long firstRow, int rows, int firstColumn, int columns) {
        double[] entries = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                entries[i * columns + j] = normal(firstRow + i, firstColumn + j);
            }
        }
        return Matrix.of(rows, columns, entries);
    }

    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
