package org.convexgan.device;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Vector;

/** Directions whose entries are whole numbers of one to three {@link Digits}, times a power of two for each column: {@code q = 2ᵉ·z}. */
final class ByteDirections {
    static final int MOST_DIGITS = 3;

    private final int rows;
    private final int[] digits;
    private final int[] starts;
    private final double[] scales;
    private final int[] numbers; // column-major

    private ByteDirections(int rows, int[] digits, double[] scales, int[] numbers) {
        this.rows = rows;
        this.digits = digits;
        this.scales = scales;
        this.numbers = numbers;
        this.starts = new int[digits.length + 1];
        for (int j = 0; j < digits.length; j++) {
            starts[j + 1] = starts[j] + digits[j];
        }
    }

    /**
     * Rounds.
     *
     * @param digits of each column
     * @throws IllegalArgumentException if all digits are more than an array can hold
     */
    static ByteDirections nearest(Columns directions, int[] digits) {
        int d = directions.rows();
        requireRoom(d, digits.length, IntStream.of(digits).sum());
        double[] entries = directions.entries();
        double[] scales = new double[digits.length];
        int[] numbers = new int[entries.length];
        IntStream.range(0, digits.length).parallel().forEach(j -> {
            scales[j] = scale(entries, j * d, d, digits[j]);
            for (int i = j * d; i < (j + 1) * d; i++) {
                numbers[i] = (int) Math.rint(entries[i] / scales[j]);
            }
        });
        return new ByteDirections(d, digits, scales, numbers);
    }

    /** Refuses directions of more digits than an array can hold. */
    static void requireRoom(int columns, int count, int digits) {
        Require.that(
                digits <= Integer.MAX_VALUE / columns,
                "%d directions of %d columns".formatted(count, columns),
                "have at most %d digits of 8 bits together for 8-bit products".formatted(Integer.MAX_VALUE / columns),
                digits);
    }

    /**
     * Takes directions as they are.
     *
     * @throws IllegalArgumentException if a column is not of three digits
     */
    static ByteDirections exactly(Columns directions) {
        int d = directions.rows();
        double[] entries = directions.entries();
        int[] digits = IntStream.range(0, directions.count())
                .parallel()
                .map(j -> digits(entries, j * d, d))
                .toArray();
        if (IntStream.of(digits).anyMatch(count -> count > MOST_DIGITS)) {
            throw new IllegalArgumentException("directions must have entries of at most " + MOST_DIGITS + " digits");
        }
        return nearest(directions, digits);
    }

    /** Returns the least number of digits that are exact; too many if there is none. */
    private static int digits(double[] entries, int from, int rows) {
        for (int count = 1; count <= MOST_DIGITS; count++) {
            double scale = scale(entries, from, rows, count);
            int whole = 0;
            while (whole < rows && Math.rint(entries[from + whole] / scale) == entries[from + whole] / scale) {
                whole++;
            }
            if (whole == rows) {
                return count;
            }
        }
        return MOST_DIGITS + 1;
    }

    /** Returns the smallest power of two that keeps the quotients within as many digits. */
    private static double scale(double[] entries, int from, int rows, int digits) {
        double largest = 0;
        for (int i = from; i < from + rows; i++) {
            largest = Math.max(largest, Math.abs(entries[i]));
        }
        if (largest == 0) {
            return 1;
        }
        int most = Digits.largest(digits);
        double scale = Math.scalb(1.0, Math.getExponent(largest / most) - 1);
        while (largest / scale > most) {
            scale *= 2;
        }
        return scale;
    }

    int rows() {
        return rows;
    }

    /** Returns how many digits each column has. */
    int[] digits() {
        return digits.clone();
    }

    int count() {
        return digits.length;
    }

    /** Returns how many digits the columns before one have: the number of its first one. */
    int start(int column) {
        return starts[column];
    }

    /** Returns how many digits all columns have. */
    int width() {
        return starts[digits.length];
    }

    /** Returns {@code 2ᵉ}, one for each column. */
    Vector scales() {
        return Vector.of(scales);
    }

    /** Returns the directions. */
    Columns columns() {
        double[] entries = new double[numbers.length];
        IntStream.range(0, digits.length).parallel().forEach(j -> {
            for (int i = j * rows; i < (j + 1) * rows; i++) {
                entries[i] = numbers[i] * scales[j];
            }
        });
        return Columns.of(rows, digits.length, entries);
    }

    /** Returns {@code vᵀz} for each column. */
    double[] scores(double[] v) {
        return IntStream.range(0, digits.length)
                .parallel()
                .mapToDouble(j -> {
                    double score = 0;
                    for (int i = 0; i < rows; i++) {
                        score += v[i] * numbers[j * rows + i];
                    }
                    return score;
                })
                .toArray();
    }

    /** Returns the digits: the first one of the first column, row by row, then its next one, and those of the next column. */
    ByteBuffer bytes() {
        byte[] bytes = new byte[rows * width()];
        IntStream.range(0, digits.length).parallel().forEach(j -> {
            for (int i = 0; i < rows; i++) {
                Digits.write(numbers[j * rows + i], bytes, starts[j] * rows + i, rows, digits[j]);
            }
        });
        return ByteProducts.buffer(bytes.length).put(bytes).rewind();
    }
}
