package org.convexgan.linalg;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** An immutable, finite real vector. */
public final class Vector implements Tensor {
    private static final double SMALLEST_SQUARED = 0x1p-400;
    private static final double LARGEST_SQUARED = 0x1p400;

    private final double[] entries;

    private Vector(double[] entries) {
        this.entries = entries;
    }

    /**
     * Copies the entries.
     *
     * @param entries finite numbers; none is allowed
     * @throws IllegalArgumentException if an entry is NaN or infinite
     */
    public static Vector of(double... entries) {
        for (int i = 0; i < entries.length; i++) {
            if (!Double.isFinite(entries[i])) {
                throw new IllegalArgumentException(
                        "vector entry %d must be finite, but was %s".formatted(i, entries[i]));
            }
        }
        return new Vector(entries.clone());
    }

    /** Returns the {@code n}-dimensional zero vector. */
    public static Vector zeros(int n) {
        return new Vector(new double[n]);
    }

    /** Adopts an array that nobody else holds. */
    static Vector ofResult(String operation, double[] entries) {
        for (double entry : entries) {
            if (!Double.isFinite(entry)) {
                throw new ArithmeticException(operation + " overflowed");
            }
        }
        return new Vector(entries);
    }

    /** Returns the number of entries. */
    public int size() {
        return entries.length;
    }

    /** Returns entry {@code i}, counted from 0. */
    public double get(int i) {
        return entries[i];
    }

    /** Returns the entries in order. */
    public DoubleStream stream() {
        return Arrays.stream(entries);
    }

    @Override
    public double[] toArray() {
        return entries.clone();
    }

    /** Returns the sum of the entries, added from first to last. */
    public double sum() {
        double sum = 0;
        for (double entry : entries) {
            sum += entry;
        }
        return sum;
    }

    /** Returns {@code ⟨this, other⟩}. */
    public double dot(Vector other) {
        requireSameSize(other);
        double sum = 0;
        for (int i = 0; i < entries.length; i++) {
            sum += entries[i] * other.entries[i];
        }
        return sum;
    }

    /** Returns the Euclidean norm, safe from overflow and underflow. */
    public double norm() {
        return norm(entries);
    }

    /** Scales where squares could overflow, or all of those that matter underflow. */
    static double norm(double[] entries) {
        double largest = maxAbs(entries);
        double scale = largest == 0 || (largest > SMALLEST_SQUARED && largest < LARGEST_SQUARED)
                ? 1
                : Math.scalb(1.0, -Math.getExponent(largest));
        double squares = 0;
        for (double entry : entries) {
            squares += scale * entry * (scale * entry);
        }
        return Math.sqrt(squares) / scale;
    }

    static double maxAbs(double[] entries) {
        double largest = 0;
        for (double entry : entries) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }

    /** Returns {@code this + other}. */
    public Vector plus(Vector other) {
        requireSameSize(other);
        double[] sum = new double[entries.length];
        Arrays.setAll(sum, i -> entries[i] + other.entries[i]);
        return ofResult("vector sum", sum);
    }

    /** Returns {@code this − other}. */
    public Vector minus(Vector other) {
        return plus(other.times(-1));
    }

    /** Returns {@code factor·this}. */
    public Vector times(double factor) {
        return map(entry -> factor * entry);
    }

    /** Applies a function to every entry. */
    public Vector map(DoubleUnaryOperator function) {
        return ofResult(
                "entrywise function", Arrays.stream(entries).map(function).toArray());
    }

    /** Returns the entries in ascending order. */
    public Vector sorted() {
        double[] sorted = entries.clone();
        Arrays.sort(sorted);
        return new Vector(sorted);
    }

    /** Tells whether the entries ascend (ties allowed). */
    public boolean isSorted() {
        for (int i = 1; i < entries.length; i++) {
            if (entries[i] < entries[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Returns {@code this·otherᵀ}. */
    public Matrix outer(Vector other) {
        double[] product = new double[entries.length * other.entries.length];
        Arrays.setAll(product, k -> entries[k / other.entries.length] * other.entries[k % other.entries.length]);
        return Matrix.ofResult("outer product", entries.length, other.entries.length, product);
    }

    @Override
    public double maxAbs() {
        return maxAbs(entries);
    }

    @Override
    public List<Integer> shape() {
        return List.of(entries.length);
    }

    private void requireSameSize(Vector other) {
        if (other.entries.length != entries.length) {
            throw new IllegalArgumentException("vectors must have the same size, but had %d and %d"
                    .formatted(entries.length, other.entries.length));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector that && Arrays.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }

    /** Returns the entries as {@code (1, 2.5)}: what a shrunk counterexample shows. */
    @Override
    public String toString() {
        return Arrays.stream(entries).mapToObj(Vector::shortest).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String shortest(double entry) {
        String digits = Double.toString(entry);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }
}
