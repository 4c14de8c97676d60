package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * A symmetric matrix given by its eigenvalues and rational, pairwise orthogonal directions:
 * {@code S = Σ λ_i v_i v_i' / (v_i'v_i)}; the identity is checked exactly before use.
 */
final class Spectrum {
    private final List<BigFraction> eigenvalues;
    private final List<RationalMatrix> directions;

    /**
     * Proves that {@code matrix} has this eigen-decomposition.
     *
     * @param matrix symmetric, {@code d×d}
     * @param directions the d directions as columns of a matrix, pairwise orthogonal
     * @throws ProofException if a direction is no eigenvector or two are not orthogonal
     */
    Spectrum(RationalMatrix matrix, RationalMatrix directions) {
        int d = matrix.rows();
        ProofException.require(directions.rows() == d && directions.columns() == d, "d directions in R^d", directions);
        List<BigFraction> values = new ArrayList<>();
        List<RationalMatrix> columns = new ArrayList<>();
        for (int j = 0; j < d; j++) {
            RationalMatrix v = directions.col(j);
            RationalMatrix image = matrix.times(v);
            BigFraction lambda = v.inner(image).divide(v.squaredNorm());
            ProofException.require(image.equals(v.times(lambda)), "S v = lambda v", v);
            for (RationalMatrix other : columns) {
                ProofException.require(other.inner(v).signum() == 0, "orthogonal directions", v);
            }
            values.add(lambda);
            columns.add(v);
        }
        this.eigenvalues = List.copyOf(values);
        this.directions = List.copyOf(columns);
    }

    List<BigFraction> eigenvalues() {
        return eigenvalues;
    }

    /** Returns the eigenvalues, largest first. */
    List<BigFraction> descending() {
        return eigenvalues.stream().sorted((a, b) -> b.compareTo(a)).toList();
    }

    int count(Predicate<BigFraction> selected) {
        return (int) eigenvalues.stream().filter(selected).count();
    }

    BigFraction sum(UnaryOperator<BigFraction> f) {
        return eigenvalues.stream().map(f).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** Returns {@code Σ f(λ_i) v_i v_i' / (v_i'v_i)}. */
    RationalMatrix apply(UnaryOperator<BigFraction> f) {
        int d = directions.size();
        RationalMatrix sum = RationalMatrix.zero(d, d);
        for (int i = 0; i < d; i++) {
            RationalMatrix v = directions.get(i);
            sum = sum.plus(
                    v.times(v.transpose()).times(f.apply(eigenvalues.get(i)).divide(v.squaredNorm())));
        }
        return sum;
    }

    /** Returns the orthogonal projector onto the eigenvectors with selected eigenvalues. */
    RationalMatrix projector(Predicate<BigFraction> selected) {
        return apply(lambda -> selected.test(lambda) ? BigFraction.ONE : BigFraction.ZERO);
    }

    /**
     * Returns {@code G = Σ √f(λ_i) a_i v_i'} with 17 significant digits, where {@code a_i} runs through the columns of {@code left}
     * divided by {@code scale_i}: with {@code scale_i = ‖L a_i‖²} the product {@code (LG)'(LG)} is {@code Σ f(λ_i) v_i v_i'}.
     *
     * @param left columns to take in turn for the eigenvalues with {@code f > 0}
     * @param squaredScales squared length that belongs to each column
     */
    RationalMatrix root(RationalMatrix left, List<BigFraction> squaredScales, UnaryOperator<BigFraction> f) {
        int d = directions.size();
        RationalMatrix sum = RationalMatrix.zero(left.rows(), d);
        int next = 0;
        for (int i = 0; i < d; i++) {
            BigFraction mass = f.apply(eigenvalues.get(i));
            if (mass.signum() <= 0) {
                continue;
            }
            ProofException.require(next < left.columns(), "enough left directions", left);
            RationalMatrix v = directions.get(i);
            Interval factor = Interval.sqrt(mass.divide(squaredScales.get(next).multiply(v.squaredNorm())));
            RationalMatrix outer = left.col(next++).times(v.transpose());
            sum = sum.plus(outer.times(factor.middle()));
        }
        RationalMatrix exact = sum;
        return RationalMatrix.of(
                left.rows(), d, (r, c) -> Interval.of(exact.at(r, c)).rounded());
    }

    /** Returns {@code G} with the coordinate axes of {@code R^rows} on the left, see {@link #root(RationalMatrix, List, UnaryOperator)}. */
    RationalMatrix root(int rows, UnaryOperator<BigFraction> f) {
        RationalMatrix axes = RationalMatrix.identity(rows);
        return root(axes, Collections.nCopies(rows, BigFraction.ONE), f);
    }
}
