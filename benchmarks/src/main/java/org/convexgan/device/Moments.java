package org.convexgan.device;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Exact sums and sums of squares of the columns of some rows of integers. */
final class Moments {
    /** Rows whose sums of squares an int holds: {@code 2^15·255² < 2^31}. */
    private static final int HELD = 1 << 15;

    private final long[] sums;
    private final long[] squares;
    private final int[] heldSums;
    private final int[] heldSquares;
    private long rows;
    private int held;

    Moments(int columns) {
        sums = new long[columns];
        squares = new long[columns];
        heldSums = new int[columns];
        heldSquares = new int[columns];
    }

    /** Returns those of all the rows. */
    static Moments sum(List<Moments> parts) {
        Moments sum = new Moments(parts.get(0).sums.length);
        parts.forEach(sum::add);
        return sum;
    }

    /** Adds a row of integers, at most 255 in size. */
    void add(int[] row) {
        for (int j = 0; j < row.length; j++) {
            heldSums[j] += row[j];
            heldSquares[j] += row[j] * row[j];
        }
        rows++;
        if (++held == HELD) {
            settle();
        }
    }

    private void settle() {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += heldSums[j];
            squares[j] += heldSquares[j];
        }
        Arrays.fill(heldSums, 0);
        Arrays.fill(heldSquares, 0);
        held = 0;
    }

    /** Adds rows that others were told of. */
    void add(Moments others) {
        others.settle();
        for (int j = 0; j < sums.length; j++) {
            sums[j] += others.sums[j];
            squares[j] += others.squares[j];
        }
        rows += others.rows;
    }

    long rows() {
        return rows;
    }

    double[] sums() {
        settle();
        return Arrays.stream(sums).asDoubleStream().toArray();
    }

    /** Returns the sum of squares of a column. */
    long squares(int column) {
        return squares[column] + heldSquares[column];
    }

    double[] means() {
        return Arrays.stream(sums()).map(sum -> sum / rows).toArray();
    }

    /** Returns the sum over all columns of the squared distances from their means. */
    double squaredDeviations() {
        settle();
        return IntStream.range(0, sums.length)
                .mapToDouble(j -> squares[j] - (double) sums[j] * sums[j] / rows)
                .sum();
    }
}
