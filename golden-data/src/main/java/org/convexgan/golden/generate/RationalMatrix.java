package org.convexgan.golden.generate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** An immutable matrix of exact rationals, {@code rows × columns}; a vector is a matrix with one column. */
final class RationalMatrix {
    private static final int NORM_BITS = 60;

    private final int rows;
    private final int columns;
    private final BigFraction[][] entries;

    private RationalMatrix(BigFraction[][] entries) {
        this.entries = entries;
        this.rows = entries.length;
        this.columns = entries[0].length;
    }

    /** An entry as a function of its place. */
    interface Entry {
        BigFraction at(int row, int column);
    }

    static RationalMatrix of(int rows, int columns, Entry entry) {
        BigFraction[][] entries = new BigFraction[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                entries[i][j] = entry.at(i, j);
            }
        }
        return new RationalMatrix(entries);
    }

    /** Reads rows of decimals, e.g. {@code rows("1 0", "0.5 2")}. */
    static RationalMatrix rows(String... lines) {
        BigFraction[][] entries = Arrays.stream(lines)
                .map(line -> Arrays.stream(line.trim().split("\\s+"))
                        .map(Rational::parse)
                        .toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
        for (BigFraction[] row : entries) {
            if (row.length != entries[0].length) {
                throw new IllegalArgumentException("rows must be equally long, but were " + Arrays.toString(lines));
            }
        }
        return new RationalMatrix(entries);
    }

    /** Reads a column vector, e.g. {@code vector("1 -2 0.5")}. */
    static RationalMatrix vector(String line) {
        return rows(line).transpose();
    }

    static RationalMatrix diagonal(String line) {
        RationalMatrix d = vector(line);
        return of(d.rows, d.rows, (i, j) -> i == j ? d.at(i, 0) : BigFraction.ZERO);
    }

    static RationalMatrix identity(int n) {
        return of(n, n, (i, j) -> i == j ? BigFraction.ONE : BigFraction.ZERO);
    }

    static RationalMatrix zero(int rows, int columns) {
        return of(rows, columns, (i, j) -> BigFraction.ZERO);
    }

    static RationalMatrix ones(int n) {
        return of(n, 1, (i, j) -> BigFraction.ONE);
    }

    static RationalMatrix column(int n, IntFunction<BigFraction> entry) {
        return of(n, 1, (i, j) -> entry.apply(i));
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    BigFraction at(int row, int column) {
        return entries[row][column];
    }

    /** Returns an entry of a vector. */
    BigFraction at(int row) {
        if (columns != 1) {
            throw new IllegalStateException("vector must have one column, but had " + columns);
        }
        return entries[row][0];
    }

    RationalMatrix col(int j) {
        return of(rows, 1, (i, k) -> at(i, j));
    }

    RationalMatrix row(int i) {
        return of(1, columns, (k, j) -> at(i, j));
    }

    RationalMatrix transpose() {
        return of(columns, rows, (i, j) -> at(j, i));
    }

    RationalMatrix times(RationalMatrix that) {
        if (columns != that.rows) {
            throw new IllegalArgumentException(
                    "factor must have " + columns + " rows, but had " + that.rows + "x" + that.columns);
        }
        return of(rows, that.columns, (i, j) -> {
            BigFraction sum = BigFraction.ZERO;
            for (int k = 0; k < columns; k++) {
                sum = sum.add(entries[i][k].multiply(that.entries[k][j]));
            }
            return sum;
        });
    }

    RationalMatrix times(BigFraction factor) {
        return of(rows, columns, (i, j) -> at(i, j).multiply(factor));
    }

    RationalMatrix plus(RationalMatrix that) {
        requireSameShape(that);
        return of(rows, columns, (i, j) -> at(i, j).add(that.at(i, j)));
    }

    RationalMatrix minus(RationalMatrix that) {
        requireSameShape(that);
        return of(rows, columns, (i, j) -> at(i, j).subtract(that.at(i, j)));
    }

    /** Returns {@code A + t·I}. */
    RationalMatrix shifted(BigFraction t) {
        return plus(identity(rows).times(t));
    }

    /** Returns {@code A'A}. */
    RationalMatrix gram() {
        return transpose().times(this);
    }

    /** Returns {@code A'1}, the column sums as a vector. */
    RationalMatrix columnSums() {
        return transpose().times(ones(rows));
    }

    BigFraction trace() {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < rows; i++) {
            sum = sum.add(at(i, i));
        }
        return sum;
    }

    /** Returns {@code tr(A'B)}. */
    BigFraction inner(RationalMatrix that) {
        requireSameShape(that);
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sum = sum.add(at(i, j).multiply(that.at(i, j)));
            }
        }
        return sum;
    }

    /** Returns {@code ‖A‖²_F}. */
    BigFraction squaredNorm() {
        return inner(this);
    }

    BigFraction maxAbs() {
        return Arrays.stream(entries)
                .flatMap(Arrays::stream)
                .map(BigFraction::abs)
                .max(BigFraction::compareTo)
                .orElseThrow();
    }

    boolean symmetric() {
        return equals(transpose());
    }

    /** Returns the rank, by elimination. */
    int rank() {
        BigFraction[][] a = copy();
        int rank = 0;
        for (int j = 0; j < columns && rank < rows; j++) {
            int pivot = rank;
            while (pivot < rows && a[pivot][j].signum() == 0) {
                pivot++;
            }
            if (pivot == rows) {
                continue;
            }
            BigFraction[] swapped = a[pivot];
            a[pivot] = a[rank];
            a[rank] = swapped;
            for (int i = rank + 1; i < rows; i++) {
                subtractMultiple(a[i], a[rank], a[i][j].divide(a[rank][j]));
            }
            rank++;
        }
        return rank;
    }

    /** Returns the solution of {@code Ay = b} for square A, or empty if A is singular. */
    Optional<RationalMatrix> solve(RationalMatrix b) {
        BigFraction[][] a = of(rows, columns + 1, (i, j) -> j < columns ? at(i, j) : b.at(i)).entries;
        for (int j = 0; j < rows; j++) {
            int pivot = j;
            while (pivot < rows && a[pivot][j].signum() == 0) {
                pivot++;
            }
            if (pivot == rows) {
                return Optional.empty();
            }
            BigFraction[] swapped = a[pivot];
            a[pivot] = a[j];
            a[j] = swapped;
            for (int i = 0; i < rows; i++) {
                if (i != j) {
                    subtractMultiple(a[i], a[j], a[i][j].divide(a[j][j]));
                }
            }
        }
        return Optional.of(column(rows, i -> a[i][rows].divide(a[i][i])));
    }

    /**
     * Counts of positive, negative and zero eigenvalues.
     *
     * @param positive number of eigenvalues {@code > 0}
     * @param negative number of eigenvalues {@code < 0}
     * @param zero number of eigenvalues {@code = 0}
     */
    record Inertia(int positive, int negative, int zero) {}

    /**
     * Returns the inertia of a symmetric matrix by rational LDL' with symmetric pivoting: a non-zero diagonal entry is a pivot of
     * size 1; if the whole diagonal is zero, an off-diagonal entry is a pivot of size 2, which has one eigenvalue of each sign.
     */
    Inertia inertia() {
        if (!symmetric()) {
            throw new IllegalStateException("inertia must be asked of a symmetric matrix, but was " + this);
        }
        RationalMatrix rest = this;
        int positive = 0;
        int negative = 0;
        while (true) {
            int[] pivot = rest.pivot();
            if (pivot.length == 0) {
                return new Inertia(positive, negative, rows - positive - negative);
            }
            if (pivot.length == 1) {
                positive += rest.at(pivot[0], pivot[0]).signum() > 0 ? 1 : 0;
                negative += rest.at(pivot[0], pivot[0]).signum() < 0 ? 1 : 0;
            } else {
                positive++;
                negative++;
            }
            rest = rest.schurComplement(pivot);
        }
    }

    boolean positiveSemidefinite() {
        return inertia().negative() == 0;
    }

    /** Returns whether {@code ‖A‖₂ <= bound} for symmetric A. */
    boolean spectralNormAtMost(BigFraction bound) {
        return bound.signum() >= 0
                && times(BigFraction.MINUS_ONE).shifted(bound).positiveSemidefinite()
                && shifted(bound).positiveSemidefinite();
    }

    /** Encloses {@code ‖A‖₂} of a symmetric matrix by bisection; every step is an exact test. */
    Interval spectralNorm() {
        BigFraction low = BigFraction.ZERO;
        BigFraction high = maxAbs().multiply(rows);
        for (int bit = 0; bit < NORM_BITS && low.compareTo(high) < 0; bit++) {
            BigFraction middle = low.add(high).divide(2);
            if (spectralNormAtMost(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new Interval(low, high);
    }

    private int[] pivot() {
        for (int i = 0; i < rows; i++) {
            if (at(i, i).signum() != 0) {
                return new int[] {i};
            }
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < i; j++) {
                if (at(i, j).signum() != 0) {
                    return new int[] {i, j};
                }
            }
        }
        return new int[0];
    }

    /** Eliminates the pivot; its rows and columns become zero, so the remaining inertia is unchanged. */
    private RationalMatrix schurComplement(int[] pivot) {
        int p = pivot[0];
        if (pivot.length == 1) {
            return of(
                    rows,
                    rows,
                    (i, j) -> at(i, j).subtract(at(i, p).multiply(at(p, j)).divide(at(p, p))));
        }
        int q = pivot[1];
        return of(
                rows,
                rows,
                (i, j) -> at(i, j).subtract(at(i, p).multiply(at(q, j))
                        .add(at(i, q).multiply(at(p, j)))
                        .divide(at(p, q))));
    }

    private static void subtractMultiple(BigFraction[] target, BigFraction[] row, BigFraction factor) {
        for (int j = 0; j < row.length; j++) {
            target[j] = target[j].subtract(row[j].multiply(factor));
        }
    }

    private BigFraction[][] copy() {
        return Arrays.stream(entries).map(BigFraction[]::clone).toArray(BigFraction[][]::new);
    }

    private void requireSameShape(RationalMatrix that) {
        if (rows != that.rows || columns != that.columns) {
            throw new IllegalArgumentException(
                    "operand must be " + rows + "x" + columns + ", but was " + that.rows + "x" + that.columns);
        }
    }

    /** Returns the entries as decimals; fails if one has no finite decimal. */
    BigDecimal decimal(int row, int column) {
        BigFraction value = at(row, column);
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RationalMatrix that && Arrays.deepEquals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(entries);
    }

    @Override
    public String toString() {
        return rows + "x" + columns + " " + Arrays.deepToString(entries);
    }
}
