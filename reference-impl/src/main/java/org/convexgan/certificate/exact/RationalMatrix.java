package org.convexgan.certificate.exact;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.hipparchus.fraction.BigFraction;

/** A small matrix of rational numbers, converted from doubles without rounding. */
public final class RationalMatrix {
    private final BigFraction[][] entries;

    private RationalMatrix(BigFraction[][] entries) {
        this.entries = entries;
    }

    /** Returns the matrix whose entries are exactly the doubles of {@code a}. */
    public static RationalMatrix of(Matrix a) {
        return build(a.rows(), a.columns(), (i, j) -> exactly(a.get(i, j)));
    }

    private static BigFraction exactly(double value) {
        return value == 0 ? BigFraction.ZERO : new BigFraction(value); // new BigFraction(0.0).isZero() is false
    }

    /** Returns {@code thisᵀ·this}. */
    public RationalMatrix gram() {
        int columns = entries[0].length;
        return build(
                columns,
                columns,
                (i, j) -> IntStream.range(0, entries.length)
                        .mapToObj(k -> entries[k][i].multiply(entries[k][j]))
                        .reduce(BigFraction.ZERO, BigFraction::add));
    }

    /** Returns {@code thisᵀ·1·1ᵀ·this / n}: the part of the scatter that {@code n} equal samples explain. */
    public RationalMatrix meanScatter(int n) {
        int columns = entries[0].length;
        BigFraction[] sums = IntStream.range(0, columns)
                .mapToObj(j -> Arrays.stream(entries).map(row -> row[j]).reduce(BigFraction.ZERO, BigFraction::add))
                .toArray(BigFraction[]::new);
        return build(columns, columns, (i, j) -> sums[i].multiply(sums[j]).divide(n));
    }

    /** Returns {@code this − other}. */
    public RationalMatrix minus(RationalMatrix other) {
        return build(entries.length, entries[0].length, (i, j) -> entries[i][j].subtract(other.entries[i][j]));
    }

    /** Returns the multiplicity of {@code eigenvalue} in the spectrum of this symmetric matrix, decided exactly. */
    public int multiplicityOf(double eigenvalue) {
        BigFraction shift = new BigFraction(eigenvalue);
        RationalMatrix shifted =
                build(entries.length, entries.length, (i, j) -> i == j ? entries[i][j].subtract(shift) : entries[i][j]);
        return entries.length - shifted.rank();
    }

    /** Returns the exact rank, by Gaussian elimination. */
    public int rank() {
        BigFraction[][] work = Arrays.stream(entries).map(BigFraction[]::clone).toArray(BigFraction[][]::new);
        int rank = 0;
        for (int column = 0; column < work[0].length && rank < work.length; column++) {
            int pivot = rank;
            while (pivot < work.length && work[pivot][column].isZero()) {
                pivot++;
            }
            if (pivot < work.length) {
                BigFraction[] swap = work[pivot];
                work[pivot] = work[rank];
                work[rank] = swap;
                eliminateBelow(work, rank, column);
                rank++;
            }
        }
        return rank;
    }

    private static void eliminateBelow(BigFraction[][] work, int pivot, int column) {
        for (int i = pivot + 1; i < work.length; i++) {
            BigFraction factor = work[i][column].divide(work[pivot][column]);
            for (int j = column; j < work[i].length; j++) {
                work[i][j] = work[i][j].subtract(factor.multiply(work[pivot][j]));
            }
        }
    }

    private interface Entry {
        BigFraction at(int i, int j);
    }

    private static RationalMatrix build(int rows, int columns, Entry entry) {
        BigFraction[][] entries = new BigFraction[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                entries[i][j] = entry.at(i, j);
            }
        }
        return new RationalMatrix(entries);
    }
}
