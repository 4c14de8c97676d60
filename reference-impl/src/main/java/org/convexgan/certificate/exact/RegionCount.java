package org.convexgan.certificate.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;

/**
 * The number of regions of the hyperplanes {@code x_i'u = 0}, counted without rounding.
 *
 * <pre>{@code
 * N(x_1 … x_n) = 1 + Σ_i N(x_1 … x_{i−1} within x_i'u = 0)     over the i whose hyperplane is not an earlier one     (Zaslavsky, 1975)
 * }</pre>
 *
 * <p>A double is an integer times a power of two and only the direction of a normal matters, so normals are integer vectors.
 */
public final class RegionCount {
    private static final int MANTISSA_BITS = 52;

    private RegionCount() {}

    /**
     * Returns the number of regions.
     *
     * @param normals {@code n×d}; zero rows are ignored
     */
    public static long of(Matrix normals) {
        return count(
                IntStream.range(0, normals.rows())
                        .mapToObj(i -> integers(normals.row(i).toArray()))
                        .filter(RegionCount::isNonzero)
                        .toList(),
                BigInteger.ONE);
    }

    /**
     * Counts the regions of normals within the hyperplanes that were eliminated before.
     *
     * @param divisor the last pivot, which divides every entry that the next elimination forms (Bareiss, 1968)
     */
    private static long count(List<BigInteger[]> normals, BigInteger divisor) {
        long count = 1;
        for (int i = 0; i < normals.size(); i++) {
            BigInteger[] normal = normals.get(i);
            int pivot = IntStream.range(0, normal.length)
                    .filter(j -> normal[j].signum() != 0)
                    .findFirst()
                    .orElseThrow();
            Optional<List<BigInteger[]>> traces = within(normal, pivot, divisor, normals.subList(0, i));
            count += traces.isPresent() ? count(traces.get(), normal[pivot]) : 0;
        }
        return count;
    }

    /** Returns the earlier normals within the hyperplane of a normal, or empty if one of them has the same hyperplane. */
    private static Optional<List<BigInteger[]>> within(
            BigInteger[] normal, int pivot, BigInteger divisor, List<BigInteger[]> earlier) {
        List<BigInteger[]> traces = new ArrayList<>();
        for (BigInteger[] row : earlier) {
            BigInteger[] trace = new BigInteger[row.length];
            Arrays.setAll(
                    trace,
                    j -> row[j].multiply(normal[pivot])
                            .subtract(normal[j].multiply(row[pivot]))
                            .divide(divisor));
            if (!isNonzero(trace)) {
                return Optional.empty();
            }
            traces.add(trace);
        }
        return Optional.of(traces);
    }

    private static boolean isNonzero(BigInteger[] row) {
        return Arrays.stream(row).anyMatch(entry -> entry.signum() != 0);
    }

    /** Returns the row times the power of two that makes its entries integers. */
    private static BigInteger[] integers(double[] row) {
        int lowest = Arrays.stream(row)
                .filter(entry -> entry != 0)
                .mapToInt(RegionCount::unit)
                .min()
                .orElse(0);
        return Arrays.stream(row)
                .mapToObj(entry -> BigInteger.valueOf((long) Math.scalb(entry, -unit(entry)))
                        .shiftLeft(unit(entry) - lowest))
                .toArray(BigInteger[]::new);
    }

    /** Returns the exponent of a power of two of which the entry is a multiple below 2^53. */
    private static int unit(double entry) {
        return Math.max(Math.getExponent(entry), Double.MIN_EXPONENT) - MANTISSA_BITS;
    }
}
