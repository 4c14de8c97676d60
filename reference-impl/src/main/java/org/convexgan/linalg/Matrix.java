package org.convexgan.linalg;

import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * An immutable, finite real matrix; no dimension may be zero.
 *
 * <p>A matrix remembers its Gram matrix and its spectral decomposition once they were asked for: a judge evaluates several formulas on the same
 * data.
 */
public final class Matrix implements Tensor {
    private static final int LARGEST_PRINTED = 64;
    private static final int TILE = 32;

    /** Multiplications of a Gram matrix that are over before a library has prepared for them. */
    private static final long FEW_PRODUCTS = 1 << 22;

    private final int rows;
    private final int columns;
    private final double[] entries; // row-major
    private @Nullable Matrix gram; // like String.hash: a race computes the same value twice
    private @Nullable SymmetricEigen eigen;

    private Matrix(int rows, int columns, double[] entries) {
        this.rows = rows;
        this.columns = columns;
        this.entries = entries;
    }

    /**
     * Copies row-major entries.
     *
     * @param rows number of rows, {@code >= 1}
     * @param columns number of columns, {@code >= 1}
     * @param rowMajor {@code rows·columns} finite entries, row by row
     * @throws IllegalArgumentException if a dimension, the number of entries or an entry breaks its condition
     */
    public static Matrix of(int rows, int columns, double... rowMajor) {
        requireShape(rows, columns, rowMajor);
        return finite(new Matrix(rows, columns, rowMajor.clone()));
    }

    private static void requireShape(int rows, int columns, double[] entries) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "matrix must have at least one row and one column, but was %dx%d".formatted(rows, columns));
        }
        if (entries.length != (long) rows * columns) {
            throw new IllegalArgumentException("a %dx%d matrix must have %d entries, but had %d"
                    .formatted(rows, columns, (long) rows * columns, entries.length));
        }
    }

    private static Matrix finite(Matrix matrix) {
        for (int k = 0; k < matrix.entries.length; k++) {
            if (!Double.isFinite(matrix.entries[k])) {
                throw new IllegalArgumentException("matrix entry (%d, %d) must be finite, but was %s"
                        .formatted(k / matrix.columns, k % matrix.columns, matrix.entries[k]));
            }
        }
        return matrix;
    }

    /** Copies rows of equal length. */
    public static Matrix ofRows(double[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        for (double[] row : rows) {
            if (row.length != columns) {
                throw new IllegalArgumentException(
                        "rows must have the same length, but had %d and %d".formatted(columns, row.length));
            }
        }
        return of(
                rows.length,
                columns,
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }

    /**
     * Copies column-major entries.
     *
     * @param columnMajor {@code rows·columns} finite entries, column by column
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Matrix ofColumnMajor(int rows, int columns, double[] columnMajor) {
        requireShape(rows, columns, columnMajor);
        return finite(new Matrix(columns, rows, columnMajor).transpose());
    }

    /**
     * Makes a matrix row by row.
     *
     * @param fill writes the row of a number, counted from 0, into an array that holds the row before
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Matrix ofRows(int rows, int columns, ObjIntConsumer<double[]> fill) {
        double[] entries = new double[Math.max(0, rows) * Math.max(0, columns)];
        requireShape(rows, columns, entries);
        double[] row = new double[columns];
        for (int i = 0; i < rows; i++) {
            fill.accept(row, i);
            System.arraycopy(row, 0, entries, i * columns, columns);
        }
        return finite(new Matrix(rows, columns, entries));
    }

    /** Returns the {@code rows×columns} zero matrix. */
    public static Matrix zeros(int rows, int columns) {
        return of(rows, columns, new double[rows * columns]);
    }

    /** Returns the {@code n×n} identity. */
    public static Matrix identity(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return diagonal(n, n, ones);
    }

    /** Returns a {@code rows×columns} matrix whose leading diagonal is given and whose other entries are 0. */
    public static Matrix diagonal(int rows, int columns, double... diagonal) {
        if (diagonal.length > Math.min(rows, columns)) {
            throw new IllegalArgumentException("diagonal must have at most %d entries for a %dx%d matrix, but had %d"
                    .formatted(Math.min(rows, columns), rows, columns, diagonal.length));
        }
        double[] entries = new double[rows * columns];
        for (int i = 0; i < diagonal.length; i++) {
            entries[i * columns + i] = diagonal[i];
        }
        return of(rows, columns, entries);
    }

    static Matrix ofResult(String operation, int rows, int columns, double[] entries) {
        for (double entry : entries) {
            if (!Double.isFinite(entry)) {
                throw new ArithmeticException(operation + " overflowed");
            }
        }
        return new Matrix(rows, columns, entries);
    }

    static Matrix from(String operation, MatrixStore<Double> store) {
        int rows = (int) store.countRows();
        int columns = (int) store.countColumns();
        if (store instanceof R064Store held) {
            return ofResult(operation, rows, columns, transposed(held.data, columns, rows));
        }
        double[] entries = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                entries[i * columns + j] = store.doubleValue(i, j);
            }
        }
        return ofResult(operation, rows, columns, entries);
    }

    R064Store toStore() {
        return R064Store.wrap(toColumnMajorArray(), rows);
    }

    /** Returns the number of rows: samples. */
    public int rows() {
        return rows;
    }

    /** Returns the number of columns: features. */
    public int columns() {
        return columns;
    }

    /** Returns the entry in row {@code i} and column {@code j}, counted from 0. */
    public double get(int i, int j) {
        return entries[i * columns + j];
    }

    /** Returns row {@code i}. */
    public Vector row(int i) {
        return Vector.of(Arrays.copyOfRange(entries, i * columns, (i + 1) * columns));
    }

    /** Returns column {@code j}. */
    public Vector column(int j) {
        return Vector.of(IntStream.range(0, rows).mapToDouble(i -> get(i, j)).toArray());
    }

    @Override
    public double[] toArray() {
        return entries.clone();
    }

    /** Returns a copy of the entries, column by column. */
    public double[] toColumnMajorArray() {
        return transposed(entries, rows, columns);
    }

    /** Returns the row-major entries themselves, which nobody may change. */
    double[] entries() {
        return entries;
    }

    /** Returns the transpose. */
    public Matrix transpose() {
        return new Matrix(columns, rows, transposed(entries, rows, columns));
    }

    private static double[] transposed(double[] entries, int rows, int columns) {
        double[] transposed = new double[entries.length];
        for (int top = 0; top < rows; top += TILE) {
            for (int left = 0; left < columns; left += TILE) {
                transposeTile(entries, rows, columns, top, left, transposed);
            }
        }
        return transposed;
    }

    private static void transposeTile(double[] entries, int rows, int columns, int top, int left, double[] transposed) {
        int bottom = Math.min(rows, top + TILE);
        int right = Math.min(columns, left + TILE);
        for (int i = top; i < bottom; i++) {
            for (int j = left; j < right; j++) {
                transposed[j * rows + i] = entries[i * columns + j];
            }
        }
    }

    /** Returns {@code this·other}. */
    public Matrix times(Matrix other) {
        if (columns != other.rows) {
            throw new IllegalArgumentException(
                    "right factor must have %d rows, but was %dx%d".formatted(columns, other.rows, other.columns));
        }
        return from("matrix product", toStore().multiply(other.toStore()));
    }

    /** Returns {@code this·x}. */
    public Vector times(Vector x) {
        if (columns != x.size()) {
            throw new IllegalArgumentException("vector must have %d entries, but had %d".formatted(columns, x.size()));
        }
        double[] product = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                product[i] += entries[i * columns + j] * x.get(j);
            }
        }
        return Vector.ofResult("matrix-vector product", product);
    }

    /** Returns the rows of this matrix and, below them, those of another with equally many columns. */
    public Matrix above(Matrix other) {
        if (other.columns != columns) {
            throw new IllegalArgumentException(
                    "other must have %d columns, but was %dx%d".formatted(columns, other.rows, other.columns));
        }
        double[] stacked = Arrays.copyOf(entries, entries.length + other.entries.length);
        System.arraycopy(other.entries, 0, stacked, entries.length, other.entries.length);
        return new Matrix(rows + other.rows, columns, stacked);
    }

    /** Returns {@code factor·this}. */
    public Matrix times(double factor) {
        double[] multiple = new double[entries.length];
        for (int k = 0; k < entries.length; k++) {
            multiple[k] = factor * entries[k];
        }
        return ofResult("scaling", rows, columns, multiple);
    }

    /** Returns {@code this + other}. */
    public Matrix plus(Matrix other) {
        requireSameShape(other);
        double[] sum = new double[entries.length];
        for (int k = 0; k < entries.length; k++) {
            sum[k] = entries[k] + other.entries[k];
        }
        return ofResult("matrix sum", rows, columns, sum);
    }

    /** Returns {@code this − other}. */
    public Matrix minus(Matrix other) {
        requireSameShape(other);
        double[] difference = new double[entries.length];
        for (int k = 0; k < entries.length; k++) {
            difference[k] = entries[k] - other.entries[k];
        }
        return ofResult("matrix difference", rows, columns, difference);
    }

    /** Returns the scatter {@code thisᵀ·this}, {@code d×d} and symmetric to the last bit. */
    public Matrix gram() {
        Matrix known = gram;
        if (known == null) {
            known = computeGram();
            gram = known;
        }
        return known;
    }

    private Matrix computeGram() {
        if ((long) rows * columns * columns <= FEW_PRODUCTS) {
            return ofResult("gram matrix", columns, columns, sumOfOuterProducts());
        }
        R064Store transpose = R064Store.wrap(entries, columns); // which only reads them
        MatrixStore<Double> product = transpose.multiply(toStore());
        double[] scatter = new double[columns * columns];
        for (int i = 0; i < columns; i++) {
            for (int j = i; j < columns; j++) {
                scatter[i * columns + j] = product.doubleValue(i, j);
                scatter[j * columns + i] = scatter[i * columns + j];
            }
        }
        return ofResult("gram matrix", columns, columns, scatter);
    }

    private double[] sumOfOuterProducts() {
        double[] scatter = new double[columns * columns];
        for (int row = 0; row < entries.length; row += columns) {
            for (int i = 0; i < columns; i++) {
                double factor = entries[row + i];
                for (int j = i; j < columns; j++) {
                    scatter[i * columns + j] += factor * entries[row + j];
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < i; j++) {
                scatter[i * columns + j] = scatter[j * columns + i];
            }
        }
        return scatter;
    }

    /** Returns the spectral decomposition of the symmetric part. */
    SymmetricEigen eigen() {
        SymmetricEigen known = eigen;
        if (known == null) {
            known = SymmetricEigen.compute(this);
            eigen = known;
        }
        return known;
    }

    /** Returns {@code thisᵀ·1}: the sum of the samples, not their mean. */
    public Vector columnSums() {
        double[] sums = new double[columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sums[j] += entries[i * columns + j];
            }
        }
        return Vector.ofResult("column sums", sums);
    }

    /** Returns {@code ⟨this, other⟩ = tr(thisᵀ·other)}. */
    public double inner(Matrix other) {
        requireSameShape(other);
        double sum = 0;
        for (int k = 0; k < entries.length; k++) {
            sum += entries[k] * other.entries[k];
        }
        return sum;
    }

    /** Returns the trace of a square matrix. */
    public double trace() {
        requireSquare();
        double trace = 0;
        for (int i = 0; i < rows; i++) {
            trace += get(i, i);
        }
        return trace;
    }

    /** Returns {@code ‖this‖_F}. */
    public double frobeniusNorm() {
        return Vector.norm(entries);
    }

    /** Returns the symmetric part {@code (this + thisᵀ)/2} of a square matrix. */
    public Matrix symmetricPart() {
        requireSquare();
        double[] symmetric = new double[entries.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j <= i; j++) {
                symmetric[i * columns + j] = (entries[i * columns + j] + entries[j * columns + i]) * 0.5;
                symmetric[j * columns + i] = symmetric[i * columns + j];
            }
        }
        return ofResult("symmetric part", rows, columns, symmetric);
    }

    /** Tells whether {@code |a_ij − a_ji|} is at most {@code tolerance} everywhere in a square matrix. */
    public boolean isSymmetric(double tolerance) {
        return rows == columns && minus(transpose()).maxAbs() <= tolerance;
    }

    @Override
    public double maxAbs() {
        return Vector.maxAbs(entries);
    }

    @Override
    public List<Integer> shape() {
        return List.of(rows, columns);
    }

    private void requireSameShape(Matrix other) {
        if (rows != other.rows || columns != other.columns) {
            throw new IllegalArgumentException("matrices must have the same shape, but were %dx%d and %dx%d"
                    .formatted(rows, columns, other.rows, other.columns));
        }
    }

    private void requireSquare() {
        if (rows != columns) {
            throw new IllegalArgumentException("matrix must be square, but was %dx%d".formatted(rows, columns));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(entries);
    }

    /** Returns {@code 2x2 [(2, 0), (0, 1)]}, or the shape alone beyond 64 entries. */
    @Override
    public String toString() {
        String shape = rows + "x" + columns;
        return entries.length > LARGEST_PRINTED
                ? shape
                : IntStream.range(0, rows)
                        .mapToObj(i -> row(i).toString())
                        .collect(Collectors.joining(", ", shape + " [", "]"));
    }
}
