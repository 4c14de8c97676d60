package org.convexgan.device;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/** Scores {@code t·xᵀz} of rows of pixel levels, without an error: sums of digits are put together in f64. */
final class ByteScores {
    /** Rows that are transposed at a time: a core's own cache holds them. */
    private static final int TOGETHER = 16;

    private final ByteDirections directions;
    private final ByteBuffer digits;
    private final double times;
    private final int tileRows;
    private final ByteMemory memory;

    /**
     * Prepares scores.
     *
     * @param memory for them
     * @param tileRows rows at most
     * @param directions z
     * @param digits of the directions
     * @param times t
     */
    ByteScores(ByteMemory memory, int tileRows, ByteDirections directions, ByteBuffer digits, double times) {
        this.directions = directions;
        this.digits = digits;
        this.times = times;
        this.tileRows = tileRows;
        this.memory = memory;
    }

    /**
     * Returns the scores less a number for each direction, a direction after the other and perhaps more; 0 beyond the rows that were read. They last until
     * the next ones.
     *
     * @param count rows that the tile has
     */
    double[][] of(ByteTile tile, int count, double[] centre) {
        int d = directions.rows();
        ByteProducts.Factor right = ByteProducts.Factor.digits(digits.duplicate(), d, directions.kind())
                .transposed();
        IntBuffer sums = memory.scores(tileRows * directions.width());
        ByteProducts.multiply(tile.left(0), right, count, d, directions.width(), sums);
        double[][] y = memory.lines(directions.count(), tileRows);
        int[] rows = new int[TOGETHER * directions.width()];
        for (int first = 0; first < count; first += TOGETHER) {
            int some = Math.min(TOGETHER, count - first);
            sums.get(first * directions.width(), rows, 0, some * directions.width());
            for (int j = 0; j < directions.count(); j++) {
                for (int r = 0; r < some; r++) {
                    y[j][first + r] = times * value(rows, r * directions.width(), j) - centre[j];
                }
            }
        }
        for (double[] line : y) {
            Arrays.fill(line, count, tileRows, 0);
        }
        return y;
    }

    private double value(int[] rows, int row, int j) {
        double value = 0;
        for (int at = row + directions.start(j); at < row + directions.start(j + 1); at++) {
            value = value * directions.kind().base() + rows[at];
        }
        return value;
    }
}
