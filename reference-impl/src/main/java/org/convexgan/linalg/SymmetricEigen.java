package org.convexgan.linalg;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;

/**
 * Spectral decomposition {@code A = V·diag(λ)·Vᵀ} of a symmetric matrix, eigenvalues descending.
 *
 * <p>Only the symmetric part of the argument is read.
 */
public final class SymmetricEigen {
    private final Vector values;
    private final Matrix vectors;

    private SymmetricEigen(Vector values, Matrix vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * Decomposes a symmetric matrix.
     *
     * @param a square, symmetric up to rounding
     * @throws IllegalArgumentException if {@code a} is not square
     */
    public static SymmetricEigen of(Matrix a) {
        return a.eigen();
    }

    /**
     * Returns {@code λ_1 ≥ … ≥ λ_d} alone, in less than half of the time.
     *
     * @param a square, symmetric up to rounding
     * @throws IllegalArgumentException if {@code a} is not square
     */
    public static Vector valuesOf(Matrix a) {
        Matrix symmetric = a.symmetricPart();
        Eigenvalue<Double> decomposition = Eigenvalue.R064.make(symmetric.rows(), true);
        decomposition.computeValuesOnly(symmetric.toStore());
        double[] values = new double[a.rows()];
        decomposition.getEigenvalues(values, Optional.empty());
        Arrays.sort(values);
        double[] descending = new double[values.length];
        Arrays.setAll(descending, i -> values[values.length - 1 - i]);
        return Vector.ofResult("eigenvalues", descending);
    }

    static SymmetricEigen compute(Matrix a) {
        Matrix symmetric = a.symmetricPart();
        Eigenvalue<Double> decomposition = Eigenvalue.R064.make(symmetric.rows(), true);
        decomposition.decompose(symmetric.toStore());
        MatrixStore<Double> d = decomposition.getD();
        double[] unordered = IntStream.range(0, a.rows())
                .mapToDouble(i -> d.doubleValue(i, i))
                .toArray();
        int[] descending = IntStream.range(0, a.rows())
                .boxed()
                .sorted((i, j) -> Double.compare(unordered[j], unordered[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        MatrixStore<Double> v = decomposition.getV();
        double[] columns = new double[a.rows() * a.rows()];
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.rows(); j++) {
                columns[i * a.rows() + j] = v.doubleValue(i, descending[j]);
            }
        }
        double[] values =
                IntStream.of(descending).mapToDouble(i -> unordered[i]).toArray();
        return new SymmetricEigen(
                Vector.ofResult("eigenvalues", values), Matrix.ofResult("eigenvectors", a.rows(), a.rows(), columns));
    }

    /** Returns {@code λ_1 ≥ … ≥ λ_d}. */
    public Vector values() {
        return values;
    }

    /** Returns the orthogonal matrix whose column {@code i} belongs to {@code λ_i}. */
    public Matrix vectors() {
        return vectors;
    }

    /** Returns {@code λ_i} counted from 1, and 0 beyond the dimension: the spectrum padded as the papers do. */
    public double value(int i) {
        return i > values.size() ? 0 : values.get(i - 1);
    }

    /** Returns the number of eigenvalues that satisfy the predicate. */
    public int count(DoublePredicate predicate) {
        return (int) values.stream().filter(predicate).count();
    }

    /** Returns {@code ‖A‖₂ = max |λ_i|}. */
    public double spectralNorm() {
        return values.maxAbs();
    }

    /** Returns how far the spectrum leaves the interval {@code [low, high]}, 0 if it does not. */
    public double excessOver(double low, double high) {
        return Math.max(0, Math.max(low - values.get(values.size() - 1), values.get(0) - high));
    }

    /** Returns {@code f(A) = V·diag(f(λ))·Vᵀ}, symmetric to the last bit. */
    public Matrix map(DoubleUnaryOperator f) {
        return vectors.times(Matrix.diagonal(
                        values.size(), values.size(), values.map(f).toArray()))
                .times(vectors.transpose())
                .symmetricPart();
    }
}
