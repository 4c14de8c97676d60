package org.convexgan.device;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Vector;

/** Directions whose entries are whole numbers of one to three {@link Digits}, times a power of two for each column: {@code q = 2ᵉ·z}. */
final class ByteDirections {
    static final int MOST_DIGITS = 3;

    private final Digits kind;
    private final int rows;
    private final int[] digits;
    private final int[] starts;
    private final double[] scales;
    private final int[] numbers; // column-major

    private ByteDirections(Digits kind, int rows, int[] digits, double[] scales, int[] numbers) {
        this.kind = kind;
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
     * @param kind of digits
     * @param digits how many each column has
     * @throws IllegalArgumentException if all digits are more than an array can hold
     */
    static ByteDirections nearest(HostColumns directions, Digits kind, int[] digits) {
        int d = directions.rows();
        requireRoom(d, digits.length, IntStream.of(digits).sum());
        double[] scales = new double[digits.length];
        int[] numbers = new int[d * digits.length];
        directions.forEach((column, j) -> {
            scales[j] = scale(column, kind.largest(digits[j]));
            for (int i = 0; i < d; i++) {
                numbers[j * d + i] = (int) Math.rint(column[i] / scales[j]);
            }
        });
        return new ByteDirections(kind, d, digits, scales, numbers);
    }

    /** Refuses directions of more digits than an array can hold. */
    static void requireRoom(int columns, int count, int digits) {
        Require.that(
                digits <= Integer.MAX_VALUE / columns,
                "%d directions of %d columns".formatted(count, columns),
                "have at most %d digits together for 8-bit products".formatted(Integer.MAX_VALUE / columns),
                digits);
    }

    /**
     * Takes directions as they are.
     *
     * @throws IllegalArgumentException if a column is not of three digits
     */
    static ByteDirections exactly(HostColumns directions, Digits kind) {
        int[] digits = new int[directions.count()];
        directions.forEach((column, j) -> digits[j] = digits(column, kind));
        if (IntStream.of(digits).anyMatch(count -> count > MOST_DIGITS)) {
            throw new IllegalArgumentException("directions must have entries of at most " + MOST_DIGITS + " digits");
        }
        return nearest(directions, kind, digits);
    }

    /** Returns the least number of digits that are exact; too many if there is none. */
    private static int digits(double[] column, Digits kind) {
        for (int count = 1; count <= MOST_DIGITS; count++) {
            double scale = scale(column, kind.largest(count));
            int whole = 0;
            while (whole < column.length && Math.rint(column[whole] / scale) == column[whole] / scale) {
                whole++;
            }
            if (whole == column.length) {
                return count;
            }
        }
        return MOST_DIGITS + 1;
    }

    /** Returns the smallest power of two that keeps the quotients within a bound. */
    private static double scale(double[] column, int most) {
        double largest = 0;
        for (double entry : column) {
            largest = Math.max(largest, Math.abs(entry));
        }
        if (largest == 0) {
            return 1;
        }
        double scale = Math.scalb(1.0, Math.getExponent(largest / most) - 1);
        while (largest / scale > most) {
            scale *= 2;
        }
        return scale;
    }

    int rows() {
        return rows;
    }

    Digits kind() {
        return kind;
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
    HostColumns columns() {
        return HostColumns.of(rows, digits.length, (column, j) -> {
            for (int i = 0; i < rows; i++) {
                column[i] = numbers[j * rows + i] * scales[j];
            }
        });
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

    /** Returns the digits as signed bytes: the first one of the first column, row by row, then its next one, and those of the next column. */
    ByteBuffer bytes() {
        byte[] bytes = new byte[rows * width()];
        IntStream.range(0, digits.length).parallel().forEach(j -> {
            for (int i = 0; i < rows; i++) {
                kind.write(numbers[j * rows + i], bytes, starts[j] * rows + i, rows, digits[j]);
            }
        });
        return ByteProducts.buffer(bytes.length).put(bytes).rewind();
    }
}
