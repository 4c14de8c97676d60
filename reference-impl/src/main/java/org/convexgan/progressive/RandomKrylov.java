package org.convexgan.progressive;

import java.util.function.UnaryOperator;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.SymmetricEigen;

/**
 * Bounds on the largest eigenvalue of a positive semidefinite operator on {@code n} dimensions from {@code q}
 * applications to {@code b} random vectors.
 *
 * <pre>{@code
 * ξ = largest Ritz value on the span of {A^j·x_i : j < q, i ≤ b}
 * P(λ_1 > ξ/(1 − ε)) ≤ (1.648·√n·e^{−√ε·(2q−1)})^b
 *     (Kuczyński and Woźniakowski, 1992, Theorem 3.2, for each x_i alone)
 * }</pre>
 *
 * <p>The span contains each start's own Krylov space, and the starts are independent: all of them must fail. The number
 * of steps is fixed before the starts are drawn. Rounding is not part of the bound.
 */
final class RandomKrylov {
    /** Starts at a time. */
    static final int STARTS = 8;

    private static final double CONSTANT = 1.648;
    private static final int FEWEST = 4;
    private static final int MOST = 48;

    private RandomKrylov() {}

    /** Returns {@code ε} for a number of steps, or 1 if they prove nothing. */
    static double slack(int dimensions, int steps, double failureProbability) {
        double each = Math.pow(failureProbability, 1.0 / STARTS);
        double root = Math.log(CONSTANT * Math.sqrt(dimensions) / each) / (2 * steps - 1);
        return Math.min(1, root * root);
    }

    /** Returns the least number of steps that reach {@code ε ≤ slack}, between 4 and 48. */
    static int steps(int dimensions, double slack, double failureProbability) {
        int steps = FEWEST;
        while (steps < MOST && slack(dimensions, steps, failureProbability) > slack) {
            steps++;
        }
        return steps;
    }

    /**
     * Returns bounds on {@code λ_1}.
     *
     * @param operator {@code d×b} blocks to {@code d×b} blocks, positive semidefinite on the range of the projection
     * @param projection orthogonal, onto {@code dimensions} dimensions
     * @param failureProbability in (0, 1)
     */
    static SpectralBound largest(
            UnaryOperator<Matrix> operator,
            UnaryOperator<Matrix> projection,
            int d,
            int dimensions,
            int steps,
            double failureProbability,
            long seed) {
        Require.atLeast("steps", steps, 1);
        int starts = Math.min(STARTS, dimensions);
        Matrix block = Bases.orthonormal(projection.apply(new NoiseStream(seed).block(0, d, 0, starts)));
        Matrix basis = block;
        Matrix image = projection.apply(operator.apply(block));
        Matrix images = image;
        for (int step = 1; step < steps && basis.columns() < dimensions; step++) {
            Matrix rest = Bases.without(basis, image);
            if (rest.maxAbs() <= Math.ulp(1.0) * images.maxAbs()) {
                break; // invariant: nothing is left to find
            }
            block = Bases.orthonormal(Bases.without(basis, Bases.orthonormal(rest)));
            basis = Bases.beside(basis, block);
            image = projection.apply(operator.apply(block));
            images = Bases.beside(images, image);
        }
        double ritz = Math.max(
                0,
                SymmetricEigen.of(Products.transposed(basis, images)).values().get(0));
        double slack = slack(dimensions, steps, failureProbability);
        Require.that(slack < 1, "steps", "be enough for a bound", steps);
        return new SpectralBound(ritz, ritz / (1 - slack), failureProbability);
    }
}
